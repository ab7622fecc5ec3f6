"""Rules that find days, months, years and clock times; which of them is the meeting's is decided later."""
