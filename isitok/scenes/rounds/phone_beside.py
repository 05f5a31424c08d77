"""The phone of a story, and what stands beside it: the question, the why, or whatever goes with it in any mode."""

from isitok.format.story import Scenario
from isitok.game.play.opening import OnPhone, phone_at
from isitok.i18n.sentences import join_sentences
from isitok.phone.phone_aloud import block_speech
from isitok.phone.screen import PROJECTED, TALL, handset
from isitok.phone.who_is_who import Faces
from isitok.phone.written import region
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import Beside, Only
from isitok.ui.describe.layout import Column, Fit
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label


def phone_and_question(scenario: Scenario, act: int, told: Widget, answers: Widget, desk: Desk) -> Widget:
    """The phone on the left; in one column, between what happens and the answers, where nobody has to look for it."""
    shown = phone_at(scenario, act)
    wide = beside(scenario, shown, Column((told, answers), gap=22), desk)
    if shown is None:
        return wide
    narrow = Column((told, handset_of(scenario, shown, desk), answers), gap=20)
    return Column((Only(wide, wide=True), Only(narrow, wide=False)), gap=0)


def beside_phone(
    scenario: Scenario, right: Widget, desk: Desk, *, act: int | None = None, answered: bool = False
) -> Widget:
    """The phone on the left, if there is one, and the rest beside it; in one column it comes first once answered.

    ``act``: the phone while this one is judged, from 0; None: as all of them have left it.
    """
    return beside(scenario, phone_at(scenario, act), right, desk, second_above=answered)


def beside(
    scenario: Scenario,
    shown: OnPhone | None,
    right: Widget,
    desk: Desk,
    *,
    second_above: bool = False,
    projected: bool = False,
) -> Widget:
    """What a phone shows, and the rest beside it. ``projected``: on a projector."""
    if shown is None:
        return Fit(right, most=1100 if projected else 900)
    phone = handset_of(scenario, shown, desk, projected=projected)
    return beside_handset(phone, right, second_above=second_above, projected=projected)


def beside_handset(phone: Widget, right: Widget, *, second_above: bool = False, projected: bool = False) -> Widget:
    """A phone, and the rest beside it."""
    return Beside(phone, right, gap=32 if projected else 44, second_above=second_above)


def handset_of(scenario: Scenario, shown: OnPhone, desk: Desk, *, projected: bool = False) -> Widget:
    """The phone that shows this."""
    return handset(shown, faces(scenario, desk), desk.words, tall=PROJECTED if projected else TALL, owned=True)


def what_happened(scenario: Scenario, act: int, desk: Desk) -> str:
    """What an act has made happen on the phone, to be read aloud: the keyboard is at the question by then."""
    there = phone_at(scenario, act)
    if there is None or not (there.judged or scenario.acts[act].elsewhere):
        return ""
    known, words = faces(scenario, desk), desk.words
    title = region(there.phone, known, words) if scenario.acts[act].elsewhere else ""
    told = (block_speech(block, known, words) for block in there.phone.blocks[there.news or 0 :])
    return join_sentences(title, *(text for text in told if not title.endswith(text)))


def story_text(story: str) -> Label:
    """The story, wherever it stands: by its id it is known to be the same, and isn't said on each page of a game."""
    return Label(text=story, type=Type.STORY, soft=True, id="the-story")


def faces(scenario: Scenario, desk: Desk) -> Faces:
    """Who is who in this scenario."""
    return Faces(cast=desk.library.cast(), others=scenario.others)
