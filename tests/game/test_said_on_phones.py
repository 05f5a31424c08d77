"""What is said for each word on the phones of our stories that stands in none of the game's own sentences.

Names, what people type, slips that are clues: whoever adds a word reads here how a voice will take it.
"""

import re

from isitok.format.passages import passages_of
from isitok.format.record import Record
from isitok.format.story import Scenario
from isitok.format.voices import Voice
from isitok.game.spoken import names_said, spoken
from isitok.i18n.screen_words import ENGLISH
from tests.bundled import bundled_library
from tests.stages import FOLDER

FILE = FOLDER / "said-on-phones.txt"
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words_of(texts: list[str]) -> set[str]:
    return {word.casefold().replace("’", "'") for text in texts for word in WORD.findall(text)}


def on_phones(story: Scenario) -> list[str]:
    acts = (one for act in story.acts for one in (*act.happens, act.elsewhere) if one is not None)
    shown: list[Record] = [*([story.phone] if story.phone else []), *acts]
    return [passage.text for one in shown for passage in passages_of(one) if "clue" not in passage.path]


def test_each_word_on_a_phone_that_is_none_of_ours_is_said_as_it_was(update_golden: bool) -> None:
    library = bundled_library()
    stories = [library.scenario(card.id) for card in library.cards]
    ours = [one.text for story in stories for one in passages_of(story) if one.voice is Voice.GAME]
    theirs = [text for story in stories for text in on_phones(story)]
    names = names_said(library.cast(), (other for story in stories for other in story.others.values()))
    new = sorted(words_of(theirs) - words_of(ours))
    told = "".join(f"{word}: {spoken(word, names, ENGLISH)}\n" for word in new)
    if update_golden:
        FILE.write_text(told, "utf-8")

    assert told == FILE.read_text("utf-8"), "read what is new aloud, then: pytest --update-golden"
