"""What the people who are counted are told: short, in easy words, before it begins."""

from typing import Final

from isitok.i18n.words import Words, later

NOTICE: Final = (
    later("This computer adds up how many people said what."),
    later("Your school or club can then see which topics to talk about more."),
    later("It keeps only the totals of big groups."),
    later("It keeps no names, and nothing about one person."),
    later("You can pass: then you are not counted."),
    later("All of it is deleted within a year."),
)


def notice(words: Words) -> str:
    """The whole notice."""
    return " ".join(words(line) for line in NOTICE)
