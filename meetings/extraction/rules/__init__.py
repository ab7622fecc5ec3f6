"""Rules: each reads one thing, yields what it found with its place and its own name, and decides nothing."""
