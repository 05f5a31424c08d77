"""A translator can turn every sentence: it is whole, and what is put into it needs no ending of another language.

Numbers decide between a singular and a plural, so what is counted goes through ``many``. A word of ours that is put
into a sentence – a verdict, who the lead is, a clause – would have to be inflected there, so it stands by itself: at
the beginning, in quotes, or after a colon, a dash or dots.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import isitok
from docs import sheets_to_translate
from isitok.library.roots import bundled_root
from tests.i18n.test_words import texts_in_the_code

OURS = {
    *("answer", "feelings", "last", "later", "lead", "minutes", "most", "nation", "nations", "one", "other"),
    *("part", "rating", "reach", "stories", "topic", "topics", "touches", "verdict", "way", "what"),
}
"""What is filled in with words of ours. Names, titles, numbers, files and times are as they are everywhere."""

BY_ITSELF = re.compile(r"(^|[:.?!–·…,(“] ?)$")
COUNTED = re.compile(r"\{(n|of|all|each|around|minutes|seconds|points|cards|stories)\} (?!is\b|has\b)[a-z]{3,}s\b")

ALLOWED = {
    "{one} and {other}": "two people's names",
    "{first}, then {last}": "two numbers",
    "{n} story on {topic}": "each topic is written as it stands in this sentence: IN_A_SENTENCE",
    "{n} stories on {topic}": "the same",
    ", then {n} on {topic}": "the same",
    "{first} to {last}": "two numbers",
    "Of {all} stories of level 3, {n} have been signed as safeguarding lead.": "of some thirty",
    "A trial: {n} of the {all} stories that matter most have been read from outside.": "of some forty",
    "At another place {n} of {stories} were signed as {roles}. Here somebody reads them anew.": "numbers, typed roles",
    "{seconds} seconds": "it may have a fraction, and one of them is said by itself",
    "Type a number from {first} to {last}. ? shows what else you can type.": "two numbers",
    "for the game it would be the same as {other}, which is there already": "a folder's name",
    "it holds more than {n} files": "a limit of some hundreds",
    "“{name}” has more than {n} rows.": "a limit of some thousands",
    "The note is too long: {n} words at most.": "a limit of forty",
    "Its mark: the first {n} letters and digits under the title": "eight",
}


def wrong_in(text: str, *, is_plural: bool) -> Iterator[str]:
    for found in re.finditer(r"\{(\w+)\}", text):
        if found[1] in OURS and not BY_ITSELF.search(text[: found.start()]):
            yield f"{found[1]} would have to be inflected: {text}"
    if not is_plural and COUNTED.search(text):
        yield f"one of them is said as several are: {text}"


def troubles_in_the_code() -> Iterator[str]:
    """What can go wrong, in words: they are looked up in the catalogue when they are said."""
    for file in sorted(Path(isitok.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="trouble"), args=[ast.Constant(value=str() as text), *_]):
                    yield text


def test_every_sentence_can_be_turned() -> None:
    texts = {(text, False) for text in troubles_in_the_code()} | {
        (getattr(text, "value", ""), getattr(call.func, "attr", getattr(call.func, "id", "")) in ("many", "mark_many"))
        for _, call, texts in texts_in_the_code()
        for text in texts
    }
    assert len(texts) > 100
    wrong = {each for text, many in texts if text not in ALLOWED for each in wrong_in(text, is_plural=many)}
    assert wrong == set()
    assert ALLOWED.keys() <= {text for text, _ in texts}, "an exception that nothing needs"


def test_what_is_printed_is_for_translators_too_and_can_be_turned() -> None:
    extract = pytest.importorskip("babel.messages.extract", reason="Babel is for development")
    found: dict[str, int] = {}
    for file in sorted((bundled_root() / "sheets").glob("*.yaml")):
        with file.open("rb") as opened:
            found |= {text: line for line, text, _, _ in extract.extract(sheets_to_translate.extract, opened)}

    assert found["I don’t promise to keep a secret."] > 100, "with its line"
    assert {"Why? What does it mean for somebody?", "Three questions", "“Promise not to tell.”"} <= found.keys()
    assert [wrong for text in found for wrong in wrong_in(text, is_plural=False)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ask {lead}.",
        "The law in {nation}",
        "It would be different if {what}.",
        "{most} and {last}",
        "{n} minutes",
        "{around} minutes, {n} stories",
    ],
)
def test_a_sentence_that_cannot_be_turned_is_found(text: str) -> None:
    assert list(wrong_in(text, is_plural=False))


@pytest.mark.parametrize("text", ["Someone to ask: {lead}.", "You said “{verdict}”.", "{person} could talk to: {who}"])
def test_a_sentence_that_can_be_turned_is_left_alone(text: str) -> None:
    assert not list(wrong_in(text, is_plural=False))
