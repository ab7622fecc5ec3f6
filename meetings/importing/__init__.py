"""From a file to rows: file → bytes → text → reading → rows in one transaction.

What a person corrected stays corrected: every new reading is merged with it.
"""
