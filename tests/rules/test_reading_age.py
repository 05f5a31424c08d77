"""Reading ages: near enough to textstat's, and of what a pupil reads."""

from pathlib import Path
from typing import Any

import pytest

from isitok.format.card import Pack
from isitok.format.vocabulary import YOUNG_PEOPLE, Band
from isitok.library.bundled import read_known
from isitok.library.folders import packs_in
from isitok.library.read_pack import read_scenario
from isitok.rules.readability import (
    hardest_words,
    longest_sentence,
    readable_text,
    reading_of,
    sentences_of,
    syllables,
)
from isitok.rules.reading_age import check
from tests.builders import a_message, a_phone, a_respond, a_tell, an_act, an_audience, called
from tests.each import each
from tests.rules.examples import HARD, PLAIN
from tests.rules.nouns import checked, in_a_bubble, in_talk

CONTENT = Path(__file__).parents[2] / "content"
EASIEST = (
    "The cat sat on the mat. It was a big, fat cat. The cat was happy. Then it ran to the park to play with a dog."
)
NEWS = (
    "A photo can travel further than the person who posted it expects. People who have never met her may see it, and"
    " some of them may save it. An adult at school can help her to get it taken down, and can talk to the others too."
)


@each(
    [
        ("a", 1),
        ("photo", 2),
        ("people", 2),
        ("someone", 2),
        ("something", 2),
        ("asked", 1),
        ("wanted", 2),
        ("shared", 1),
        ("makes", 1),
        ("wishes", 2),
        ("uses", 2),
        ("little", 2),
        ("idea", 3),
        ("video", 3),
        ("isn't", 2),
        ("doesn't", 2),
        ("can't", 1),
        ("it’s", 1),
        ("Ffion's", 2),
        ("quiet", 2),
        ("being", 2),
        ("embarrassed", 3),
        ("everyone", 3),
        ("situation", 4),
        ("safely", 2),
        ("create", 2),
        ("2026", 1),
        ("tired", 1),
        ("delicious", 3),
        ("the", 1),
    ],
    "word count",
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_short_words_in_short_sentences_are_for_the_youngest() -> None:
    assert reading_of(EASIEST).age < 7


def test_long_words_in_long_sentences_are_for_nobody_at_school() -> None:
    assert reading_of(HARD).age > 18


def test_no_words_have_no_reading_age() -> None:
    assert reading_of("").age == 0
    assert reading_of(" … ?!").words == 0


def test_sentences_end_where_a_reader_stops() -> None:
    assert sentences_of("Stop! What now? It's 3.") == ["Stop!", "What now?", "It's 3."]
    assert longest_sentence("No. She asked them not to. OK?") == "She asked them not to."


def test_the_hardest_words_come_first() -> None:
    assert hardest_words("An embarrassing situation, and a photograph of me") == [
        "embarrassing",
        "situation",
        "photograph",
    ]


def in_sentences_of(*counts: int) -> list[str]:
    """What is told about a story with a sentence of as many plain words in its story, in an act and in its why."""
    story, act, why = (" ".join(["she"] * count) + "." for count in counts)
    subject = checked(story=story, acts=(an_act(act=act, why=why, by=""),), ages=(Band.B11_14,))
    return [one.message for one in check(subject)]


def test_sentences_are_as_long_as_they_may_be_and_one_word_more_is_told() -> None:
    assert in_sentences_of(15, 16, 17) == []
    assert in_sentences_of(16, 17, 16) == []
    assert in_sentences_of(16, 28, 16) == ["a sentence has 20.0 words on average; for 11-14 it is 16 at most"]
    assert in_sentences_of(16, 27, 16) == [], "59 words are too few to say anything"


def test_a_sentence_of_forty_words_is_repeated_whole_and_of_a_longer_one_its_beginning() -> None:
    for count, told in ((40, "she."), (41, "she …")):
        subject = checked(story=" ".join(["she"] * count) + ".", acts=(an_act(act=" ".join(["she"] * 30), by=""),))
        assert [one.hint for one in check(subject)] == [f'cut the longest in two: "{"she " * 39}{told}"']


def test_names_count_as_sam() -> None:
    text = readable_text(
        checked(
            acts=(an_act(why="The shop, Auntie Noor and Ffion ask Ms Okafor"),),
            others=called(shop="The shop", aunt="Auntie Noor"),
        )
    )

    assert "Sam, Sam and Sam ask Sam." in text
    assert "Ffion" not in text


def test_what_pupils_say_and_read_counts_and_phones_and_titles_do_not() -> None:
    subject = checked(
        in_a_bubble("hippopotamus").scenario,
        acts=(an_act(elsewhere=a_phone(a_message("rhinoceros"))),),
        audience=(an_audience(what="a crocodile", why="It is hers."),),
        tell=a_tell(),
        respond=a_respond(),
    )
    text = readable_text(subject)

    assert "Can we talk?" in text
    assert "Scroll on." in text
    assert "It is hers." in text
    assert not any(beast in text for beast in ("hippopotamus", "rhinoceros", "crocodile"))
    assert "The coach photo" not in text
    assert "elephant" not in readable_text(in_talk("Is it an elephant?"))


def the_content() -> list[str]:
    known = read_known(CONTENT).known
    pack = Pack(id="any", title="Any", ages=YOUNG_PEOPLE, reviewed={})
    files = [file for folder in packs_in(CONTENT) for file in folder.scenarios]
    read = [read_scenario(file.path, file.path.name, pack, file.stem, known) for file in files]
    return [readable_text(one.subject) for one in read if one.subject]


def test_it_agrees_with_textstat_within_a_grade() -> None:
    textstat: Any = pytest.importorskip("textstat")
    if textstat.__version__ != (0, 7, 8):
        pytest.skip("later ones download their word list while they run")
    texts = [EASIEST, PLAIN, NEWS, HARD, *the_content()]
    for text in texts:
        theirs = textstat.flesch_kincaid_grade(text)
        assert reading_of(text).age - 5 == pytest.approx(theirs, abs=1 if theirs < 15 else 2), text
