"""The whole phone, as tall as its content: in the game, a long one scrolls beside the question."""

from isitok import ui
from isitok.base.value import Value
from isitok.format.story import Scenario
from isitok.game.play.opening import phone_at, whole_phone
from isitok.phone.screen import handset
from isitok.scenes.frame import footer, header
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.scene import BaseScene, Desk


class PhoneScene(BaseScene, Value, kw_only=True):
    """The phone, and beside it the story."""

    scenario: Scenario

    def page(self, desk: Desk) -> ui.Page:
        """Everything on the phone at once, with what all acts have made happen on it."""
        words, scenario = desk.words, self.scenario
        told = ui.Column(
            (
                ui.title(words("The whole phone")),
                ui.Label(text=scenario.story, type=ui.Type.STORY, soft=True),
                ui.Label(text=words("In the game a long phone scrolls. Here is all of it."), soft=True),
            ),
            gap=10,
        )
        phone: ui.Widget = ui.Space(0)
        there = phone_at(scenario)
        if there is not None:
            phone = handset(whole_phone(there.phone), faces(scenario, desk), words, endless=True)
        return ui.Page(
            title=words("The whole phone – #isitok?"),
            header=header(desk, back=None),
            body=ui.Beside(phone, told, second_above=True),
            footer=footer(desk),
            screen="whole phone",
        )
