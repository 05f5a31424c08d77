"""One story with its answers, for an adult to read: on the desk in a lesson, or beforehand.

Each function gives parts; a part is kept together on a page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from isitok.game.help import LEAD, routes_for
from isitok.game.reaching import reached
from isitok.game.sources import law_for_adults
from isitok.i18n.sentences import capital
from isitok.i18n.words import ENGLISH, Words
from isitok.packs.blocks import Bubble, Photo
from isitok.packs.findable import Findable, findable
from isitok.packs.known import Known
from isitok.packs.model import Act, Scenario
from isitok.packs.rounds import Round, rounds_of
from isitok.packs.vocabulary import Nation, Verdict
from isitok.paper.blocks import Beside, Block, Gap, Point, Signed, Stack, Text, heading
from isitok.paper.page import Type
from isitok.phone.people import Faces
from isitok.phone.reading import block_said, lines, spoken

Part = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom it is printed: where, what their safeguarding lead is called, in which words."""

    known: Known
    nation: Nation | None = None
    lead: str = LEAD
    words: Words = field(default=ENGLISH)

    def faces(self, card: Scenario) -> Faces:
        """Who is who in this story."""
        return Faces(cast=self.known.cast, others=card.others)

    def name(self, id_: str, card: Scenario) -> str:
        """What somebody who could be told is called: a person, or a way to get help."""
        if id_ == "safeguarding-lead":
            return capital(self.lead)
        route = self.known.help.routes.get(id_)
        known = id_ in self.known.cast.people or id_ in card.others
        return route.name if route and not known else self.faces(card).name(id_)


def about(card: Scenario, words: Words, *, with_set: bool = True) -> str:
    """In one line: for whom, how sensitive, what about."""
    told = [words("Ages {ages}", ages=", ".join(words.label(band) for band in card.ages)), words.label(card.level)]
    if card.topic:
        told.append(words.label(card.topic))
    if len(card.nations) < len(Nation):
        told.append(", ".join(words.label(nation) for nation in card.nations))
    if card.set and with_set:
        told.append(words("set {letter}", letter=card.set.value))
    return " · ".join(told)


def phone(card: Scenario, to: Reader) -> Iterator[Part]:
    """What can be seen on the phone, in words."""
    if card.phone:
        said = lines(card.phone, to.faces(card), to.words)
        points = [Point(line, Type.SMALL) for line in said]
        yield (heading(to.words("On the phone")), *points[:2])
        yield from ((point,) for point in points[2:])


def acts(card: Scenario, to: Reader, *, whole: bool) -> Iterator[Part]:
    """Each act with what the game says to it; ``whole``: also what it says to those who chose another answer."""
    for number, act in enumerate(card.acts):
        first = (heading(to.words("Is it OK?")),) if not number else ()
        yield (*first, Signed(act.verdict, Stack(tuple(_act(act, to.words, whole=whole)))), Gap(3.5))


def rounds(card: Scenario, to: Reader) -> Iterator[Part]:
    """What each of the story's rounds asks, and what is said to it."""
    for each in rounds_of(card):
        match each:
            case Round.RESPOND:
                yield from _respond(card, to)
            case Round.AUDIENCE:
                yield from _audience(card, to)
            case Round.SPOT:
                yield from _spot(card, to)
            case Round.FEEL:
                yield from _feel(card, to)
            case Round.TELL:
                yield from _tell(card, to)


def put_right(card: Scenario, to: Reader) -> Iterator[Part]:
    """How it could be put right."""
    if card.put_right:
        points = (_named(to.faces(card).name(id_), text, to.words) for id_, text in card.put_right.items())
        yield (heading(to.words("How could it be put right?")), *points)


def talk(card: Scenario, to: Reader) -> Iterator[Part]:
    """What to talk about, and what to listen for; and a note for the adult."""
    words = to.words
    if card.talk:
        yield (heading(words("Talk about it")), *(Point(line) for line in card.talk))
    if card.listen_for:
        top = Beside(Text(words("You may hear"), Type.LABEL), Text(words("You could say"), Type.LABEL), 0.42)
        said = (
            Stack((Beside(Text(words("“{said}”", said=one.hear)), Text(one.try_), 0.42), Gap(1.5)))
            for one in card.listen_for
        )
        yield (heading(words("Listen for")), top, *said)
    if card.note:
        yield (heading(words("Note")), Text(card.note))


def help_(card: Scenario, to: Reader) -> Iterator[Part]:
    """Where help is, in this story's order."""
    routes = routes_for(to.known.help, card.help, to.nation, card.ages, to.lead if to.lead != LEAD else "")
    if routes:
        yield (heading(to.words("Help")), Text(" · ".join(reached(route, to.words) for route in routes)))


def law(card: Scenario, to: Reader) -> Iterator[Part]:
    """What an adult should know of the law in their nation, for what this story touches."""
    words = to.words
    if not card.law:
        return
    found = law_for_adults(card.law, to.known, to.nation, to.lead, words)
    if found is None:
        yield (heading(words("The law")), Text(words("It differs by nation: print it with --nation.")))
        return
    status = (Text(found.unread, Type.SMALL, soft=True),) if found.unread else ()
    first, *others = (
        Point(words("{topic}: {text}", topic=topic, text=text), Type.SMALL)
        for topic, told in found.topics
        for text in told
    )
    yield (heading(found.title), *status, first)
    yield from ((point,) for point in others)


def easy(card: Scenario, to: Reader) -> Iterator[Part]:
    """The story and its acts in easy words."""
    if card.easy:
        words = [card.easy.story, *card.easy.acts, *card.easy.why]
        yield (heading(to.words("In easy words")), *(Point(line, Type.SMALL) for line in words))


def rests_on(card: Scenario, words: Words) -> Iterator[Part]:
    """The facts that it rests on, by id, and the frameworks that it belongs to."""
    links = (*card.links.ecw, *card.links.rshe, *card.links.cs)
    told = [
        (words("Its words rest on: {ids}", ids=", ".join(card.facts)), card.facts),
        (words("For adults: {ids}", ids=", ".join(card.adult_facts)), card.adult_facts),
        (words("Part of: {ids}", ids=", ".join(links)), links),
    ]
    kept = tuple(Text(line, Type.SMALL, soft=True) for line, ids in told if ids)
    if kept:
        yield (Gap(4), *kept)


def _act(act: Act, words: Words, *, whole: bool) -> Iterator[Block]:
    marked = words("{verdict} – this one isn’t marked", verdict=words.label(act.verdict))
    yield Text(act.act, Type.STRONG)
    yield Text(marked if act.verdict is Verdict.TALK else words.label(act.verdict), Type.LABEL)
    yield Text(act.why)
    if act.changes_if:
        yield Text(words("It would be different if {what}.", what=act.changes_if.rstrip(".").strip()))
    if act.also_fair:
        fair = words.label(act.also_fair.verdict)
        yield Text(words("Also fair: {answer}. {why}", answer=fair, why=act.also_fair.why))
    if whole:
        for verdict, text in act.if_chosen.items():
            yield Text(words("To those who say “{answer}”: {text}", answer=words.label(verdict), text=text))


def _respond(card: Scenario, to: Reader) -> Iterator[Part]:
    if card.respond:
        words = to.words
        name = to.faces(card).name(card.respond.as_)
        title = heading(card.respond.ask or words("What could {name} do?", name=name))
        for number, option in enumerate(card.respond.options):
            told = Stack((Text(option.do, Type.STRONG), Text(f"{words.label(option.rating)}. {option.why}"), Gap(1.5)))
            yield (title, told) if not number else (told,)


def _audience(card: Scenario, to: Reader) -> Iterator[Part]:
    words = to.words
    for number, thing in enumerate(card.audience):
        answer = words.label(thing.share_with) + (f" ({thing.who})" if thing.who else "")
        what = capital(thing.what)
        told: list[Block] = [Text(words("{what}: {answer}", what=what, answer=answer), Type.STRONG), Text(thing.why)]
        if thing.also_fair:
            fair = words.label(thing.also_fair.share_with)
            told.append(Text(words("Also fair: {answer}. {why}", answer=fair, why=thing.also_fair.why)))
        title = heading(words("Who should see it?"))
        yield (*(() if number else (title,)), Stack((*told, Gap(1.5))))


def _spot(card: Scenario, to: Reader) -> Iterator[Part]:
    things = [thing for thing in findable(card.phone) if thing.clue] if card.phone else []
    points = [_named(_thing(thing, card, to), thing.clue, to.words) for thing in things]
    yield (heading(to.words("What gives something away?")), *points)


def _thing(thing: Findable, card: Scenario, to: Reader) -> str:
    if card.phone is None:
        return ""
    block = card.phone.blocks[thing.block]
    if thing.detail is None:
        return block_said(block, to.faces(card), to.words).rstrip(".")
    photo = block.photo if isinstance(block, Bubble) else block
    return spoken(photo.details[thing.detail].detail, to.words) if isinstance(photo, Photo) else ""


def _feel(card: Scenario, to: Reader) -> Iterator[Part]:
    words = to.words
    points = []
    for id_, felt in card.feelings.items():
        first, later = (", ".join(map(words.label, feelings)) for feelings in (felt.at_first, felt.later))
        told = words("at first {first}; later {later}", first=first, later=later) if later else first
        points.append(_named(to.faces(card).name(id_), told, words))
    yield (heading(words("How might they feel?")), *points)


def _tell(card: Scenario, to: Reader) -> Iterator[Part]:
    if card.tell:
        words = to.words
        people = (
            _named(to.name(one.person, card), one.why, words) if one.why else Point(to.name(one.person, card))
            for one in card.tell.who
        )
        name = to.faces(card).name(card.tell.as_)
        yield (heading(words("Who could {name} tell?", name=name)), *people)
        said = " ".join(words("“{said}”", said=line) for line in card.tell.first_words)
        yield (Text(words("First words: {said}", said=said)),)


def _named(who: str, told: str, words: Words) -> Point:
    return Point(words("{who}: {told}", who=capital(who), told=told))
