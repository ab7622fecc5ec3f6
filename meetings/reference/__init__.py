"""Closed lists of the field as data with their sources: provinces in time, bodies, positions, documents."""
