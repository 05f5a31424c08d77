"""Any number of topics to choose, or of topics and what stories touch to leave out."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import SensitiveTopic, Topic
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.scene import BaseScene, Desk, Pop, Replace


class Ticked(Event, Value):
    """What was ticked, and what for."""

    wanted: Event
    topics: frozenset[Topic]
    touches: frozenset[SensitiveTopic]


class TicksScene(BaseScene, Value, kw_only=True):
    """The screen below is told what was ticked, however this one is left."""

    wanted: Event  # what for, as the screen below calls it
    mode: str  # "One to one" or "Class", for the window's title
    real: bool = False  # in a one-to-one: "This is real" is in its header
    title: str
    about: str  # what ticking none means
    topics: tuple[Topic, ...] = ()
    touches: tuple[SensitiveTopic, ...] = ()
    ticked_topics: frozenset[Topic] = frozenset()
    ticked_touches: frozenset[SensitiveTopic] = frozenset()

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        about, close = self.ticked_topics, self.ticked_touches
        topics = tuple(
            self._box(f"topic:{one}", words.label(one), one in about, ticked_topics=about ^ {one})
            for one in self.topics
        )
        touches = tuple(
            self._box(f"touch:{one}", words.label(one), one in close, ticked_touches=close ^ {one})
            for one in self.touches
        )
        parts: list[ui.Widget] = [
            ui.title(self.title),
            ui.Label(text=self.about, soft=True, type=ui.Type.STORY),
        ]
        if topics:
            parts.append(ui.Group(ui.Grid(topics, least=340, most=3, gap=14), self.title, key="topics", titled=True))
        if touches:
            name = words("What comes up in them")
            parts += [ui.heading(name)] if topics else []
            parts.append(
                ui.Group(ui.Grid(touches, least=340, most=3, gap=14), name, key="touches", titled=bool(topics))
            )
        picked = Pop(Ticked(self.wanted, self.ticked_topics, self.ticked_touches))
        return ui.Page(
            title=words("{title} – {mode} – #isitok?", title=self.title, mode=self.mode),
            header=header(desk, back=picked, real=self.real),
            body=ui.Column(tuple(parts), gap=18),
            footer=footer(desk, leads_on("done", words("Done"), picked)),
            focus="topics" if topics else "touches",
            back=picked,
            enter="done",
        )

    def _box(self, id_: str, text: str, is_ticked: bool, **changes: object) -> ui.Option:
        return ui.Option(id=id_, text=text, checked=is_ticked, many=True, does=Replace(replace(self, **changes)))
