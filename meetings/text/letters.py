"""The letters of Vietnamese as the insides of a regular expression's class: `[{CAPITAL}]`, `[{SMALL}]`.

Ranges of code points mix the two: in Latin Extended Additional every capital stands beside its small letter.
"""

from meetings.text.folding import fold


def _letters(is_wanted) -> str:
    every = map(chr, range(ord("A"), ord("ỹ") + 1))
    return "".join(char for char in every if is_wanted(char) and "a" <= fold(char) <= "z")


CAPITAL = _letters(str.isupper)
SMALL = _letters(str.islower)
