"""A story as pupils will see it, for an adult who chooses: its phone, and what will be judged. No answer is here."""

from isitok import ui
from isitok.base.value import Value
from isitok.format.story import Scenario
from isitok.game.play.stops import Step
from isitok.game.signed_words import how_signed
from isitok.phone.screen import ID as PHONE
from isitok.scenes.frame import footer, header
from isitok.scenes.rounds.opening_page import told_beside, whole_phone_beside
from isitok.scenes.scene import BACK, BaseScene, Desk, Pop


class ReadScene(BaseScene, Value, kw_only=True):
    """One story. Back leads to where it can be taken."""

    scenario: Scenario

    @property
    def tells(self) -> Scenario | None:
        return self.scenario

    def page(self, desk: Desk) -> ui.Page:
        """The whole phone, the story, and each act as a question."""
        words, scenario = desk.words, self.scenario
        here = desk.before([scenario])
        told: list[ui.Widget] = [
            *told_beside(scenario, Step.STORY, here),
            *(
                ui.Label(text=how_signed(card, words), soft=True)
                for card in desk.library.cards
                if card.id == scenario.id
            ),
            ui.heading(words("What will be judged")),
            *(ui.Point(icon="messages-square", text=act.act) for act in scenario.acts),
            ui.Label(text=words("Answers and whys are on the sheet for your desk."), soft=True),
        ]
        return ui.Page(
            title=words("{title} – Class – #isitok?", title=scenario.title),
            header=header(desk),
            body=whole_phone_beside(scenario, ui.Column(tuple(told), gap=14), here),
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            reads=PHONE if scenario.phone else "",
        )
