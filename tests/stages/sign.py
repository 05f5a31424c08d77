"""Every screen on which somebody reads an own story and signs it."""

from pathlib import Path

from isitok.base import value
from isitok.format.problem import Place, Problem, Severity
from isitok.library.to_sign import ToSign
from isitok.scenes.read_and_sign.read_on_paper import PaperScene
from isitok.scenes.read_and_sign.sign_page import CantSignScene, SignScene
from isitok.scenes.read_and_sign.use_today import use_today
from isitok.scenes.read_and_sign.who_signs import OTHER, ROLES, WhoSigns
from isitok.scenes.scene import Desk, Scene
from tests.stages.desk import library

FILE = Path("/dev/null") / "isitok packs" / "Assembly week" / "scenarios" / "coach.yaml"  # nothing can be written there
LONG = Problem(
    Place(str(FILE), 4, 1),
    "reading-age",
    "a reader has to be 15 for this; the youngest here are 11",
    "use shorter sentences and plainer words",
    Severity.WARNING,
)
ASKED = Problem(
    Place(str(FILE), 7, 1), "touches-asked", "is this about alcohol?", "answer it in the file", Severity.QUESTION
)


def a_find(*problems: Problem, story: str = "in-town/coach") -> ToSign:
    """A story of Assembly week, as it lies in its file."""
    card = next(card for card in library().cards if card.id == story)
    own = value.replace(card, own=True, read=False)
    text = library().scenario(story)
    return ToSign(folder=FILE.parent.parent, path=FILE, pack="Assembly week", card=own, text=text, problems=problems)


NOBODY_YET = WhoSigns()


def to_be_signed(found: ToSign, who: WhoSigns = NOBODY_YET, **told: str) -> SignScene:
    assert found.card is not None
    assert found.text is not None
    return SignScene(found=found, card=found.card, text=found.text, who=who, **told)


def signing(desk: Desk) -> dict[str, Scene]:
    """What *Read and sign* leads to."""
    three = WhoSigns(ticked=frozenset((0, 1, 2)), role=OTHER, typed="chair of governors", note="Not in May.")
    missing = desk.words.many("{n} tick is missing.", "{n} ticks are missing.", 2)
    found = a_find()
    assert found.card is not None
    return {
        "sign": to_be_signed(found),
        "use-today": use_today(found.card, desk),
        "sign-missing": to_be_signed(a_find(LONG), three, said=missing, mend="tick:3"),
        "sign-paper": PaperScene(found=found, card=found.card, day="2026-11-30", who=WhoSigns(role=ROLES[0])),
        "sign-not-yet": CantSignScene(found=value.replace(a_find(ASKED), card=None, text=None)),
    }


SIGN = ["sign", "use-today", "sign-missing", "sign-paper", "sign-not-yet"]
