"""How a text is said aloud: emoji by their names, and the rest as its language says it."""

from collections.abc import Iterable, Iterator, Mapping

from isitok.format.beside_acts import Other
from isitok.format.cast import Cast, Person
from isitok.format.yaml.emoji import name_of, runs_in, signs_in
from isitok.i18n.screen_words import Words


def spoken(text: str, names: Mapping[str, str], words: Words) -> str:
    """A text for a voice that reads aloud. ``names``: how those are said that aren't said as they are written."""
    from isitok.i18n.said import pronounce  # its patterns cost some milliseconds: only who listens needs them

    named = with_emoji_named(text, words)
    return pronounce(named, names) if words.language == "en" else named


def names_said(cast: Cast, others: Iterable[Other] = ()) -> dict[str, str]:
    """The names of people, and other words, that aren't said as they are written, and how they are said.

    ``others``: whoever else is in the story.
    """
    people: Iterable[Person | Other] = (*cast.people.values(), *others)
    return {**cast.said, **{one.name.replace("’", "'"): one.say for one in people if one.say}}


def with_emoji_named(text: str, words: Words) -> str:
    """A text with each run of emoji replaced by names: "hilarious 😂" is "hilarious, crying with laughter emoji"."""
    return "".join(_emoji_named(text, words)).strip() if not text.isascii() else text


def _emoji_named(text: str, words: Words) -> Iterator[str]:
    done = 0
    for run in runs_in(text):
        before = text[done : run.start()].rstrip()
        yield before
        if before:
            yield ", " if before[-1].isalnum() else " "
        yield words("{name} emoji", name=", ".join(words.emoji(name_of(sign)) for sign in signs_in(run[0])))
        after = text[run.end() :]
        if after:
            yield ", " if after[0].isalnum() else ""
        done = run.end()
    yield text[done:]
