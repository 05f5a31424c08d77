"""A round of a lesson in the facilitator's window: what the class says is pressed there, and the projector shows it.

Only the answers to choose from are here, as the class has them before it; what there is to say of them comes after.
"""

from collections.abc import Iterator
from typing import Final

from isitok.game.rounds.audience import AudienceRound
from isitok.game.rounds.feel import FeelRound
from isitok.game.rounds.respond import RespondRound
from isitok.game.rounds.spot import SpotRound
from isitok.game.session import Session
from isitok.scenes.class_.lesson import LessonScene
from isitok.scenes.rounds import audience, feel, respond, spot, tell
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Group
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label

PRESSED: Final = frozenset({"way", "reach", "feeling", feel.MORE, spot.PICK, "who", "words"})
"""What can be pressed there, up to the colon."""


def answering(shown: LessonScene, desk: Desk) -> Iterator[Widget]:
    """The question and its answers."""
    for part in _parts(shown.session, shown.step, desk):
        if isinstance(part, Group):
            yield Label(text=part.name, type=Type.STRONG, silent=True)
        yield part
    yield Label(text=desk.words("Press what the class says: the projector shows it."), soft=True)


def _parts(session: Session, step: int, desk: Desk) -> tuple[Widget, ...]:
    match session.round:
        case RespondRound() as opened:
            return (respond.answers(opened, session, desk),)
        case AudienceRound() as opened:
            return (audience.answers(opened, desk, step),)
        case FeelRound() as opened:
            return feel.answers(opened, session, desk, step)
        case SpotRound() as opened:
            return (spot.answers(opened, session, desk),)
        case None:
            return ()
        case opened:
            return tell.answers(opened, session, desk)
