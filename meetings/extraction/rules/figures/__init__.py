"""Rules of figures: numerals, what keeps them out, units, cues, periods. They yield and never decide."""
