"""Hard words of our stories, in easy words: each stands in a story, is short, and is said as everything else is."""

import re
from functools import cache

import yaml

from isitok import rules
from isitok.format.passages import Passage, passages_of
from isitok.format.problem import Places
from isitok.format.voices import Voice
from isitok.format.yaml.emoji import EMOJI
from isitok.library.checking import Sources
from isitok.library.roots import assets_root, bundled_root
from isitok.rules.prepared import prepare_passages
from tests.bundled import bundled_library
from tests.each import each

FILE = bundled_root() / "glossary.yaml"
GLOSSARY: dict[str, dict[str, str]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["words"]
WORD = r"[\w-]+"
FOR_ADULTS = ("gist", "listen_for")  # what pupils don't read, though it is in the game's voice


def forms_of(word: str) -> list[str]:
    return [word, *GLOSSARY[word].get("also", ())]


@cache
def read_by_pupils() -> str:
    stories = [bundled_library().scenario(card.id) for card in bundled_library().cards]
    said = (one for story in stories if not story.for_staff for one in passages_of(story))
    read = (one for one in said if one.voice is not Voice.ADULT and one.path[0] not in FOR_ADULTS)
    return in_words(" ".join(one.text for one in read))


def in_words(text: str) -> str:
    """Small letters, a space around each word."""
    return f" {' '.join(re.findall(WORD, text.casefold()))} "


def test_there_are_enough_words_in_their_order_each_form_once_and_with_nothing_else() -> None:
    forms = [form.casefold() for word in GLOSSARY for form in forms_of(word)]

    assert len(GLOSSARY) >= 60
    assert list(GLOSSARY) == sorted(GLOSSARY, key=str.casefold)
    assert len(forms) == len(set(forms))
    assert {key for entry in GLOSSARY.values() for key in entry} == {"means", "also", "picture"}


@each(GLOSSARY, "word")
def test_a_word_or_another_form_of_it_stands_in_a_story(word: str) -> None:
    assert any(in_words(form) in read_by_pupils() for form in forms_of(word))


@each(GLOSSARY, "word")
def test_what_it_means_is_a_short_sentence_of_three_to_fourteen_words(word: str) -> None:
    means = GLOSSARY[word]["means"]

    assert 3 <= len(means.split()) <= 14
    assert means[0].isupper()
    assert means.endswith(".")
    assert word.casefold() not in re.findall(r"\w+", means.casefold())


def test_the_rules_on_words_hold_for_what_they_mean() -> None:
    source = Sources().of(None)
    assert source.known
    assert source.words
    passages = [Passage((word,), entry["means"], Voice.GAME) for word, entry in GLOSSARY.items()]
    places = Places(file=str(FILE), marks={one.path: (1, 1) for one in passages})

    assert [*rules.check_spoken(prepare_passages(passages, places, source.known), source.words)] == []


def test_their_pictures_can_be_drawn() -> None:
    pictures = {entry["picture"] for entry in GLOSSARY.values() if "picture" in entry}

    assert len(pictures) > 10
    assert pictures <= set(EMOJI)
    assert [one for one in pictures if not (assets_root() / "emoji" / f"{ord(one):x}.svg").is_file()] == []
