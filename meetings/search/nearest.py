"""What comes nearest to having all words of a long question that nothing answers whole."""

import numpy as np

from meetings.search.matching import Matching
from meetings.search.query import All, Node, Words

LONG = 4  # words; shorter questions are answered whole or not at all


def nearest(matching: Matching, node: Node) -> np.ndarray:
    """Return the documents that have three fifths of the words at least, and all that is no plain word.

    Fewer where no document has as many, but never less than a third.
    """
    sure = np.ones(matching.generation.count, bool)
    count = np.zeros(matching.generation.count, np.int16)
    of = 0
    for one in _parts(node):
        if isinstance(one, Words):
            for element in matching.elements(one):
                count += matching.element(element, one.field)
                of += 1
        else:
            sure &= matching.mask(one)
    count[~sure] = 0
    most, least = int(count.max(initial=0)), -(-of // 3)
    if of < LONG or most < least:
        return np.zeros(len(count), bool)
    return count >= min(most, max(least, -(-of * 3 // 5)))


def _parts(node: Node):
    if isinstance(node, All):
        for one in node.nodes:
            yield from _parts(one)
    else:
        yield node
