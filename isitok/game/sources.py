"""How it is said where a fact was read: the same on the screen, in a terminal and on paper."""

from isitok.i18n.words import Words
from isitok.packs.known import FactSource


def source_told(source: FactSource, words: Words) -> str:
    """What was read, and who published it: the one whose words they are, and the one who only passes them on."""
    if not source.quotes:
        return words("{title}, {publisher}", title=source.title, publisher=source.publisher)
    return words(
        "{title}: {quoted}, as quoted by {publisher}",
        title=source.title,
        quoted=source.quotes,
        publisher=source.publisher,
    )
