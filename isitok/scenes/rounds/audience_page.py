"""The round *audience* on a screen: who should see it? One thing after the other, then the why of each."""

from collections.abc import Iterator
from typing import Final

from isitok import ui
from isitok.format.vocabulary import Reach
from isitok.game.feedback import feedback
from isitok.game.play.table import Table
from isitok.game.rounds.audience import AudienceRound, ReachChosen, Thing
from isitok.game.who_speaks import says
from isitok.i18n.sentences import capital, end_sentence
from isitok.scenes.rounds.round_parts import (
    GROUP,
    RoundScreen,
    banner,
    head,
    hint,
    lines,
    panel,
    question_beside_phone,
    round_of,
    the_story,
    told_in_place,
    under_title,
    why_page,
    with_letters,
)
from isitok.scenes.scene import Desk


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: what it is about, and what the game will say."""
    words = desk.words
    for thing in table.scenario.audience:
        few = f" – {thing.who}" if thing.share_with is Reach.A_FEW and thing.who else ""
        reach = words.label(thing.share_with) + few
        yield thing.what, words("{reach}. {why}", reach=reach, why=thing.why)


def missing(table: Table, desk: Desk, number: int) -> str:
    """What is missing; "" for nothing."""
    thing = round_of(AudienceRound, table).things[_which(table, number)]
    return desk.words("Choose an answer first.") if thing.said is None else ""


def page(table: Table, desk: Desk, said: str, number: int) -> ui.Page:
    """One thing, and three answers; on a wall, then what there is to say of it."""
    if _is_told(table, number):
        return _told(table, desk, _which(table, number))
    asking = hint(desk.words("Choose one."), said)
    asked = _asked(table, desk, _which(table, number), *the_story(table, desk), asking)
    parts = (asked, *under_title(answers(table, desk, number)))
    return question_beside_phone(table, desk, parts, said, number=number, mend=GROUP)


def _which(table: Table, number: int) -> int:
    """About which thing a page is: on a wall each has two."""
    return number // 2 if table.by_hands else number


def _is_told(table: Table, number: int) -> bool:
    return table.by_hands and bool(number % 2)


def _asked(table: Table, desk: Desk, at: int, *below: ui.Widget, known: bool = False) -> ui.Widget:
    """The question about one thing. ``known``: it was heard before its answer."""
    asked = round_of(AudienceRound, table)
    words, total = desk.words, len(asked.things)
    ask, what = question(asked, desk, at)
    count = (ui.Flow((ui.Chip(text=words("{n} of {total}", n=at + 1, total=total)),)),) if total > 1 else ()
    about = ui.Label(text=what, type=ui.Type.ANSWER, silent=True)
    return head(ask, *count, about, *below, said=f"{ask} {what}", known=known)


def question(asked: AudienceRound, desk: Desk, number: int) -> tuple[str, str]:
    """The question, and the thing it is about."""
    return desk.words("Who should see it, or hear about it?"), capital(asked.things[number].audience.what)


def answers(table: Table, desk: Desk, number: int) -> tuple[ui.Widget, ...]:
    """No one, a few, everyone."""
    if _is_told(table, number):
        return ()
    asked, number = round_of(AudienceRound, table), _which(table, number)
    said = asked.things[number].said
    options = (
        ui.Option(
            id=f"reach:{reach.value}",
            text=desk.words.label(reach),
            checked=reach is said,
            does=ReachChosen(number, reach),
        )
        for reach in Reach
    )
    return (
        ui.Group(
            ui.Column(with_letters(options, table, desk), gap=12),
            " ".join(question(asked, desk, number)),
            ui.Role.RADIO_GROUP,
            key=GROUP,
        ),
    )


def why(table: Table, desk: Desk, number: int) -> ui.Page:
    """How the game sees each thing, and why; on a wall, the last of them."""
    locked = round_of(AudienceRound, table)
    if table.by_hands:
        return _told(table, desk, len(locked.things) - 1)
    told_by = table.scenario.told_by
    if len(locked.things) == 1:
        (thing,) = locked.things
        first, *rest = (*_sentences(thing, told_by, desk), *thing.whys)
        parts: tuple[ui.Widget, ...] = (banner(first, *lines(*rest), above=capital(thing.audience.what)),)
        return why_page(table, desk, parts)
    title = desk.words("Who should see it, or hear about it?")
    each = tuple(
        panel(
            capital(thing.audience.what),
            *(ui.Label(text=text, type=ui.Type.STRONG) for text in _sentences(thing, told_by, desk)),
            *lines(*thing.whys),
        )
        for thing in locked.things
    )
    return why_page(table, desk, (ui.title(title),), each)


def _told(table: Table, desk: Desk, at: int) -> ui.Page:
    """On a wall: how the game sees one thing, and why, where it was asked."""
    thing = round_of(AudienceRound, table).things[at]
    first, *rest = (*_sentences(thing, table.scenario.told_by, desk), *thing.whys)
    ask, what = question(round_of(AudienceRound, table), desk, at)
    about = ui.Label(text=what, type=ui.Type.ANSWER, level=1, said=f"{ask} {what}", when=ui.When.KNOWN)
    asked, why = _asked(table, desk, at, known=True), banner(first, *lines(*rest), level=2)
    return told_in_place(table, desk, asked, (why,), least=(about,))


def _onward(table: Table, desk: Desk, number: int) -> str:
    if not table.by_hands:
        return ""
    return desk.words("Next") if _is_told(table, number) else desk.words("Show the answer")


def _sentences(thing: Thing, told_by: str, desk: Desk) -> tuple[str, ...]:
    words = desk.words
    ours, who = words.label(thing.audience.share_with), thing.audience.who
    if who:
        ours = words("{reach} – {who}", reach=ours, who=who)
    if thing.said is None or thing.outcome is None:  # a class may move on without an answer
        return (says(told_by, ours, words),)
    first, second = feedback(thing.outcome, words.label(thing.said), ours, words, told_by)
    # Where we agree on *a few*, it is still to be said which few.
    return tuple(text for text in (first, second or (end_sentence(ours) if who else "")) if text)


SCREEN: Final = RoundScreen(
    page=page, answers=answers, notes=notes, missing=missing, why=why, onward=_onward, tells_each=True
)
