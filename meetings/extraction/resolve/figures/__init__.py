"""Figures: how many, how much, what share, each with what it is of."""

from meetings.extraction.resolve.figures.reading import read_figures

__all__ = ["read_figures"]
