"""The whole phone, as tall as its content: in the game, a long one scrolls beside the question."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.story import Scenario
from isitok.game.play.opening import phone_at, whole_phone
from isitok.phone.screen import BEZEL, Handset, Settled, handset
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
                ui.Label(text=words("The whole phone"), type=ui.Type.TITLE, level=1),
                ui.Label(text=scenario.story, type=ui.Type.STORY, soft=True),
                ui.Label(text=words("In the game a long phone scrolls. Here is all of it."), soft=True),
            ),
            gap=10,
        )
        phone: ui.Widget = ui.Space(0)
        there = phone_at(scenario)
        if there is not None:
            phone = WholePhone(handset(whole_phone(there.phone), faces(scenario, desk), words))
        return ui.Page(
            title=words("The whole phone – #isitok?"),
            header=header(desk, back=None),
            body=ui.Beside(phone, told, second_above=True),
            footer=footer(desk),
            screen="whole phone",
        )


class WholePhone(ui.Frame, Value):
    """A phone at its usual height or taller, so that nothing is hidden further down in it. The page scrolls instead."""

    child: ui.Widget

    def _tall(self, width: int, look: ui.Look) -> ui.Widget:
        phone = self.child
        if not isinstance(phone, Handset) or not look.wide:
            return phone
        frame = look.px(BEZEL)
        inner = max(1, width - 2 * frame)
        need = 2 * frame + phone.shows.bar.height(inner, look) + Settled(phone.shows).height(inner, look)
        while (tall := phone.height(width, look)) < need:
            more = max(1, (need - tall) / max(1, look.px(1)) / 2)
            phone = replace(phone, tall=phone.tall + more, spared=phone.spared - more)
        return phone

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look)

    def height(self, width: int, look: ui.Look) -> int:
        return self._tall(width, look).height(width, look)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        return [(self._tall(box.w, look), box)]
