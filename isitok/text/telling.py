"""What is said at each step, as paragraphs. Pure: a session in, words out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from isitok.game import summary
from isitok.game.events import Sureness
from isitok.game.heard import heard
from isitok.game.help import opening
from isitok.game.play.stops import Step
from isitok.game.results import Results
from isitok.game.rounds import Round
from isitok.game.rounds.judge import CHOICES, Answer
from isitok.game.scoring import scheme
from isitok.game.session import Session
from isitok.game.sources import facts_told, law_told, source_told
from isitok.game.voice import all_made_up, not_ours, story_from, whose
from isitok.i18n.sentences import stopped
from isitok.i18n.words import Words, later
from isitok.packs.model.known import Route
from isitok.packs.model.scenario import Felt, Scenario
from isitok.packs.model.vocabulary import Feeling, Topic
from isitok.phone.people import Faces
from isitok.text.answers import Skips
from isitok.text.phone import phone_lines
from isitok.text.player import Player


def numbered(choices: Iterable[str]) -> list[str]:
    """Choices with the numbers to type."""
    return [f"{number}. {choice}" for number, choice in enumerate(choices, start=1)]


def before_you_start(
    scenarios: Sequence[Scenario], found: int, asked: int, words: Words, *, with_sureness: bool
) -> Iterator[str]:
    """What everybody should know first: people are made up, pass any time, what points are for, where help is.

    ``found``: how many stories fit, of those that were ``asked`` for.
    """
    yield words("Before you start")
    if all_made_up(scenarios):
        yield words("The people are made up. What happens to them could happen to anyone.")
    if others := not_ours(whose(scenarios), words, all_of_them=all(one.told_by for one in scenarios)):
        yield others
    yield words("You can pass on any story, any time: type p. It costs nothing.")
    if with_sureness:
        yield scheme(words)
    yield words(
        "Is something like this happening to you? Type h to get help, any time. The game keeps no record of it."
    )
    if any(one.easy for one in scenarios):
        yield words("Type e for easy read: the same story in short sentences.")
    yield words("Type q to stop, and ? to see all that you can type. The game keeps none of your answers.")
    if found < asked:
        yield words.many(
            "{n} story fits what was chosen, so you get that one.",
            "{n} stories fit what was chosen, so you get those.",
            found,
        )
    yield ""


def card(session: Session, player: Player) -> Iterator[str]:
    """A card that is turned over: its title, story and phone."""
    scenario, progress, words = session.scenario, session.progress, player.words
    yield words("Story {n} of {total}: {title}", n=progress.card, total=progress.cards, title=scenario.title)
    if whose := story_from(scenario, words):
        yield whose
    yield scenario.story
    if scenario.phone:
        yield ""
        yield from phone_lines(scenario.phone, player.faces(scenario), words)
    yield ""


def act(session: Session, words: Words) -> Iterator[str]:
    """What somebody does."""
    progress = session.progress
    if progress.acts > 1:
        yield words("{act} of {acts} in this story", act=progress.act, acts=progress.acts)
    yield session.act.act


def is_it_ok(words: Words) -> Iterator[str]:
    """Is it OK? With the answers to choose from."""
    yield words("Is it OK?")
    yield from numbered(map(words.label, CHOICES))


def how_sure(words: Words) -> Iterator[str]:
    """How sure are you?"""
    yield words("How sure are you?")
    yield from numbered(map(words.label, Sureness))


def why(answer: Answer, words: Words, told_by: str = "") -> Iterator[str]:
    """What comes of an answer: whether the game (or the pack ``told_by``) agrees, and why, whatever the answer was."""
    yield ""
    said = heard(answer.outcome, words.label(answer.verdict), words.label(answer.act.verdict), words, told_by)
    yield " ".join(text for text in said if text)
    yield from answer.whys
    if answer.act.changes_if:
        yield words("It would be different if {what}.", what=answer.act.changes_if.rstrip(".").strip())


def after_card(session: Session, player: Player) -> Iterator[str]:
    """What follows the last why of a card, and of its round: how people may feel, what to do now, where help is."""
    words, scenario = player.words, session.scenario
    faces = player.faces(scenario)
    # The round *feel* asks first what is told here.
    if session.step is Step.WHY and session.is_last_act and session.dealt_round is not Round.FEEL:
        if scenario.feelings:
            yield ""
            yield words("How might they feel?")
            yield from (felt_line(faces.name(who), felt, words) for who, felt in scenario.feelings.items())
        if scenario.put_right:
            yield ""
            yield from put_right(scenario.put_right, faces, words)
    if not session.is_last_of_card:
        return
    if routes := player.routes(scenario):
        yield ""
        yield words("If this happens to you, this can help")
        yield from (route_line(route, words) for route in routes)
    if has_sources(scenario, player):
        yield ""
        yield words("Type w to see where this comes from.")


def felt_line(name: str, felt: Felt, words: Words) -> str:
    """How one person may feel."""
    first, later = _list(felt.at_first, words), _list(felt.later, words)
    if first and later:
        return words("{name}: {first} at first; later {later}.", name=name, first=first, later=later)
    return words("{name}: {feelings}.", name=name, feelings=first or later)


def put_right(ways: Mapping[str, str], faces: Faces, words: Words) -> Iterator[str]:
    """What each person could do now."""
    for who, what in ways.items():
        yield " ".join((words("What could {person} do now?", person=faces.name(who)), what))


def _list(feelings: Sequence[Feeling], words: Words) -> str:
    return ", ".join(map(words.label, feelings))


def help_lines(player: Player) -> Iterator[str]:
    """The help screen. Who is in danger reads the first line, not the last."""
    routes = player.help_screen()
    urgent = [route for route in routes if route.kind == "emergency"]
    yield ""
    yield from (route_line(route, player.words) for route in urgent)
    yield from opening(player.words)
    yield from (route_line(route, player.words) for route in routes if route not in urgent)
    yield ""


def route_line(route: Route, words: Words, why: str = "") -> str:
    """One way to get help, in a line: its name, what it is for, or ``why`` it would help here; how to reach it."""
    told = why or route.say
    parts = [f"{route.name}: {told}"]
    if route.phone and route.phone not in told:
        parts.append(words("Phone {number}.", number=route.phone))
    if route.text_number and route.text_word:
        parts.append(words("Text {word} to {number}.", word=route.text_word, number=route.text_number))
    elif route.text_number:
        parts.append(words("Text {number}.", number=route.text_number))
    if route.forward_to:
        parts.append(words("Forward it to {address}", address=route.forward_to))
    if route.site:
        parts.append(words("On the web: {site}", site=route.site))
    return " ".join(parts)


def has_sources(scenario: Scenario, player: Player) -> bool:
    """Whether there is something to say about where a card comes from."""
    return bool(scenario.law or facts_told(scenario, player.known, player.nation))


def sources(scenario: Scenario, player: Player) -> Iterator[str]:
    """Where this comes from: facts in pupils' words, each with who published it, and what the law card says."""
    words = player.words
    yield ""
    yield words("Where this comes from")
    for fact in facts_told(scenario, player.known, player.nation):
        yield fact.pupil
        published = "; ".join(source_told(source, words) for source in fact.sources)
        yield words("From: {sources}", sources=published)
    if scenario.law:
        yield from law_told(scenario.law, player.known, player.nation, player.lead_name, words)
    yield ""


PASS: Final[Mapping[Skips, str]] = {
    Skips.STORY: later("p: pass – skip this story"),
    Skips.PART: later("p: pass – skip this part"),
}


def keys(words: Words, *, again: bool, skips: Skips | None, back: bool, sources: bool, easy: bool) -> Iterator[str]:
    """What can be typed now."""
    yield ""
    yield words("You can type:")
    yield words("a number or a word from the list: your answer")
    if back:
        yield words("b: back to the question before")
    if again:
        yield words("r: read it all again")
    if skips:
        yield words(PASS[skips])
    if easy:
        yield words("e: easy read, on and off again")
    if sources:
        yield words("w: where this comes from")
    yield words("h: get help")
    yield words("q: stop here and see how it went") if skips else words("q: stop here")
    yield ""


def results(found: Results, words: Words) -> Iterator[str]:
    """How it went: harm spotted, fine recognised, sureness, the rounds, and what to talk about."""
    yield summary.title(found, words)
    yield " ".join(summary.in_short(found, words))
    for split, count in (
        (found.harm, summary.harm(found.harm, words)),
        (found.fine, summary.fine(found.fine, words)),
    ):
        if split.of:
            yield words("{what}: {said}.", what=count.title, said=count.said)
        if split.depends:
            yield summary.called_depends(split, words)
    if fits := summary.match(found.sureness, words, ours=found.ours):
        yield fits
    for count in summary.rounds(found.rounds, words, ours=found.ours):
        yield words("{what}: {said}", what=count.title, said=count.said)
    if found.topics:
        yield " ".join((words("Worth talking about:"), stopped(", ".join(map(words.label, found.topics)))))


def goodbye(words: Words, *, made_up: bool = True) -> Iterator[str]:
    """Stepping out of the story."""
    yield ""
    yield from summary.stepping_out(words, with_help=False, made_up=made_up)


def topic_choices(topics: Iterable[Topic], words: Words) -> list[str]:
    """What a player can choose to play about."""
    return [words("A bit of everything"), *map(words.label, topics)]
