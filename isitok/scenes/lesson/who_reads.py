"""Who reads the slips today? Asked before each lesson: *find me* is promised only where somebody is named."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import FOR_STAFF
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.scenes.lesson.draft import LessonDraft
from isitok.scenes.scene import Desk
from isitok.store.settings import LONGEST_LEAD_NAME
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Fit, Group, Panel
from isitok.ui.describe.node import Role
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import heading
from isitok.ui.describe.widgets.option import Option
from isitok.ui.describe.widgets.text_field import TextField

WHO = "who-reads"
"""Of the group, to which the keyboard goes where nothing was chosen."""


class ReaderPicked(Event, Value):
    """Who reads the slips."""

    by: ReadBy


class RoleTyped(Event, Value):
    """The role of somebody else is typed."""


def who_reads(draft: LessonDraft, desk: Desk) -> tuple[Widget, ...]:
    """The question, with nothing chosen at first; none for a staff meeting, which has no slips."""
    if draft.wanted.ages == FOR_STAFF:
        return ()
    words, slips = desk.words, draft.slips
    title, by = words("Who reads the slips today?"), slips.by if slips else None
    named = desk.settings.lead_name
    texts = {
        ReadBy.ME: words("Me"),
        ReadBy.LEAD: words("Our lead: {name}", name=named) if named else words("Our lead"),
        ReadBy.OTHER: words("Somebody else"),
        ReadBy.NOBODY: words("Nobody today"),
    }
    options = tuple(
        Option(id=f"slips:{each.value}", text=text, checked=each is by, does=ReaderPicked(each))
        for each, text in texts.items()
    )
    group = Group(Grid(options, least=200, most=4, gap=10), title, Role.RADIO_GROUP, key=WHO, titled=True)
    return (Panel(Column((heading(title), group, *_role(slips, desk)), gap=12), pad=20),)


def _role(slips: SlipsRead | None, desk: Desk) -> tuple[Widget, ...]:
    if slips is None or slips.by is not ReadBy.OTHER:
        return ()
    words = desk.words
    field = TextField(
        id="slips-role",
        label=words("Who? Their role"),
        text=slips.role,
        hint=words("Such as head of year"),
        most=LONGEST_LEAD_NAME,
        does=RoleTyped(),
    )
    return (Fit(field, most=600),)
