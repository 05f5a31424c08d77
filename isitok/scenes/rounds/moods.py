"""How the people of an act feel now, as faces with one word each: part of every *why*, whoever plays."""

from collections.abc import Sequence

from isitok import ui
from isitok.format.could_do import Option
from isitok.format.story import Scenario
from isitok.game.current_feelings import Now, how_they_feel, how_they_feel_then
from isitok.i18n.screen_words import Words
from isitok.phone.who_is_who import Faces
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.scene import Desk

FEW = 2
"""As many are shown to somebody who plays alone."""
FACE, IN_CLASS, IN_BRIEF = 120, 68, 40
"""Reference pixels: large enough to see how somebody looks. On a projector all is larger."""


def faces_now(
    scenario: Scenario, act: int, desk: Desk, *, pad: float, in_class: bool = False, brief: bool = False
) -> tuple[ui.Widget, ...]:
    """Two or three people of this act (from 0); nothing where nothing is known of them.

    ``in_class``: their names and words stand beside them, so that what the class said is in sight as well; ``brief``:
    in one line.
    """
    known = faces(scenario, desk)
    people = how_they_feel(scenario, act, lambda who: known.name(who) if known.picture(who) else "")
    people = people if in_class else people[:FEW]
    return shown_faces(people, known, desk, pad=pad, in_class=in_class, brief=brief)


def faces_then(
    scenario: Scenario, way: Option, desk: Desk, *, in_class: bool = False, low: bool = False, brief: bool = False
) -> tuple[ui.Widget, ...]:
    """The people whom it concerns once this was done or said; nothing where nothing is known of them.

    ``low``: there is much above them, so each has their words beside a smaller face; ``brief``: in one line.
    """
    known = faces(scenario, desk)
    people = how_they_feel_then(scenario, way, lambda who: known.name(who) if known.picture(who) else "")
    if low:
        return _low_faces(people, known, desk)
    return shown_faces(people, known, desk, pad=16, in_class=in_class, brief=brief)


def _low_faces(people: Sequence[Now], known: Faces, desk: Desk) -> tuple[ui.Widget, ...]:
    shown = tuple(_portrait(one, known, desk.words, in_class=True, brief=False) for one in people)
    return (ui.Fit(ui.Group(ui.Flow(shown, gap=28), desk.words("How they might feel now"))),) if shown else ()


def shown_faces(
    people: Sequence[Now], known: Faces, desk: Desk, *, pad: float, in_class: bool = False, brief: bool = False
) -> tuple[ui.Widget, ...]:
    """These people, each with a word."""
    words = desk.words
    if not people:
        return ()
    shown = tuple(_portrait(one, known, words, in_class=in_class, brief=brief) for one in people)
    between = 44 if len(shown) <= 2 else 20  # three side by side, where there is room for two with air
    row = ui.Flow(shown, gap=28) if in_class else ui.Flow(shown, gap=between, centred=True, at_top=True)
    group = ui.Group(row, words("How they might feel now"))
    if brief:  # there is no room for a frame
        return (group,)
    return (ui.Panel(group, pad=pad) if in_class else ui.Fit(ui.Panel(group, pad=pad)),)


def _portrait(one: Now, known: Faces, words: Words, *, in_class: bool, brief: bool) -> ui.Portrait:
    name, word = known.name(one.who), words.label(one.word)
    picture = known.picture(one.who, one.mood)
    if brief:
        both = words("{name}: {text}", name=name, text=word)
        return ui.Portrait(picture=picture, name=both, title=both, size=IN_BRIEF, beside=True)
    size = IN_CLASS if in_class else FACE
    return ui.Portrait(picture=picture, name=name, title=name, lines=(word,), size=size, beside=in_class)
