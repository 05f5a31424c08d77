"""What the settings say about the results of classes: off until an adult switches them on."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.doors import Door
from isitok.scenes.results.switch_on import SwitchOnScene
from isitok.scenes.scene import Desk, Do, Push
from isitok.scenes.tasks import ChangeSettings
from isitok.store.settings import LEAST_GROUPS, SETTINGS


class SeeResults(Event, Value):
    """Go to the results."""


class SeeTogether(Event, Value):
    """Go to what several computers have saved."""


def results_part(desk: Desk) -> ui.Widget:
    """The switch, how small a group may be, and the way to the results."""
    words, settings = desk.words, desk.settings
    on = settings.keep_results
    name = words("Results of classes")
    rows: list[ui.Widget] = [
        ui.Fit(
            ui.Switch(
                id="results",
                text=words(SETTINGS["keep_results"].label),
                on=on,
                word=words("On") if on else words("Off"),
                description=words("Off at first. Never for somebody who plays alone or one to one."),
                does=Do(ChangeSettings(replace(settings, keep_results=False))) if on else Push(SwitchOnScene()),
            )
        ),
        ui.Label(
            text=words(
                "Totals of what large groups said in “Class”, by topic and term. No names, no dates, no stories. "
                "They stay on this computer for twelve months at the most, and are deleted 30 days later."
            ),
            soft=True,
            type=ui.Type.SMALL,
        ),
    ]
    if on:
        least = words.many("Smallest group: {n} person", "Smallest group: {n} people", settings.least_group)
        fewer, more = (
            Do(ChangeSettings(replace(settings, least_group=max(LEAST_GROUPS[0], min(LEAST_GROUPS[-1], number)))))
            for number in (settings.least_group - 1, settings.least_group + 1)
        )
        steps = (
            ui.Button(
                id="least:fewer",
                text=words("Smaller group"),
                does=fewer,
                icon="minus",
                spent=words("It is the smallest already.") if settings.least_group <= LEAST_GROUPS[0] else "",
            ),
            ui.Button(
                id="least:more",
                text=words("Larger group"),
                does=more,
                icon="plus",
                spent=words("It is the largest already.") if settings.least_group >= LEAST_GROUPS[-1] else "",
            ),
        )
        rows.append(ui.Flow((ui.Label(text=least, type=ui.Type.STRONG, live=True), ui.Flow(steps, gap=10)), gap=10))
        told = words("A smaller group is counted on the screen, and nothing of it is kept. Never fewer than five.")
        rows.append(ui.Label(text=told, soft=True, type=ui.Type.SMALL))
    if there_are_some(desk):
        rows.append(ui.Fit(ui.Button(id="see-results", text=words("See the results"), does=SeeResults())))
    else:
        rows.append(
            ui.Label(text=words("What other computers have saved can be put together here."), type=ui.Type.SMALL)
        )
        rows.append(ui.Fit(ui.Button(id="together", text=words("Put together"), does=SeeTogether())))
    return ui.Column((ui.heading(name), ui.Group(ui.Column(tuple(rows), gap=12), name, titled=True)), gap=12)


def there_are_some(desk: Desk) -> bool:
    """Whether there is, or will be, something to see."""
    if not can_be_kept(desk):
        return False
    if desk.settings.keep_results:
        return True
    from isitok.store.results import are_kept  # not needed where results are kept anyway, or on a pupil's PC

    return are_kept(desk.kept.results_file)


def can_be_kept(desk: Desk) -> bool:
    """Whether results are mentioned at all: a pupil's PC has none, and a one-to-one leaves no trace in them."""
    return desk.may(Door.RESULTS) and not desk.kept.no_trace
