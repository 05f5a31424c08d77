"""The topics of a one-to-one, or those to leave out: any number of them."""

from isitok.packs.model.vocabulary import Topic
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.scene import BaseScene, Desk, Pop, Replace
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Group
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.option import Option
from isitok.value import Value, replace


class TopicsPicked(Value):
    """These topics, or all but these."""

    topics: frozenset[Topic]
    without: bool


class TopicsScene(BaseScene, Value, kw_only=True):
    """The screen below is told what was picked, however this one is left."""

    title: str
    about: str  # what choosing none means
    topics: tuple[Topic, ...]
    chosen: frozenset[Topic]
    without: bool  # they are the ones to leave out

    def page(self, desk: Desk) -> Page:
        """A box for each topic."""
        words = desk.words
        boxes = tuple(
            Option(
                id=f"topic:{one.value}",
                text=words.label(one),
                checked=one in self.chosen,
                many=True,
                does=Replace(replace(self, chosen=self.chosen ^ {one})),
            )
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
        picked = Pop(TopicsPicked(self.chosen, self.without))
        done = leads_on("done", words("Done"), picked)
        return Page(
            title=words("{title} – One to one – #isitok?", title=self.title),
            header=header(desk, back=picked, real=True),
            body=body,
            footer=footer(desk, done),
            focus="topics",
            back=picked,
            enter="done",
        )
