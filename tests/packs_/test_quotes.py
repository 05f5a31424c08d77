"""Of the quotes around and inside a text, those that were meant as YAML's come off, and the rest stay as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.yaml.nodes import nodes_of
from isitok.format.yaml.quotes import around, quote

MEANT = {
    '"Dev says "hi" to it.': 'Dev says "hi" to it.',
    '"Dev says "hi" to it."': 'Dev says "hi" to it.',
    '"Dev says "hi"': 'Dev says "hi"',
    '"Dev says "hi"."': 'Dev says "hi".',
    '"Dev says "hi""': 'Dev says "hi"',
    '"Hi" says Dev.': '"Hi" says Dev.',
    '"Hi," says Dev. "Bye."': '"Hi," says Dev. "Bye."',
    '"The rabbit photo': "The rabbit photo",
    '"The rabbit photo"': "The rabbit photo",
    "'Dev's rabbit is new.'": "Dev's rabbit is new.",
    "'Dev's rabbit is new.": "Dev's rabbit is new.",
    '"One rule: say "hi" first': 'One rule: say "hi" first',
    '"Say "#hi" first': 'Say "#hi" first',
}


def read_back(text: str) -> str:
    """What the reader makes of a line with this text in the quotes that are proposed."""
    root = nodes_of(f"story: {quote(text)}\nages: 7-9")
    assert root is not None
    assert [key.value for key, _ in root.value] == ["story", "ages"]
    return str(root.value[0][1].value)


@pytest.mark.parametrize(("written", "meant"), MEANT.items(), ids=MEANT)
def test_a_text_is_read_as_it_was_meant(written: str, meant: str) -> None:
    assert read_back(written) == meant


@given(
    st.lists(
        st.sampled_from(["Dev", "it's", '"', "'", ": ", " ", " #", "hi", ".", ",", "*", "-", "\\"]), min_size=1
    ).map(lambda parts: "".join(parts).strip())
)
def test_whatever_is_proposed_reads_as_the_text_without_what_was_taken_off(text: str) -> None:
    first, last = around(text)
    inner = text[first : len(text) - last]

    if inner.strip():
        assert read_back(text) == inner.strip() or read_back(text) == inner
