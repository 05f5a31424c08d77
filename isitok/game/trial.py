"""What adults are told until somebody from outside has read the stories that matter most; then it goes by itself."""

from collections.abc import Collection, Iterable, Iterator

from isitok.format.card import Card, WeekCard
from isitok.format.vocabulary import Level
from isitok.i18n.screen_words import Words


def trial(core: Collection[str], cards: Iterable[Card], words: Words) -> str:
    """One sentence; "" once each story of the core has been read as it stands."""
    read = sum(card.read for card in cards if card.id in core)
    if read >= len(core):
        return ""
    if not read:
        return words("A trial: nobody outside has read these stories yet.")
    return words(
        "A trial: {n} of the {all} stories that matter most have been read from outside.", n=read, all=len(core)
    )


def level_3_signed(cards: Iterable[Card], words: Words) -> str:
    """How many of the most sensitive stories have been signed as safeguarding lead."""
    hard = [card for card in cards if card.level is Level.THREE and not card.own and not card.for_staff]
    signed = sum(card.read and "lead" in card.signed_by for card in hard)
    told = words("Of {all} stories of level 3, {n} have been signed as safeguarding lead.", all=len(hard), n=signed)
    return f"{told} {words('Read yours first.')}"


def lines(core: Collection[str], stories: Collection[Card | WeekCard]) -> Iterator[str]:
    """The same as plain lines, for ``isitok check --coverage``."""
    changed = sum(bool(getattr(one, "signed_by", "")) and not one.read for one in stories)
    yield "The game's own stories, as somebody from outside has read them"
    read = sum(one.read for one in stories)
    yield f"  read as they stand: {read} of {len(stories)} stories; changed since: {changed}"
    if core:
        yield f"  core read as it stands: {sum(one.read for one in stories if one.id in core)} of {len(core)}"
