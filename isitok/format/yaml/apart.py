"""What stands in a map beside the rest of it."""

from collections.abc import Collection

from yaml.nodes import MappingNode, ScalarNode

from isitok.format.yaml.nodes import Node


def split_off(node: Node, keys: Collection[str]) -> tuple[dict[str, tuple[ScalarNode, Node]], Node]:
    """What stands at these keys of a map, and the map without them."""
    if type(node) is not MappingNode:
        return {}, node
    found = {key.value: (key, value) for key, value in node.value if type(key) is ScalarNode and key.value in keys}
    if not found:
        return {}, node
    rest = [(key, value) for key, value in node.value if not (type(key) is ScalarNode and key.value in keys)]
    return found, MappingNode(node.tag, rest, node.start_mark, node.end_mark, flow_style=node.flow_style)
