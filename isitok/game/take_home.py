"""What is on a sheet that a young person may take home. No word on it says what it is about, or from what game."""

from enum import StrEnum

from isitok.i18n.screen_words import Words


class Size(StrEnum):
    """What the sheet is printed on."""

    CARD = "card"  # small and plain
    A4 = "a4"


def title(words: Words) -> str:
    return words("My list")


def places(words: Words) -> tuple[str, ...]:
    """Where there may be somebody to tell, each with an empty line."""
    return (
        words("At home or in my family:"),
        words("At school, college or a club:"),
        words("Somebody else:"),
    )


def first_words(words: Words) -> tuple[str, ...]:
    """Ways to begin."""
    return (
        words("“Can I talk to you about something?”"),
        words("“Can you just listen first?”"),
        words("“It’s hard to say. Can I write it down?”"),
    )


def not_the_first_time(words: Words) -> str:
    """What to do if somebody doesn’t listen."""
    return words("If the first person doesn’t listen, I can tell somebody else.")
