"""What programs ask of the archive: the same answers as its pages, as JSON."""
