"""Why, in sixty words: what the game says to an answer, and how its people may feel now. *More* has the rest."""

from collections.abc import Iterator

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Level
from isitok.game.feedback import fair_too, feedback
from isitok.game.play.table import Table
from isitok.game.rounds.judge import Answer, Outcome
from isitok.i18n.sentences import join_sentences, sentence
from isitok.phone.screen import ID as PHONE
from isitok.scenes.frame import header, key
from isitok.scenes.glosses import dots, easier
from isitok.scenes.if_real import if_real
from isitok.scenes.rounds.judge_page import TONES, progress
from isitok.scenes.rounds.moods import faces_now
from isitok.scenes.rounds.phone_beside import beside_phone, faces
from isitok.scenes.rounds.round_parts import closing_line
from isitok.scenes.scene import Desk, Leave, Push
from isitok.scenes.sources_page import SourcesScene


class MoreTurned(Event, Value):
    """*More about this* is opened, or closed again."""


def turn_more(desk: Desk, *, opened: bool) -> ui.Button:
    """What opens *more about this*, and closes it again."""
    icon = "chevron-down" if opened else "plus"
    text, typed = desk.words("More about this"), "M" if desk.view.in_lines else key(desk, "M")
    return ui.Button(id="more", text=text, does=MoreTurned(), icon=icon, key=typed, expanded=opened)


def page(table: Table, desk: Desk, *, more: bool = False) -> ui.Page:
    """The answer and its why; reading comes before going on. ``more``: what isn't needed to go on is open below it."""
    answer = table.answer
    if answer is None:
        raise ValueError("there is no why before an answer")
    rows: list[ui.Widget] = [_answer(table, answer, desk), *_feelings(table, desk), *_more(table, answer, desk, more)]
    rows += _if_real(table, desk)
    rows += closing_line(table.scenario, table.closes_story)
    if table.is_last_act and table.dealt_round is not None and not table.closes_story:
        rows.append(ui.Label(text=desk.words("Then one more question."), soft=True, when=ui.When.FIRST))
    here = table.progress
    return ui.Page(
        title=desk.words("Why? {act} Story {card} of {cards} – #isitok?", act=answer.act.act, card=here.card,
                         cards=here.cards),
        header=header(desk, progress=progress(table, desk), back=None),
        body=beside_phone(table.scenario, ui.Column(tuple(rows), gap=16), desk, act=here.act - 1),
        focus="next",
        back=Leave(),
        enter="next",
        to_its_end=True,
        until=PHONE,
        sound="lock",
        screen=f"why {table.place}",
        ample=True,
    )  # fmt: skip


def _answer(table: Table, answer: Answer, desk: Desk) -> ui.Widget:
    """The headline with our verdict beside it; what those read first who chose this; the why."""
    words, verdict, told_by = desk.words, answer.act.verdict, table.scenario.told_by
    said, ours = feedback(answer.outcome, words.label(answer.verdict), words.label(verdict), words, told_by)
    heard = join_sentences(said, f"{ours}." if ours else "")
    title: ui.Widget = ui.Label(text=said, type=ui.Type.TITLE, level=1, said=heard, when=ui.When.FIRST)
    if ours:
        # Our verdict is no judgement on who answered: it is small, beside the headline.
        chip = (ui.VerdictChip(tone=TONES[verdict], text=ours),)
        # Where the text is large, every line is as long as possible.
        title = ui.Column(
            (
                ui.OnlyIf(ui.Flow((title, *chip), gap=14), wide=True),
                ui.OnlyIf(ui.Column((title, *map(ui.Fit, chip)), gap=8), wide=False),
            ),
            gap=0,
        )
    *first, why = answer.whys
    texts: list[ui.Widget] = []
    for text, type_ in (*((text, ui.Type.PRIMARY) for text in first), (why, ui.Type.STORY)):
        texts += [ui.Label(text=text, type=type_, kind=ui.Kind.STORY, dotted=dots(text, desk)), *easier(text, desk)]
    act = (
        (ui.Label(text=answer.act.act, type=ui.Type.STRONG, soft=True, when=ui.When.KNOWN),)
        if desk.view.in_lines
        else ()
    )
    return ui.Column((*act, title, *texts), gap=10)


def _feelings(table: Table, desk: Desk) -> tuple[ui.Widget, ...]:
    """How its people may feel now, unless the round that follows asks just that."""
    if table.dealt_round is Round.FEEL and table.is_last_act:
        return ()
    return faces_now(table.scenario, table.progress.act - 1, desk, pad=16)


def _more(table: Table, answer: Answer, desk: Desk, opened: bool) -> Iterator[ui.Widget]:
    """What isn't needed to go on, behind one press."""
    panels = ui.at(ui.When.LATER, *_panels(table, answer, desk))
    scenario, words = table.scenario, desk.words
    sources = scenario.facts or scenario.law or scenario.for_staff
    if not (panels or sources):
        return
    shown = opened or desk.view.in_lines
    if not desk.view.in_lines:
        yield ui.Fit(turn_more(desk, opened=opened))
    if shown and panels:
        yield ui.Stacks(panels)
    if shown and sources:
        go = Push(SourcesScene(scenario=scenario))
        yield ui.Fit(ui.Button(id="sources", text=words("Where this comes from"), does=go))


def _panels(table: Table, answer: Answer, desk: Desk) -> Iterator[ui.Widget]:
    words, act = desk.words, answer.act
    if act.changes_if:
        yield _panel(words("It would be different if …"), sentence(act.changes_if))
    if table.dealt_round is not Round.FEEL:  # the round asks what this would say
        known = faces(table.scenario, desk)
        for person, line in _what_now(table.scenario, act, last=table.is_last_act):
            yield _panel(words("What could {person} do now?", person=known.name(person)), line)
    if act.also_fair and answer.outcome is not Outcome.ALSO_FAIR:
        yield _panel(fair_too(act.also_fair.verdict, words), act.also_fair.why)


def _what_now(scenario: Scenario, act: Act, *, last: bool) -> Iterator[tuple[str, str]]:
    others = {other.by for other in scenario.acts}
    for person, line in scenario.put_right.items():
        if person == act.by or (last and person not in others):
            yield person, line


def _if_real(table: Table, desk: Desk) -> Iterator[ui.Widget]:
    """Where help is, once a story's last act is over: whoever it is about needn't go and look for it."""
    scenario = table.scenario
    if table.is_last_act and not scenario.for_staff:
        told = if_real(scenario.help, desk.settings.ages, desk, led=scenario.level is Level.THREE)
        yield ui.Label(text=told, type=ui.Type.STRONG, when=ui.When.FIRST)


def _panel(title: str, text: str) -> ui.Widget:
    return ui.Panel(
        ui.Column((ui.heading(title, ui.Type.HEADING), ui.Label(text=text, type=ui.Type.STORY)), gap=4), pad=20
    )
