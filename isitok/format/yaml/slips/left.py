"""Lines too far left: a photo beside who sent it, a message that lacks its dash."""

from collections.abc import Container

from yaml.nodes import MappingNode, ScalarNode

from isitok.base.spelling import key_of
from isitok.format.hints import shorten
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.slips.expected import Better


def beside_its_sender(node: Node, keys: Container[str], people: Container[str], who: str) -> Better | None:
    """What is below a message and begins in its column: a key of it, or the next message. ``who`` is the pattern."""
    if type(node) is not MappingNode or len(node.value) < 2 or type(node.value[0][0]) is not ScalarNode:
        return None
    sender, key = node.value[0][0], node.value[1][0]
    if type(key) is not ScalarNode:
        return None
    if key.value in keys:
        message = f"'{key.value}' belongs to '{shorten(sender.value)}', but isn't indented further"
        return Better(key.start_mark, "wrong-message", message, f"begin it with {sender.start_mark.column + 2} spaces")
    if key_of(who) in people:
        message = f"a dash is missing before '{shorten(key.value)}'"
        return Better(key.start_mark, "wrong-message", message, f"write it like this: - {shorten(key.value)}: …")
    return None
