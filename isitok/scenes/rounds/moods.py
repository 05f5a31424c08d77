"""How each person may feel, at first and later, as faces. A *why* shows part of it, in a class as well."""

from isitok.game.feelings import mood_of
from isitok.i18n.words import Words
from isitok.packs.model.scenario import Felt, Scenario
from isitok.packs.model.vocabulary import Mood
from isitok.scenes.rounds.judge import faces
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import heading
from isitok.ui.describe.widgets.marks import Portrait


def felt_panel(scenario: Scenario, desk: Desk, *, pad: int) -> Widget:
    """Everybody in a row. Each face shows the later feeling, where that is known."""
    known = faces(scenario, desk)
    people: list[Widget] = []
    for person, felt in scenario.feelings.items():
        shown = felt.later or felt.at_first
        mood = mood_of(shown[0]) if shown else Mood.CALM
        name = known.name(person)
        people.append(
            Portrait(picture=known.picture(person, mood), name=name, title=name, lines=_moments(felt, desk.words))
        )
    title = desk.words("How might they feel?")
    return Panel(Column((heading(title), Flow(tuple(people), gap=18, at_top=True)), gap=8), pad=pad)


def _moments(felt: Felt, words: Words) -> tuple[str, ...]:
    """One feeling for each moment; two where there is only one moment."""
    first, later = [words.label(one) for one in felt.at_first], [words.label(one) for one in felt.later]
    if first and later:
        return (words("{feeling} at first", feeling=first[0]), words("later {feeling}", feeling=later[0]))
    return tuple(part for part in (", ".join((first or later)[:2]),) if part)
