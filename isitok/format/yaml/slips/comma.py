"""Commas and spaces in curly brackets, and several words without square ones."""

from yaml.nodes import MappingNode

from isitok.format.yaml.commas import advise_on_comma, advise_on_space, is_cut_off
from isitok.format.yaml.slips.expected import Better
from isitok.format.yaml.source import Source

__all__ = ["comma_in_a_text", "is_cut_off", "without_space"]


def without_space(node: MappingNode, source: Source) -> Better | None:
    """``{noor:proud}``: without a space, a colon is a letter of the name."""
    space = advise_on_space(node, source) if node.flow_style else None
    return Better(node.start_mark, "missing-space", *space) if space else None


def comma_in_a_text(node: MappingNode, number: int, source: Source, *, many: bool) -> Better:
    """``{b: BuilderBen, an account}``: what the comma has cut off."""
    return Better(node.value[number][0].start_mark, "comma", *advise_on_comma(node, number, source, many=many))
