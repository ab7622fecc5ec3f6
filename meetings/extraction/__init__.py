"""Reading a report: text in, findings with their places out. No Django, no database, no clock.

The stages, one a file or a folder: sections → rules (which yield and never decide) → overlaps → resolve →
reading.
"""
