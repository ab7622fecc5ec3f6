"""The review page: one report's text with every finding marked, beside the records that it gives."""
