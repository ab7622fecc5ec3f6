"""Lists taken along: what is said of each record, and the files that say it."""
