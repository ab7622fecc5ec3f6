"""Searching the archive: analysis, queries, the index and what it answers. Pages ask through `asking`."""
