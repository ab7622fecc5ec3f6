"""Texts brought in by a curator: looked at first, as readers would see them, then stored or let go."""
