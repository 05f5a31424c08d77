"""The whole phone, as tall as its content: in the game, a long one scrolls beside the question."""

from isitok.game.play.opening import phone_at, whole_phone
from isitok.packs.model.scenario import Scenario
from isitok.phone.screen import handset
from isitok.scenes.frame import footer, header
from isitok.scenes.rounds.judge import faces
from isitok.scenes.scene import BaseScene, Desk
from isitok.scenes.writing.whole_phone import WholePhone
from isitok.ui.describe.arrange import Beside
from isitok.ui.describe.layout import Column, Space
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label
from isitok.value import Value


class PhoneScene(BaseScene, Value, kw_only=True):
    """The phone, and beside it the story."""

    scenario: Scenario

    def page(self, desk: Desk) -> Page:
        """Everything on the phone at once, with what all acts have made happen on it."""
        words, scenario = desk.words, self.scenario
        told = Column(
            (
                Label(text=words("The whole phone"), type=Type.TITLE, level=1),
                Label(text=scenario.story, type=Type.STORY, soft=True),
                Label(text=words("In the game a long phone scrolls. Here is all of it."), soft=True),
            ),
            gap=10,
        )
        phone: Widget = Space(0)
        there = phone_at(scenario)
        if there is not None:
            phone = WholePhone(handset(whole_phone(there.phone), faces(scenario, desk), words))
        return Page(
            title=words("The whole phone – #isitok?"),
            header=header(desk, back=None),
            body=Beside(phone, told, second_above=True),
            footer=footer(desk),
            screen="whole phone",
        )
