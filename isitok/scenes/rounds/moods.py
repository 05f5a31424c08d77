"""How the people of an act feel now, as faces with one word each: part of every *why*, whoever plays."""

from isitok.game.now import how_they_feel
from isitok.packs.model.scenario import Scenario
from isitok.scenes.rounds.judge import faces
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Flow, Group, Panel
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.marks import Portrait

FACE = 96
"""Reference pixels: large enough to see how somebody looks."""


def faces_now(scenario: Scenario, act: int, desk: Desk, *, pad: float) -> tuple[Widget, ...]:
    """Two or three people of this act (from 0); nothing where nothing is known of them."""
    known, words = faces(scenario, desk), desk.words
    people = how_they_feel(scenario, act, lambda who: known.name(who) if known.picture(who) else "")
    if not people:
        return ()
    shown = tuple(
        Portrait(
            picture=known.picture(one.who, one.mood),
            name=known.name(one.who),
            title=known.name(one.who),
            lines=(words.label(one.word),),
            size=FACE,
        )
        for one in people
    )
    row = Flow(shown, gap=44, centred=True, at_top=True)
    return (Panel(Group(row, words("How they may feel now")), pad=pad),)
