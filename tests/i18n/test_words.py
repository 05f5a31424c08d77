"""Words: English as it stands, translations where a catalogue has them, and a label for everything that has a name."""

import ast
import gettext
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

import isitok
from isitok.format import vocabulary
from isitok.format.asked import Asked
from isitok.format.story import Round
from isitok.format.week import AllDays
from isitok.format.yaml import emoji
from isitok.game.events import Sureness
from isitok.game.help_routes import AgeGroup
from isitok.game.rounds.open_round import label_of
from isitok.i18n.labels import COUNTS, EMOJI, LABELS
from isitok.i18n.screen_words import ENGLISH, Words
from tests.each import each

NAMED: tuple[type[Enum], ...] = (
    Sureness,
    Asked,
    AgeGroup,
    AllDays,
    *(
        each
        for each in vars(vocabulary).values()
        if isinstance(each, type) and issubclass(each, Enum) and each.__module__ == vocabulary.__name__
    ),
)


SETTING_SAYS = ("label", "told", "none", "called")


class Shouting(gettext.NullTranslations):
    """A language in which everything is the same, but loud."""

    def gettext(self, message: str) -> str:
        return message.upper().replace("{TOTAL}", "{total}").replace("{N}", "{n}")

    def ngettext(self, one: str, several: str, n: int) -> str:
        return self.gettext(one if n == 1 else several)

    def pgettext(self, context: str, message: str) -> str:
        return f"{context}: {self.gettext(message)}"

    def npgettext(self, context: str, one: str, several: str, n: int) -> str:
        return f"{context}: {self.ngettext(one, several, n)}"


LOUD = Words(Shouting(), "xx")


@each(NAMED, "kind")
def test_every_word_of_the_format_has_a_label_and_no_label_is_left_over(kind: type[Enum]) -> None:
    assert set(LABELS[kind.__name__]) == {str(member.value) for member in kind}
    assert all(ENGLISH.label(member) for member in kind)


def test_every_emoji_that_is_drawn_has_a_name_to_be_translated() -> None:
    assert tuple(emoji.EMOJI.values()) == EMOJI
    assert LOUD.emoji("skull") == "Emoji: SKULL"


def test_every_label_belongs_to_an_enum() -> None:
    assert set(LABELS) == {kind.__name__ for kind in NAMED}


@each(NAMED, "kind")
def test_no_two_members_have_the_same_label(kind: type[Enum]) -> None:
    labels = [ENGLISH.label(member) for member in kind]
    assert len(set(labels)) == len(labels)


def test_every_round_has_a_label_of_its_own() -> None:
    assert len({label_of(each, ENGLISH) for each in Round} - {""}) == len(Round)
    assert label_of(Round.AUDIENCE, LOUD) == "Round: WHO SHOULD SEE IT?"


def test_verdicts_bands_and_feelings_are_in_plain_words() -> None:
    assert [ENGLISH.label(verdict) for verdict in vocabulary.Verdict][:3] == ["It’s OK", "It depends", "Not OK"]
    assert ENGLISH.label(vocabulary.Band.B11_14) == "11–14"
    assert ENGLISH.label(vocabulary.Feeling.LET_DOWN) == "let down"
    assert ENGLISH.label(vocabulary.Topic.PHOTOS_OF_OTHERS) == "Photos of other people"


def test_english_says_what_the_code_says() -> None:
    assert ENGLISH("Lock it in") == "Lock it in"
    assert ENGLISH("Card {n} of {total}", n=1, total=5) == "Card 1 of 5"
    assert [ENGLISH.many("{n} card", "{n} cards", n) for n in (0, 1, 2)] == ["0 cards", "1 card", "2 cards"]
    assert ENGLISH.count("likes", 1) == "1 like"


def test_braces_in_a_value_are_not_filled_in_again() -> None:
    assert ENGLISH("Hello {name}", name="{n}") == "Hello {n}"


def test_braces_without_values_stay() -> None:
    assert ENGLISH("What could {name} do?") == "What could {name} do?"


def test_a_translation_is_used_for_texts_numbers_and_labels() -> None:
    assert LOUD("Lock it in") == "LOCK IT IN"
    assert LOUD.many("{n} card", "{n} cards", 2) == "2 CARDS"
    assert LOUD.label(vocabulary.Mood.HAPPY) == "Mood: HAPPY"
    assert LOUD.label(vocabulary.Feeling.HAPPY) == "Feeling: HAPPY"
    assert LOUD.count("likes", 3) == "Count: 3 LIKES"


@pytest.mark.parametrize("slip", ["{nn} of {total}", "{n", "{n.x}", "{0}", "{n:z}"])
def test_a_translators_slip_falls_back_to_english(slip: str) -> None:
    class Slipped(Shouting):
        def gettext(self, message: str) -> str:
            return slip

    assert Words(Slipped(), "xx")("Card {n} of {total}", n=1, total=5) == "Card 1 of 5"


def texts_in_the_code() -> Iterator[tuple[str, ast.Call, list[ast.expr]]]:
    """Each call that holds texts for translators, with its texts: what Babel's extraction looks for."""
    takes = {
        "words": slice(0, 1),
        "later": slice(0, 1),
        "many": slice(0, 2),
        "mark": slice(1, 2),
        "mark_many": slice(1, 3),
    }
    for file in sorted(Path(isitok.__file__).parent.rglob("*.py")):
        source = file.read_text("utf-8")
        tree = ast.parse(source)
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            owner = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
            if name == "many" and not owner.endswith("words"):
                continue
            if name in ("mark", "mark_many") and owner:  # Words.count takes a key of COUNTS
                continue
            told = call.args[0] if call.args else None
            told = told.value if isinstance(told, ast.Subscript) else told
            if isinstance(told, ast.Attribute) and (told.attr.isupper() or told.attr in (*SETTING_SAYS, "help")):
                continue  # it says what a record, or the table of the format or of settings, marked for later
            if name == "words" and "later(" in source and not isinstance(told, ast.Constant):
                continue  # it says what a table marked for later
            if file.name == "written_sheet.py":
                continue  # its texts are in content/sheets
            if name in takes and call.args:
                yield f"{file.name}:{call.lineno}", call, call.args[takes[name]]


def test_every_text_is_written_out_where_it_is_used_so_that_it_can_be_found_and_translated() -> None:
    found = list(texts_in_the_code())
    assert len(found) > 100
    bad = [
        f"{place}: {ast.unparse(call)}"
        for place, call, texts in found
        if not all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts)
    ]
    assert bad == []


def test_texts_have_curly_quotes_and_apostrophes() -> None:
    texts = [(place, text.value) for place, _, texts in texts_in_the_code() for text in texts if hasattr(text, "value")]
    assert [each for each in texts if "'" in str(each[1]) or '"' in str(each[1])] == []


def test_babel_finds_the_same_texts() -> None:
    extract = pytest.importorskip("babel.messages.extract", reason="Babel is for development")
    keywords = {"words": None, "later": None, "mark": ((1, "c"), 2), "many": (1, 2), "mark_many": ((1, "c"), 2, 3)}
    source = Path(isitok.__file__).parent / "i18n" / "labels.py"
    with source.open("rb") as file:
        messages = {(str(context), str(text)) for _, text, _, context in extract.extract("python", file, keywords)}
    assert {(kind, label) for kind, labels in LABELS.items() for label in labels.values()} <= messages
    assert {("Count", str(pair)) for pair in COUNTS.values()} <= messages
