"""Documents cited by number (the genre's grammar, C): rules yield citations, none decides which document."""
