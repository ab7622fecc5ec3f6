"""What points to the province of a meeting (the genre's grammar, A.4): each rule yields evidence, none
decides."""
