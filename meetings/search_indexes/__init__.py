"""What is searched of each record. What an `index_queryset` leaves out is not found.

Haystack takes every index that it finds here. Weights are multiples of a quarter.
"""

from meetings.search_indexes.meetings import MeetingIndex
from meetings.search_indexes.officials import OfficialIndex
from meetings.search_indexes.resolutions import ResolutionIndex
from meetings.search_indexes.statistics import StatisticIndex

__all__ = ["MeetingIndex", "OfficialIndex", "ResolutionIndex", "StatisticIndex"]
