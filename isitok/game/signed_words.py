"""How a story was signed, as it is said everywhere. Never *read by a lead*: what somebody is, nobody can check."""

from isitok.format.card import Card
from isitok.format.law import LawCard
from isitok.format.sign_off_table import LAW
from isitok.format.vocabulary import Level
from isitok.i18n.dates import day_in_words
from isitok.i18n.screen_words import Words


def how_signed(card: Card, words: Words) -> str:
    """One sentence: as whom it was signed, and whether that still holds; or that nobody has read it."""
    if card.signed_by and card.read:
        return words("Signed as {role}, {day}.", role=card.signed_by, day=day_in_words(card.signed_on, words))
    if card.signed_by:
        return words("Changed since it was signed as {role}.", role=card.signed_by)
    if card.read:
        return words("It is a copy of a story that came with the game.")
    if card.own:
        return words("Nobody but its writer has read this story.")
    return words("Nobody outside the project has read it yet.")


def law_unread(card: LawCard, words: Words) -> str:
    """That nobody has read a law card as it stands; "" where somebody has."""
    if card.read:
        return ""
    if card.signed_by:
        return words("Changed since it was signed as {role}.", role=card.signed_by)
    return words("Not yet read by a lawyer.")


def ticks(card: Card, words: Words) -> tuple[str, ...]:
    """What whoever signs a story, or a law card, says of it."""
    if card.pack == LAW:
        return (
            words("I didn’t write it."),
            words("Each line says what the law there says today."),
            words("Nothing is left out that would make it untrue."),
            words("Nobody is blamed, shamed, or told to keep quiet."),
            words("I’d let any pupil there read what is for pupils."),
        )
    return (
        words("I didn’t write it."),
        words("Nobody here could tell who it’s about, or where."),
        words("A child who copied anything marked OK would be safe."),
        words("Nobody is blamed, shamed, or told to keep quiet."),
        _who_may_read(card, words),
    )


def _who_may_read(card: Card, words: Words) -> str:
    if card.for_staff:
        return words("I’d use it with staff.")
    if card.level is Level.THREE or card.adult_led:
        return words("I’d use it with this age, with me there.")
    return words("I’d let any child of this age read it alone.")
