"""The top of a preview, in place of the game's own: which screen this is, the way on, and the state of the file."""

from collections.abc import Collection, Mapping

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import Level
from isitok.format.yaml.explain import ONLY_THE_FIRST
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital
from isitok.library.manuscript import Manuscript
from isitok.scenes.frame import settings_button
from isitok.scenes.scene import Desk
from isitok.scenes.writing.mend_list import count, where

EARLIER, LATER, SLIPS = "earlier-screen", "later-screen", "slips"


class Walk(Event, Value):
    """Go on or back by this many screens. ``stays``: pressing a button for it leaves the keyboard there."""

    step: int
    stays: str = ""


class List(Event, Value):
    """Show what there is to mend, or the story again."""


class FlagSwitched(Event, Value):
    """Only the ways of a week are wanted on which this flag is set, or all of them again."""

    flag: str


LONGEST = 220  # characters of a hint that are shown at the top; the list has all of it


def bar(place: str, manuscript: Manuscript, desk: Desk, *, listing: bool, walks: bool) -> ui.Widget:
    """One line: back and on, which screen this is, what there is to mend, and the settings."""
    words = desk.words
    buttons = (
        ui.Button(id=EARLIER, text=words("Previous"), does=Walk(-1, EARLIER), icon="arrow-left"),
        ui.Button(id=LATER, text=words("Next"), does=Walk(1, LATER), after="arrow-right", name=words("Next screen")),
    )
    here = ui.Label(text=place, type=ui.Type.STRONG, live=True)
    left = buttons if walks else ()
    saved, button = _state(manuscript, words, listing=listing, walks=walks)
    settings = settings_button(desk)
    plain = tuple(replace(button, icon="", after="") for button in left)
    bare = replace(settings, icon="")
    return ui.first_that_fits(
        (
            ui.Flow((*left, here), (*saved, *button, settings)),
            ui.Flow((*plain, here), (*saved, *button, bare)),
            ui.Column((ui.Flow(plain, (*button, bare)), ui.Flow((here,), saved)), gap=4),
        )
    )


def flag_switches(flags: Mapping[str, str], on: Collection[str], desk: Desk) -> ui.Widget:
    """A switch for each flag of a week: on, only the ways are there on which it is set."""
    words = desk.words
    told = ui.Label(text=words("Only where this is set:"), type=ui.Type.SMALL, soft=True)
    switches = (
        ui.Button(
            id=f"flag:{flag}",
            text=flag,
            does=FlagSwitched(flag),
            name=words("Only where this is set: {what}", what=line),
            pressed=flag in on,
        )
        for flag, line in flags.items()
    )
    return ui.Flow((told, *switches), gap=10)


def _state(
    manuscript: Manuscript, words: Words, *, listing: bool, walks: bool
) -> tuple[tuple[ui.Label, ...], tuple[ui.Button, ...]]:
    """The state of the file, and the way to what there is to mend."""
    saved = words("Saved at {time}", time=manuscript.saved) if manuscript.saved else ""
    if manuscript.gone:
        return (), ()
    if not manuscript.slips:
        return (_soft(words("{saved}. Nothing to mend.", saved=saved) if saved else words("Nothing to mend.")),), ()
    told = (_soft(saved),) if saved else ()
    if not walks:
        return told, ()
    if listing:
        return told, (ui.Button(id=SLIPS, text=words("Back to the story"), does=List(), icon="eye"),)
    icon = "triangle-alert" if manuscript.errors else "info"
    text = words("{what} – show", what=count(manuscript, words))
    return told, (ui.Button(id=SLIPS, text=text, does=List(), icon=icon),)


def _soft(text: str) -> ui.Label:
    return ui.Label(text=text, type=ui.Type.SMALL, soft=True)


def alarm(manuscript: Manuscript, words: Words) -> str:
    """What a writer must not miss, in a sentence: the first thing to mend, or that the file is gone; "" for neither."""
    if manuscript.gone:
        name = manuscript.file.name
        return words("{file} isn’t there any more. When it is back, it is shown again.", file=name)
    if not manuscript.errors:
        return ""
    first = manuscript.errors[0]
    place = where(first, manuscript.file, words)
    return capital(words("{place}: {what}", place=place, what=first.problem.message))


def strip(manuscript: Manuscript, good: Manuscript | None, notices: tuple[str, ...], desk: Desk) -> ui.Widget | None:
    """The file can't be shown as it is: this says so, with the first thing to mend in it, and any notices."""
    words, said = desk.words, alarm(manuscript, desk.words)
    rows: list[ui.Widget] = []
    if said:
        rows.append(ui.Point(icon="triangle-alert", text=said, type=ui.Type.STRONG, tone=ui.Tone.DEPENDS, exact=True))
    if manuscript.errors and (hint := _short(manuscript.errors[0].problem.hint, words)):
        rows.append(ui.Label(text=capital(hint), type=ui.Type.SMALL, exact=True))
    if good is None:
        shown = ""
    elif manuscript.scenario is None and manuscript.week is None:
        shown = words("This is the story as it was last saved without errors.")
        if good.saved:
            shown = words("This is the story as it was last saved without errors, at {time}.", time=good.saved)
    else:
        shown = words("Until it is mended, the game leaves this story out.") if manuscript.errors else ""
    if shown:
        rows.append(ui.Label(text=shown, type=ui.Type.SMALL_STRONG))
    boxed = (ui.Panel(ui.Column(tuple(rows), gap=2), pad=14, tone=ui.Tone.DEPENDS),) if rows else ()
    below = [ui.Label(text=notice, type=ui.Type.SMALL, soft=True, live=True) for notice in notices]
    story = good.scenario if good is not None else None
    if story is not None and (story.level is Level.THREE or story.adult_led):
        led = words("This story is only shown where an adult leads, never to somebody who plays alone.")
        if story.for_staff:
            led = words("For staff: this story opens behind the staff card, never on a computer for pupils.")
        elif story.level is Level.THREE:
            led = words("Level 3: this story is only shown where an adult leads, never to somebody who plays alone.")
        below.append(ui.Label(text=led, type=ui.Type.SMALL, soft=True))
    if story is not None and story.told_by and not manuscript.read:
        alone = words("Only you see this: nobody else has read it.")
        below.append(ui.Label(text=alone, type=ui.Type.SMALL, soft=True))
    parts: tuple[ui.Widget, ...] = (*boxed, *below)
    return ui.Column(parts, gap=6) if parts else None


def _short(hint: str, words: Words) -> str:
    hint = hint.removesuffix(ONLY_THE_FIRST).strip()  # somebody who mends the first sees the next as they save
    if "\n" in hint:
        return words("The list shows how it would look mended.")
    return hint if len(hint) <= LONGEST else f"{hint[: LONGEST - 1].rsplit(' ', 1)[0]} …"
