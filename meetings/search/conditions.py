"""From the conditions of a SearchQuerySet to a question as `query.parse` makes it."""

from haystack.backends import SearchNode
from haystack.exceptions import SearchBackendError

from meetings.search.prepared import several
from meetings.search.query import All, Any, Node, Not, Values, Words, parse
from meetings.search.schema import VALUES


def question_of(tree: SearchNode) -> Node:
    """Return what a SearchQuerySet's conditions ask for."""
    nodes = []
    for child in tree.children:
        if isinstance(child, SearchNode):
            nodes.append(question_of(child))
        else:
            field, condition = tree.split_expression(child[0])
            nodes.append(_condition(field, condition, child[1]))
    if len(nodes) == 1 and not tree.negated:
        return nodes[0]
    node = Any(tuple(nodes)) if tree.connector == "OR" else All(tuple(nodes))
    return Not(node) if tree.negated else node


def _condition(field: str, condition: str, value) -> Node:
    value = getattr(value, "query_string", value)
    if field in ("content", "text") and condition in ("content", "contains", "exact"):
        return value if isinstance(value, Node) else parse(str(value))
    if field in VALUES and condition in ("content", "exact", "in"):
        return Values(field, tuple(str(one) for one in several(value)))
    if condition in ("content", "contains", "exact"):
        return _within(parse(str(value)), field)
    raise SearchBackendError(f"{field}__{condition} is no question that this engine answers")


def _within(node: Node, field: str) -> Node:
    """Ask for the words of `node` in one part of the record only."""
    if isinstance(node, All):
        return All(tuple(_within(one, field) for one in node.nodes))
    return Words(node.tokens, node.wholes, field) if isinstance(node, Words) else node
