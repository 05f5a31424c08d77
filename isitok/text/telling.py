"""What is said at each step, as paragraphs. Pure: a session in, words out."""

from collections.abc import Iterable, Iterator, Sequence

from isitok.game.events import Sureness
from isitok.game.results import Results, Split
from isitok.game.rounds.judge import CHOICES, Answer, Outcome
from isitok.game.session import Session
from isitok.i18n.words import Words
from isitok.packs.known import Route
from isitok.packs.model import Scenario
from isitok.packs.vocabulary import Feeling, LawTopic, Topic
from isitok.text.phone import phone_lines
from isitok.text.player import Player


def numbered(choices: Iterable[str]) -> list[str]:
    """Choices with the numbers to type."""
    return [f"{number}. {choice}" for number, choice in enumerate(choices, start=1)]


def before_you_start(cards: int, asked: int, words: Words) -> Iterator[str]:
    """What everybody should know first: people are made up, pass any time, where help is."""
    yield words("Before you start")
    yield words("The people are made up. The situations could happen to anyone.")
    yield words("You can pass on any card, at any time: type p. It costs nothing.")
    yield words("Help is always there: type h. Nobody is told that you looked.")
    yield words("Type q to stop, and ? to see all that you can type. Nothing that you answer is kept.")
    if cards < asked:
        yield words.many(
            "{n} situation fits what was chosen, so you get that one.",
            "{n} situations fit what was chosen, so you get those.",
            cards,
        )
    yield ""


def card(session: Session, player: Player) -> Iterator[str]:
    """A card that is turned over: its title, story and phone."""
    scenario, progress, words = session.scenario, session.progress, player.words
    yield words("Card {n} of {total}: {title}", n=progress.card, total=progress.cards, title=scenario.title)
    yield scenario.story
    if scenario.phone:
        yield ""
        yield from phone_lines(scenario.phone, lambda who: player.named(who, scenario), words)
    yield ""


def question(session: Session, words: Words) -> Iterator[str]:
    """The act, and the answers to choose from."""
    progress = session.progress
    if progress.acts > 1:
        yield words("Question {n} of {total}", n=progress.act, total=progress.acts)
    yield session.act.act
    yield words("Is it OK?")
    yield from numbered(map(words.label, CHOICES))


def how_sure(words: Words) -> Iterator[str]:
    """How sure are you?"""
    yield words("How sure are you?")
    yield from numbered(map(words.label, Sureness))


def why(answer: Answer, words: Words) -> Iterator[str]:
    """What comes of an answer: whether the game agrees, and why, whatever the answer was."""
    yield ""
    yield _heard(answer, words)
    yield from answer.whys
    if answer.act.changes_if:
        yield words("It would be different if {what}.", what=answer.act.changes_if.rstrip(".").strip())


def _heard(answer: Answer, words: Words) -> str:
    said, ours = words.label(answer.verdict), words.label(answer.act.verdict)
    match answer.outcome:
        case Outcome.AGREED:
            return words("You said: {verdict}. So do we.", verdict=said)
        case Outcome.ALSO_FAIR:
            return words("You said: {said}. That’s fair too. We said: {ours}.", said=said, ours=ours)
        case Outcome.DIFFERED:
            return words("You said: {said}. Here’s another way to see it: {ours}.", said=said, ours=ours)
        case Outcome.UNMARKED:
            return words("You said: {verdict}. This one isn’t marked.", verdict=said)


def after_card(scenario: Scenario, player: Player) -> Iterator[str]:
    """What follows the last why of a card: how people may feel, what could be done now, and where help is."""
    words = player.words
    if scenario.feelings:
        yield ""
        yield words("How each person may feel:")
        for who, felt in scenario.feelings.items():
            name = player.named(who, scenario)
            if felt.at_first and felt.later:
                first, later = _list(felt.at_first, words), _list(felt.later, words)
                yield words("{name}: {first} at first; later {later}.", name=name, first=first, later=later)
            else:
                feelings = _list(felt.at_first or felt.later, words)
                yield words("{name}: {feelings}.", name=name, feelings=feelings)
    if scenario.put_right:
        yield ""
    for who, what in scenario.put_right.items():
        yield words("What could {name} do now? {what}", name=player.named(who, scenario), what=what)
    if routes := player.routes(scenario):
        yield ""
        yield words("If something like this happens to you:")
        yield from (route_line(route, words) for route in routes)
    if scenario.law:
        yield ""
        yield words("Type l to see what the law says.")


def _list(feelings: Sequence[Feeling], words: Words) -> str:
    return ", ".join(map(words.label, feelings))


def help_lines(player: Player) -> Iterator[str]:
    """The help screen."""
    yield ""
    yield player.words("Where help is")
    yield from (route_line(route, player.words) for route in player.help_screen())
    yield ""


def route_line(route: Route, words: Words) -> str:
    """One way to get help, in a line: its name, what it is for, and how to reach it."""
    parts = [f"{route.name}: {route.say}"]
    if route.phone:
        parts.append(words("Phone {number}.", number=route.phone))
    if route.text_number and route.text_word:
        parts.append(words("Text {word} to {number}.", word=route.text_word, number=route.text_number))
    elif route.text_number:
        parts.append(words("Text {number}.", number=route.text_number))
    if route.site:
        parts.append(words("On the web: {site}", site=route.site))
    return " ".join(parts)


def law_lines(scenario: Scenario, player: Player) -> Iterator[str]:
    """What the nation's law card says to a pupil on this scenario; asking for help comes first."""
    words, law = player.words, player.law
    yield ""
    if law is None or player.nation is None:
        yield words("An adult can choose your nation in the settings, to see the law.")
        return
    yield law.opening
    for topic in dict.fromkeys((LawTopic.ASKING_FOR_HELP, *scenario.law)):
        if topic in law.points:
            yield law.points[topic].say
        else:
            nation = words.label(player.nation)
            yield words(
                "{topic}: we don’t have a checked answer for {nation}. Ask {lead}.",
                topic=words.label(topic),
                nation=nation,
                lead=player.lead,
            )
    yield law.closing
    yield ""


def keys(words: Words, *, on_card: bool, back: bool, law: bool) -> Iterator[str]:
    """What can be typed now."""
    yield ""
    yield words("You can type:")
    yield words("a number or a word from the list: your answer")
    if back:
        yield words("b: back to the question before")
    if on_card:
        yield words("r: read the card again")
        yield words("p: pass on this card")
    if law:
        yield words("l: what the law says")
    yield words("h: where help is")
    yield words("q: stop here and see how it went")
    yield ""


def results(found: Results, words: Words) -> Iterator[str]:
    """How it went: harm spotted, fine recognised, sureness, and what to talk about."""
    yield words("How it went")
    if not found.accuracy.of:
        yield words("No answers yet, so there is nothing to show.")
        yield from _passed(found, words)
        return
    if found.harm.of:
        yield words("Harm spotted: {right} of {n}.", right=found.harm.right, n=found.harm.of)
        yield from _depends(found.harm, words)
    if found.fine.of:
        yield words("Fine recognised: {right} of {n}.", right=found.fine.right, n=found.fine.of)
        yield from _depends(found.fine, words)
    yield words("Seen as we see it, all together: {right} of {n}.", right=found.accuracy.right, n=found.accuracy.of)
    yield words("Points: {points} of {maximum}.", points=found.points, maximum=found.maximum)
    for said in found.sureness:
        if said.is_enough:
            label = words.label(said.sureness).lower()
            yield words(
                "You said “{sureness}” {n} times: {right} right.", sureness=label, n=said.times, right=said.right
            )
    yield from _passed(found, words)
    if found.topics:
        yield words("Worth talking about: {topics}.", topics=", ".join(map(words.label, found.topics)))


def _depends(split: Split, words: Words) -> Iterator[str]:
    if split.depends:
        yield words.many("You called {n} of them “It depends”.", "You called {n} of them “It depends”.", split.depends)


def _passed(found: Results, words: Words) -> Iterator[str]:
    if found.passed:
        yield words.many("You passed on {n} card.", "You passed on {n} cards.", found.passed)


def goodbye(words: Words) -> Iterator[str]:
    """Stepping out of the story."""
    yield ""
    yield words("Those people were made up. You are you.")
    yield words("If any of it was close to something real, tell an adult you trust.")


def topic_choices(topics: Iterable[Topic], words: Words) -> list[str]:
    """What a player can choose to play about."""
    return [words("A bit of everything"), *map(words.label, topics)]
