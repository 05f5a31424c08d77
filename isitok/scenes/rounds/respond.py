"""The round *respond* on a screen: ways to choose from, then what each of them does."""

from isitok.game.rounds.respond import RespondRound
from isitok.game.session import Session
from isitok.packs.model.scenario import Option as Way
from isitok.scenes.rounds.judge import faces
from isitok.scenes.rounds.table import GROUP, asked, banner, head, hint, lines, panel, told
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Column, Group
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.option import Option


def question(opened: RespondRound, session: Session, desk: Desk) -> str:
    """What is asked."""
    name = faces(session.scenario, desk).name(opened.person)
    return opened.ask or desk.words("What could {person} do?", person=name)


def missing(opened: RespondRound, desk: Desk) -> str:
    """What is still to be said; "" for nothing."""
    return "" if opened.is_whole else desk.words("Choose one first.")


def page(opened: RespondRound, session: Session, desk: Desk, said: str) -> Page:
    """The ways, one of which is chosen."""
    parts = (
        head(
            question(opened, session, desk),
            Label(text=session.scenario.story, type=Type.STORY, soft=True),
            hint(desk.words("Choose one. Then see what it does."), said),
        ),
        answers(opened, session, desk),
    )
    return asked(session, desk, parts, said, mend=GROUP)


def answers(opened: RespondRound, session: Session, desk: Desk) -> Widget:
    """The ways, to choose from."""
    ways: tuple[Widget, ...] = tuple(
        Option(id=f"way:{number}", text=way.do, checked=number == opened.chosen)
        for number, way in enumerate(opened.options)
    )
    return Group(Column(ways, gap=12), question(opened, session, desk), Role.RADIO_GROUP, key=GROUP)


def why(locked: RespondRound, session: Session, desk: Desk) -> Page:
    """What the chosen way does for people, then what the others would."""
    words, way = desk.words, locked.option
    if way is None:  # a group that only talked about it
        title = question(locked, session, desk)
        ways = tuple(_other(other, desk) for other in locked.options)
        return told(session, desk, (banner(title),), title, ways)
    does = words.label(way.rating)
    first = (
        banner(does, Label(text=way.why), above=words("You chose: {what}", what=way.do)),
        heading(words("Another way") if len(locked.others) == 1 else words("Other ways")),
    )
    return told(session, desk, first, f"{does}. {way.why}", tuple(_other(other, desk) for other in locked.others))


def _other(way: Way, desk: Desk) -> Widget:
    does = Label(text=desk.words.label(way.rating), type=Type.STRONG, soft=True)
    return panel(way.do, does, *lines(way.why))
