"""The end for somebody on the staff who played alone: no score, but what to read up."""

from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.game.for_staff import ToRead, to_read_up
from isitok.game.help_routes import Here
from isitok.game.session import Session
from isitok.game.who_speaks import says, story_from
from isitok.scenes.as_page import as_a_page
from isitok.scenes.frame import footer, header, icon_only, last_said, leads_on
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BACK, Change, Desk, Home, Pop, on
from isitok.scenes.sources_page import fact_for_staff
from isitok.scenes.staff.training_record_page import make_record

TOP = "top"  # the title, where the keyboard starts: one Enter too many must not leave what can't be had again


class StaffEndingPress(Event, Enum):
    """The plain buttons of this screen."""

    RECORD = auto()
    RECORD_PAGE = auto()


class StaffEndingScene(Saying, kw_only=True):
    """What was seen differently, and the facts behind it, with their sources and dates."""

    session: Session
    so_far: bool = False  # the game isn't over and can be carried on

    def page(self, desk: Desk) -> ui.Page:
        desk = desk.for_staff
        words = desk.words
        reading = to_read_up(self.session, desk.library.load_known())
        differed = any(answer.is_missed for answer in self.session.answers)
        title = words("What to read up on")
        told = words("You saw these differently. Here is what the stories rest on.")
        if not differed:
            told = words("You saw nothing differently. Here is what the stories rest on.")
        if not reading:
            told = words("You passed on all of it. That’s fine.")
        parts: list[ui.Widget] = [
            ui.title(title, TOP),
            ui.Label(text=told, soft=True, type=ui.Type.STORY),
            *last_said(self.said, exact=True),
            *(_act(one, desk.here) for one in reading),
            ui.Label(text=words("Guidance changes: look for the newest edition, and for your own policy."), soft=True),
            ui.Label(text=words("These results are gone when you leave this screen."), type=ui.Type.SMALL, soft=True),
        ]
        others: tuple[ui.Widget, ...] = ()
        if self.session.answers and not self.so_far:
            text = words("Training record")
            others = (
                ui.Button(id="record", text=text, does=StaffEndingPress.RECORD, icon="printer"),
                as_a_page("record-page", StaffEndingPress.RECORD_PAGE, text, words),
            )
        onward = leads_on("done", words("Finish"), Home())
        if self.so_far:
            onward = leads_on(BACK, words("Carry on"), Pop())
        return ui.Page(
            title=words("{title} – #isitok?", title=title),
            header=header(desk, back=None),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk, onward, *others, short=(onward, *others[:1], *map(icon_only, others[1:]))),
            focus=onward.id if self.so_far else TOP,
            back=Pop() if self.so_far else Home(),
            enter=onward.id,
            narrow=True,
            said=self.said,
        )

    @on(StaffEndingPress.RECORD, StaffEndingPress.RECORD_PAGE)
    def _make_record(self, press: StaffEndingPress, desk: Desk) -> Change:
        """Of what was played to its end."""
        passed = self.session.passes
        played = [card for number, card in enumerate(self.session.cards) if number not in passed]
        to_read = press is StaffEndingPress.RECORD_PAGE
        return make_record(played, desk.for_staff, self._says, to_read=to_read)


def _act(one: ToRead, here: Here) -> ui.Widget:
    words = here.words
    verdict = words.label(one.act.verdict)
    story = words("“{title}”", title=one.scenario.title)
    whose = story_from(one.scenario, words)
    head = ui.Flow(
        (
            ui.Label(
                text=one.act.act,
                type=ui.Type.STRONG,
                level=2,
                said=words("{verdict}: {act}", verdict=verdict, act=one.act.act),
            ),
            ui.VerdictChip(tone=TONES[one.act.verdict], text=verdict),
        ),
        gap=12,
    )
    lines: list[ui.Widget] = [
        ui.Label(text=" · ".join(part for part in (story, whose) if part), type=ui.Type.SMALL, soft=True),
        head,
        ui.Label(text=one.act.why),
        *(fact_for_staff(fact, here) for fact in one.facts),
    ]
    if not one.facts:
        lines.append(ui.Label(text=says(one.scenario.told_by, verdict, words), type=ui.Type.SMALL, soft=True))
    return ui.Panel(ui.Column(tuple(lines), gap=8), pad=20)
