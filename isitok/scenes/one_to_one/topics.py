"""Which topics a one-to-one is about, or which it leaves out: any number of them."""

from isitok.packs.model.vocabulary import Topic
from isitok.scenes.frame import common, footer, header, leads_on
from isitok.scenes.scene import BACK, REAL, Change, Desk, Pop, Replace, Silent
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Group
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.option import Option
from isitok.value import Value, replace


class TopicsScene(Silent, Value, kw_only=True):
    """The screen below hears ``<press>:`` and the topics with commas, however it is left."""

    title: str
    about: str  # what it means to choose none
    topics: tuple[Topic, ...]
    chosen: frozenset[Topic]
    press: str

    def page(self, desk: Desk) -> Page:
        """A box for each."""
        words = desk.words
        boxes = tuple(
            Option(id=f"topic:{one.value}", text=words.label(one), checked=one in self.chosen, many=True)
            for one in self.topics
        )
        body = Column(
            (
                Label(text=self.title, type=Type.TITLE, level=1),
                Label(text=self.about, soft=True, type=Type.STORY),
                Group(Grid(boxes, least=340, most=3, gap=14), self.title, key="topics"),
            ),
            gap=18,
        )
        done = leads_on("done", words("Done"))
        return Page(
            title=words("{title} – One to one – #isitok?", title=self.title),
            header=header(desk, real=True),
            body=body,
            footer=footer(desk, done),
            focus="topics",
            back=BACK,
            enter="done",
            real=REAL,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """A box, or back with what is chosen."""
        what, _, value = widget.partition(":")
        if what == "topic":
            return Replace(replace(self, chosen=self.chosen ^ {Topic(value)}))
        if widget in ("done", BACK):
            return Pop(f"{self.press}:{','.join(topic.value for topic in Topic if topic in self.chosen)}")
        return Pop(REAL) if widget == REAL else common(widget, desk)
