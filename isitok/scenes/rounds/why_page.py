"""Why: what the game says to an answer, how its people may feel now, what they could do, and where help is."""

from collections.abc import Iterator, Sequence

from isitok.format.help import Route
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Level, Verdict
from isitok.game.feedback import feedback
from isitok.game.help_contact import how_to_reach, numbers
from isitok.game.help_routes import routes_for
from isitok.game.play.table import Table
from isitok.game.rounds.judge import Answer
from isitok.game.scoring import BEST, points
from isitok.i18n.sentences import sentence
from isitok.phone.screen import ID as PHONE
from isitok.scenes.frame import header
from isitok.scenes.glosses import dots, easier
from isitok.scenes.rounds.judge_page import TONES, progress
from isitok.scenes.rounds.moods import faces_now
from isitok.scenes.rounds.phone_beside import beside_phone, faces
from isitok.scenes.rounds.round_parts import closing_line
from isitok.scenes.scene import Desk, Leave, Push
from isitok.scenes.sources_page import SourcesScene
from isitok.ui.describe.arrange import Ends, Only
from isitok.ui.describe.layout import Column, Fit, Flow, Panel
from isitok.ui.describe.line_kinds import Kind, When
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.stacks import Stacks
from isitok.ui.describe.type import Type
from isitok.ui.describe.when_said import at
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.marks import Agreement, Sign, VerdictChip


def page(table: Table, desk: Desk) -> Page:
    """The answer, its why, and what goes with it; reading comes before going on."""
    words, answer = desk.words, table.answer
    if answer is None:
        raise ValueError("there is no why before an answer")
    panels = at(When.LATER, *_panels(table, answer, desk))
    rows: list[Widget] = [_banner(table, answer, desk), *_if_real(table, desk)]
    if panels:
        rows.append(Stacks(panels))
    rows += closing_line(table.scenario, table.closes_story)
    if table.is_last_act and table.dealt_round is not None:
        rows.append(Label(text=words("Then one more question."), soft=True, when=When.FIRST))
    if table.scenario.facts or table.scenario.law or table.scenario.for_staff:
        sources = Push(SourcesScene(scenario=table.scenario))
        rows.append(Fit(Button(id="sources", text=words("Where this comes from"), does=sources)))
    here = table.progress
    return Page(
        title=words("Why? Story {card} of {cards} – #isitok?", card=here.card, cards=here.cards),
        header=header(desk, progress=progress(table, desk), back=None),
        body=beside_phone(table.scenario, Column(tuple(rows), gap=16), desk, act=here.act - 1, answered=True),
        focus="next",
        back=Leave(),
        enter="next",
        to_its_end=True,
        until=PHONE,
        sound="lock",
        screen=f"why {table.place}",
    )


def _sentences(table: Table, answer: Answer, desk: Desk) -> tuple[str, str]:
    words, told_by = desk.words, table.scenario.told_by
    return feedback(answer.outcome, words.label(answer.verdict), words.label(answer.act.verdict), words, told_by)


def _banner(table: Table, answer: Answer, desk: Desk) -> Widget:
    words, (said, ours) = desk.words, _sentences(table, answer, desk)
    shown = answer.act.verdict
    act: Widget = Label(text=answer.act.act, type=Type.STRONG, soft=True, when=When.KNOWN)
    if answer.is_marked:
        # Our verdict is no judgement on who answered: it is small, beside what it is about.
        sign: Widget = Agreement(agreed=answer.is_right)
        act = Flow((act, VerdictChip(tone=TONES[shown], text=words.label(shown))), gap=12)
    else:
        sign = Sign(tone=TONES[shown])
    texts: list[Widget] = [Label(text=said, type=Type.ANSWER, level=1)]
    if ours:
        texts.append(Label(text=ours, type=Type.STRONG, when=When.FIRST))
    for text in answer.whys:
        texts += [Label(text=text, kind=Kind.STORY, dotted=dots(text, desk)), *easier(text, desk)]
    counted = () if table.scenario.for_staff else _points(answer, desk)
    told: Widget = Column((act, *texts), gap=6)
    if counted:
        told = Ends(told, Column(counted, gap=0), grow_first=True)
    # Where the text is large, every line is as long as possible.
    narrow = Column((Ends(sign, act), *texts, *((Flow(counted, gap=14),) if counted else ())), gap=6)
    return Panel(Column((Only(Ends(sign, told), wide=True), Only(narrow, wide=False)), gap=0), pad=22)


def _points(answer: Answer, desk: Desk) -> tuple[Widget, ...]:
    words, brought = desk.words, points(answer)
    if not brought:  # nought points would only look like failure; the results still count them
        return ()
    said = words.many("{points} of {n} point", "{points} of {n} points", BEST, points=brought)
    if answer.sureness:
        said = words("{sure}: {points}", sure=words.label(answer.sureness), points=said)
    shown = Label(text=f"+{brought}", type=Type.NUMBER, tone=TONES[Verdict.TALK], said=said, when=When.LATER)
    of = Label(text=words.many("of {n} point", "of {n} points", BEST), type=Type.SMALL_STRONG, soft=True, silent=True)
    if not answer.sureness:
        return shown, of
    return shown, of, Label(text=words.label(answer.sureness), type=Type.SMALL_STRONG, soft=True, silent=True)


def _panels(table: Table, answer: Answer, desk: Desk) -> Iterator[Widget]:
    words, scenario, act = desk.words, table.scenario, answer.act
    known = faces(scenario, desk)
    asks_first = table.dealt_round is Round.FEEL  # the round asks what this would say
    now = {
        person: line
        for person, line in scenario.put_right.items()
        if person == act.by or (table.is_last_act and person not in {other.by for other in scenario.acts})
    }
    if not (asks_first and table.is_last_act):
        yield from faces_now(scenario, table.progress.act - 1, desk, pad=16)
    for person, line in () if asks_first else now.items():
        yield _panel(words("What could {person} do now?", person=known.name(person)), line)
    if act.changes_if:
        yield _panel(words("It would be different if …"), sentence(act.changes_if))
    if table.is_last_act and scenario.help and not scenario.for_staff:
        said = _first_service(scenario, desk)
        if routes := [route for route in _routes(scenario.help, scenario, desk) if route != said]:
            yield _panel(
                words("If this happens to you, this can help"),
                "\n".join(how_to_reach(route, words) for route in routes),
            )


def _if_real(table: Table, desk: Desk) -> Iterator[Widget]:
    """Where help is, once a story's last act is over: whoever it is about needn't go and look for it."""
    words, scenario = desk.words, table.scenario
    if not table.is_last_act or scenario.for_staff:
        return
    told = words("If this is real for you: get help.")
    if route := _first_service(scenario, desk):
        reached = numbers(route, words) or ((route.site,) if route.site else ())
        how = ", ".join((route.name, *reached))
        told = words("If this is real for you: {how}. More in Get help.", how=how)
    yield Label(text=told, type=Type.STRONG, when=When.FIRST)


def _first_service(scenario: Scenario, desk: Desk) -> Route | None:
    """Whom to turn to first who isn't a person one knows: of those that the story names, else Childline."""
    routes = _routes((*scenario.help, "childline"), scenario, desk)
    return next((route for route in routes if route.kind == "service"), None)


def _routes(ids: Sequence[str], scenario: Scenario, desk: Desk) -> tuple[Route, ...]:
    return routes_for(desk.here, ids, desk.settings.ages, led=scenario.level is Level.THREE)


def _panel(title: str, text: str) -> Widget:
    lines: list[Widget] = [Label(text=line, type=Type.STORY) for line in text.split("\n")]
    return Panel(Column((heading(title, Type.HEADING), *lines), gap=4), pad=20)
