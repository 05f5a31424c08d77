"""Everything that players see of one scenario, in order: for those who write it.

How it opens; every act, before and after somebody has chosen; its why, also as those hear it for whom it holds a word
of its own; and every round that the scenario has. Each sight is a session at that moment, so that the game's own
screens show it.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from isitok.base import value
from isitok.base.value import Value, replace
from isitok.format.act import Act
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Level, Verdict
from isitok.game.deal import Choice
from isitok.game.events import Chosen, Forward, Locked, ShownAll, SoloEvent, Sureness
from isitok.game.play.modes import PLAY
from isitok.game.play.stops import OPENS, Step
from isitok.game.rounds.judge import CHOICES
from isitok.game.rounds.respond import NextBeat, OptionChosen, RespondRound
from isitok.game.session import Session, start, update

# Writers see what they have written, whatever its level. Nobody plays in this mode: it deals nothing.
PREVIEW: Final = value.replace(PLAY, name="preview", highest_level=Level.THREE)


class SightKind(StrEnum):
    """What is seen."""

    OPENING = "opening"  # the story opens: all of its phone has come
    CALL = "call"  # the call on which an act takes place: all of it was heard
    QUESTION = "judge"  # is it OK?
    CHOSEN = "judge-chosen"  # the same, with an answer chosen
    WHY = "why"
    ASKED = "asked"  # a round before any answer
    TOLD = "told"  # its why
    PUT_RIGHT = "put-right"


class PreviewState(Value, kw_only=True):
    """One thing that players see. Its id stays the same while the scenario is written: ``why-2``."""

    id: str
    kind: SightKind
    session: Session
    said: Verdict | None = None  # a why for people with this verdict
    also_fair: bool = False  # the why for people whose answer is also fair
    page: int = 0  # which of the pages of a round, or of its why, from 0
    pages: int = 1
    way: str = ""  # what was chosen, where that isn't the way that helps most


def preview_states(scenario: Scenario) -> tuple[PreviewState, ...]:
    """Every state of a scenario that a preview shows."""
    held = rounds_of(scenario)
    # Before *feel*, a why leaves out what that round asks. If there is another round, the whole why can be seen.
    usual = next((each for each in held if each is not Round.FEEL), held[0] if held else None)
    session = _session(scenario, usual)
    found: list[PreviewState] = []
    if session.step is Step.STORY:
        found.append(PreviewState(id="opening", kind=SightKind.OPENING, session=update(session, ShownAll())))
    first: tuple[Round, ...] = (Round.RESPOND,) if scenario.begins and Round.RESPOND in held else ()
    for each in first:
        found += _of_round(_at_round(scenario, each))
    session = _past_the_opening(session)
    for number in range(len(scenario.acts)):
        if session.step is Step.CALL:
            found.append(
                PreviewState(id=f"call-{number + 1}", kind=SightKind.CALL, session=update(session, ShownAll()))
            )
            session = _opened(session)
        found += _of_act(session, number)
        session = update(found[-1].session, Forward())
    for each in held:
        if each not in first:
            found += _of_round(_at_round(scenario, each))
    return tuple(found)


def at(session: Session, page: int = 0) -> str:
    """The id of the sight that shows a session like this; "" at its end."""
    number = session.stop.act + 1
    match session.step:
        case Step.STORY:
            return "opening"
        case Step.CALL:
            return f"call-{number}"
        case Step.JUDGE:
            return f"judge-{number}" if session.draft.verdict is None else f"judge-{number}-chosen"
        case Step.WHY:
            return f"why-{number}"
        case Step.ROUND if session.dealt_round:
            return _page_id(f"{session.dealt_round}-asked", page, session.round.pages if session.round else 1)
        case Step.ROUND_WHY if session.dealt_round:
            return _page_id(f"{session.dealt_round}-told", page, session.round.told_pages if session.round else 1)
        case Step.PUT_RIGHT:
            return "put-right"
        case _:
            return ""


def _session(scenario: Scenario, round_: Round | None) -> Session:
    asks = Choice(ages=scenario.ages).with_sureness
    return replace(start((scenario,), PREVIEW, with_sureness=asks), rounds=(round_,))


def _past_the_opening(session: Session) -> Session:
    """The session at its first act."""
    session = _opened(session)
    if session.step is Step.ROUND and session.round:  # it begins with a round
        session = _to_its_end(_answer_and_lock(session, session.round.writers_answers()))
        session = update(session, Forward())
    return session


def _opened(session: Session) -> Session:
    """The session when all of the story's phone has come."""
    return update(update(session, ShownAll()), Forward()) if session.step in OPENS else session


def _lock(session: Session, verdict: Verdict) -> Session:
    return update(update(session, Chosen(verdict)), Locked(Sureness.FAIRLY_SURE))


def _ours(act: Act) -> Verdict:
    return act.verdict if act.verdict in CHOICES else Verdict.DEPENDS


def _of_act(session: Session, number: int) -> list[PreviewState]:
    act, name = session.act, number + 1
    chosen = update(session, Chosen(_ours(act)))
    found = [
        PreviewState(id=f"judge-{name}", kind=SightKind.QUESTION, session=session),
        PreviewState(id=f"judge-{name}-chosen", kind=SightKind.CHOSEN, session=chosen),
    ]
    fair = (act.also_fair.verdict,) if act.also_fair else ()
    for verdict in CHOICES:
        if verdict is not _ours(act) and (verdict in act.if_chosen or verdict in fair):
            why = _lock(session, verdict)
            found.append(PreviewState(id=f"why-{name}-said-{verdict}", kind=SightKind.WHY, session=why, said=verdict))
    found.append(PreviewState(id=f"why-{name}", kind=SightKind.WHY, session=_lock(session, _ours(act))))
    return found


def _at_round(scenario: Scenario, round_: Round) -> Session:
    begun = _opened(_session(scenario, round_))
    if begun.step is Step.ROUND and begun.dealt_round is round_:
        return begun
    session = _past_the_opening(begun)
    for act in scenario.acts:
        session = update(_lock(_opened(session), _ours(act)), Forward())
    return session


def _page_id(name: str, page: int, pages: int) -> str:
    return name if pages == 1 else f"{name}-{page + 1}"


def _of_round(session: Session) -> Iterator[PreviewState]:
    round_, opened = session.dealt_round, session.round
    if round_ is None or opened is None:
        return
    yield from _pages(f"{round_}-asked", SightKind.ASKED, session, opened.pages)
    if fair := tuple(opened.fair_answers()):
        told = _answer_and_lock(session, (*opened.writers_answers(), *fair))
        yield PreviewState(id=f"{round_}-told-said-fair", kind=SightKind.TOLD, session=told, also_fair=True)
    asked, session = session, _to_its_end(_answer_and_lock(session, opened.writers_answers()))
    yield from _pages(f"{round_}-told", SightKind.TOLD, session, opened.told_pages)
    for number, option in enumerate(opened.options if isinstance(opened, RespondRound) else ()):
        if isinstance(session.round, RespondRound) and number != session.round.chosen:
            other = _to_its_end(_answer_and_lock(asked, (OptionChosen(number),)))
            yield PreviewState(
                id=f"{round_}-told-way-{number + 1}", kind=SightKind.TOLD, session=other, way=option.text
            )
    session = update(session, Forward())
    if session.step is Step.PUT_RIGHT:
        yield PreviewState(id="put-right", kind=SightKind.PUT_RIGHT, session=session)


def _pages(name: str, kind: SightKind, session: Session, pages: int) -> Iterator[PreviewState]:
    """Each page of a round's question, or of its why."""
    for page in range(pages):
        yield PreviewState(id=_page_id(name, page, pages), kind=kind, session=session, page=page, pages=pages)


def _to_its_end(session: Session) -> Session:
    """The session when all has happened that happens next."""
    while isinstance(session.round, RespondRound) and session.round.more:
        session = update(session, NextBeat())
    return session


def _answer_and_lock(session: Session, answers: Iterable[SoloEvent]) -> Session:
    for event in answers:
        session = update(session, event)
    return update(session, Locked())
