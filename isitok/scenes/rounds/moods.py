"""How the people of an act feel now, as faces with one word each: part of every *why*, whoever plays."""

from isitok.format.story import Scenario
from isitok.game.current_feelings import how_they_feel
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Flow, Group, Panel
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.marks import Portrait

FACE, IN_CLASS = 96, 68
"""Reference pixels: large enough to see how somebody looks. On a projector all is larger."""


def faces_now(scenario: Scenario, act: int, desk: Desk, *, pad: float, in_class: bool = False) -> tuple[Widget, ...]:
    """Two or three people of this act (from 0); nothing where nothing is known of them.

    ``in_class``: their names and words stand beside them, so that what the class said is in sight as well.
    """
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
            size=IN_CLASS if in_class else FACE,
            beside=in_class,
        )
        for one in people
    )
    between = 44 if len(shown) <= 2 else 20  # three side by side, where there is room for two with air
    row = Flow(shown, gap=28) if in_class else Flow(shown, gap=between, centred=True, at_top=True)
    return (Panel(Group(row, words("How they might feel now")), pad=pad),)
