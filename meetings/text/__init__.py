"""Vietnamese text, without Django: decoding, normalising, tone placement, folding, numbers, dates."""
