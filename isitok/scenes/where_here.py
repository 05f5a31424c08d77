"""Where are you? Asked once, of the first adult who opens what an adult leads: the nation, and who leads there."""

from typing import Self

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import Nation
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Replace, on
from isitok.scenes.tasks import ChangeSettings
from isitok.store.settings import LONGEST_LEAD_NAME, tidy_name


class InNation(Event, Value):
    """This nation."""

    nation: Nation


class LeadCalled(Event, Value):
    """The field for the name of whoever leads on safeguarding."""


class LeadFound(Event, Value):
    """The field for where they are."""


class GoOn(Event, Value):
    """That was it."""


class WhereScene(BaseScene, Value, kw_only=True):
    """What was answered so far; the screen below then gets back what was ``wanted`` there."""

    wanted: Event
    behind: str  # the door of that
    nation: Nation | None = None
    name: str = ""
    place: str = ""

    def page(self, desk: Desk) -> ui.Page:
        """The four nations; who leads, and where: all of it can be left open."""
        words = desk.words
        title, asked = words("Where are you?"), words("Who leads on safeguarding here?")
        nations = tuple(
            ui.Option(id=f"nation:{each}", text=words.label(each), checked=each is self.nation, does=InNation(each))
            for each in Nation
        )
        lead = (
            ui.Fit(_field("lead-name", words("Name"), self.name, words("Such as Ms Khan"), LeadCalled()), most=600),
            ui.Fit(_field("lead-where", words("Where"), self.place, words("Such as room 4"), LeadFound()), most=600),
        )
        body = ui.Column(
            (
                ui.title(title, "top"),
                ui.Label(
                    text=words("Help and the law differ from nation to nation. It is asked once, and is in Settings."),
                    soft=True,
                    when=ui.When.FIRST,
                ),
                ui.Group(ui.Grid(nations, least=260, most=2, gap=12), title, ui.Role.RADIO_GROUP, titled=True),
                ui.Column((ui.heading(asked), ui.Group(ui.Column(lead, gap=12), asked, titled=True)), gap=12),
            ),
            gap=18,
        )
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Panel(body, pad=28),
            footer=footer(desk, leads_on("go-on", words("Go on"), GoOn())),
            focus="top",
            back=Pop(),
            enter="go-on",
            narrow=True,
        )

    @on(InNation)
    def _is_in(self, chosen: InNation, desk: Desk) -> Change:
        return Replace(replace(self, nation=chosen.nation))

    @on(GoOn)
    def _go_on(self, go_on: GoOn, desk: Desk) -> Change:
        settings = replace(
            desk.settings,
            nation=self.nation,
            lead_name=tidy_name(self.name) or desk.settings.lead_name,
            lead_where=tidy_name(self.place) or desk.settings.lead_where,
            where_asked=True,
        )
        return Do(ChangeSettings(settings), Pop(self.wanted))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return Replace(self._typed(field, text))

    def _typed(self, field: Event, text: str) -> Self:
        return replace(self, name=text) if isinstance(field, LeadCalled) else replace(self, place=text)


def _field(id_: str, label: str, text: str, hint: str, does: Event) -> ui.TextField:
    return ui.TextField(id=id_, label=label, text=text, hint=hint, most=LONGEST_LEAD_NAME, does=does)


def must_be_asked(desk: Desk) -> bool:
    """Whether nobody has said yet where this is: not by a setting, an option or what is set for this computer."""
    return desk.settings.nation is None and not desk.settings.where_asked and "nation" not in desk.machine.locked
