"""A colon in a text: ``- Remember: ask first.`` is read as a key and its value."""

from yaml.nodes import ScalarNode

from isitok.format.yaml.mend import in_quotes
from isitok.format.yaml.slips.expected import Better, Expected
from isitok.format.yaml.source import Source


def colon_of_a_text(expected: Expected, source: Source) -> Better | None:
    """The text in quotes, where one was expected and something else stands."""
    if not expected.is_text:
        return None
    start, end = expected.node.start_mark, expected.node.end_mark
    line = source.line(start.line)
    lines = [new.strip() for new in in_quotes(line)] if end.line <= start.line + 1 and len(line) < 400 else []
    if not lines:
        return None
    hint = f"if this is text, put it in quotes: {lines[-1 if line[: start.column].strip(' -') == '' else 0]}"
    return Better(expected.mark, expected.code, "", hint)


def is_prose(key: object) -> bool:
    """Whether a key is several words, as in a sentence with a colon, and no mood follows them."""
    return type(key) is ScalarNode and len(key.value.split()) > 2 and "(" not in key.value
