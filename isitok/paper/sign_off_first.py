"""The first pages of a sign-off: what whoever reads is asked, and what they read before any story.

For a safeguarding lead the staff card and the ways to get help, for a lawyer the law card line by line. A trainer and
young people begin with the stories.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from isitok import __version__
from isitok.format.asked import Asked
from isitok.format.card import Card
from isitok.format.facts import Fact
from isitok.format.help import Route
from isitok.format.ids import id_in
from isitok.format.law import LawCard
from isitok.format.sign_off_table import LAW
from isitok.format.vocabulary import LawTopic, Nation
from isitok.game.help_contact import how_to_reach, other_ways
from isitok.game.lapsed import past_facts
from isitok.game.signed_words import law_unread, ticks
from isitok.game.sources import law_in, source_line
from isitok.i18n.dates import day_in_words
from isitok.i18n.screen_words import Words, later
from isitok.i18n.sentences import capital, join_sentences
from isitok.library.to_sign import card_of_law
from isitok.paper.a4 import Type
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Stack, Text, WriteOn, heading, points_in_parts
from isitok.paper.staff_card_sheet import card_parts, points
from isitok.paper.story_card import Reader
from isitok.paper.tags import PART, SECTION

Part = tuple[Block, ...]

_ASKED: Final = {
    Asked.LEAD: (
        later("Is what the game tells adults and young people to do what you would want done in your school?"),
        later("Ring each number and open each site once, and tick what you did."),
        later("Then the stories, the riskiest first: would you let this age meet it, as it is?"),
    ),
    Asked.LAWYER: (
        later("Is each line true in this nation today, and said so that a young person can’t take it for more?"),
        later("What is second-hand is told to adults only. Say what would have to be read instead."),
        later("Then the stories that rest on law, the riskiest first."),
    ),
    Asked.TRAINER: (
        later("Lay your own policy beside each story. Would you teach what it calls OK, and what it calls not OK?"),
        later("The riskiest come first. Everything is for adults; no young person sees it."),
    ),
    Asked.YOUNG_PEOPLE: (
        later("For the adult: hand out the pages of their age only, and collect them all. No names on them, please."),
        later("First guess from the title and one line. Then read the phones, and strike out what nobody would write."),
        later("There is no right answer here, and nothing about anybody real belongs on these pages."),
    ),
}


def what_is_asked(role: Asked, nation: Nation, minutes: int, to: Reader) -> Iterator[Part]:
    """The head of the first page."""
    words = to.words
    title = words("Sign-off: {role}", role=words.label(role))
    takes = words.many("about {n} minute", "about {n} minutes", minutes)
    about = " · ".join((words.label(nation), f"#isitok? {__version__}", takes))
    yield (Gap(1), Text(title, Type.TITLE), Gap(1), Text(about, Type.STRONG), Gap(3))
    asked = tuple(Point(words(line)) for line in _ASKED[role])
    yield (Boxed(Stack((Text(words("What we ask of you"), Type.STRONG), Gap(1), *asked)), heavy=True),)
    yield (Gap(3), *map(Text, _where_to_write(role, words)), Gap(1))


def _where_to_write(role: Asked, words: Words) -> Iterator[str]:
    if role is Asked.YOUNG_PEOPLE:
        yield words(
            "Write and strike out on these pages. An adult types what matters into the table beside this file, for the "
            "writers. It signs nothing: only part of each story is here."
        )
        return
    yield words("Write on these pages: into the boxes, onto the lines, between them.")
    yield words(
        "The person who gets them back types yes, change or no into the table beside this file, and “isitok sign” "
        "keeps what you signed: your role and the day, never a name. Sign as what you are; nobody can check it."
    )


def first_part(role: Asked, nation: Nation, to: Reader) -> tuple[str, tuple[Part, ...]]:
    """What comes before the stories, and what that is called; nothing for a trainer and for young people."""
    words = to.words
    if role is Asked.LEAD:
        return words("the staff card with the help"), tuple(_for_the_lead(to))
    card = to.known.law.get(nation)
    if role is Asked.LAWYER and card:
        return words("the law card"), tuple(_for_the_lawyer(card, to))
    return "", ()


# For a safeguarding lead


def _for_the_lead(to: Reader) -> Iterator[Part]:
    words, here = to.words, to.here
    yield (Gap(3), Text(words("The staff card"), Type.TITLE, rank=PART), Gap(1))
    yield from card_parts(to)
    told = to.known.staff_card.for_staff
    lines = (*told.before, *told.during, *told.after)
    if lines:
        yield from points_in_parts(heading(words("Also for staff meetings")), points(lines, here, Type.SMALL))
    yield (WriteOn(2),)
    about = words(
        "About an adult who works with children, go to: {about_staff}. Name and number: ______________________",
        about_staff=here.about_staff,
    )
    title = Text(words("Help"), Type.TITLE, rank=PART)
    yield (Gap(5), title, Gap(1), Text(about), Gap(2))
    for route in _reached(to, nation=here.nation):
        yield _tried(route, words)
    yield from _past_their_date(to)


def _reached(to: Reader, nation: Nation | None) -> Iterator[Route]:
    """The ways to help that have a number or a site, in this nation; in all of them for None."""
    for route in to.known.help.routes.values():
        if (route.numbers or route.sites or route.forward_to) and (nation is None or nation in route.nations):
            yield route


def _tried(route: Route, words: Words) -> Part:
    """A way to get help, with what is said of it, and two boxes."""
    for_whom = {"adults": words("for adults"), "led": words("never for a pupil alone")}.get(route.audience, "")
    name = how_to_reach(route, words)
    told = join_sentences(route.say, *([route.adult_say] if route.adult_say else []), *other_ways(route, words))
    lines: list[Block] = [Text(f"{name} ({for_whom})" if for_whom else name, Type.STRONG), Text(told, Type.SMALL)]
    if route.tried:
        by, day = route.tried.by, day_in_words(route.tried.on, words)
        lines.append(Text(words("Tried by {role}, {day}.", role=by, day=day), Type.SMALL))
    boxes: list[Block] = [Point(words("rang or wrote: ______________"), Type.SMALL, box=True)] if route.numbers else []
    boxes += [Point(words("opened: ______________"), Type.SMALL, box=True)] if route.sites else []
    return (Gap(1.5), Stack((*lines, *boxes)))


def _past_their_date(to: Reader) -> Iterator[Part]:
    """All facts that somebody should have looked up again by now."""
    words = to.words
    past = past_facts(to.known.facts, to.known, to.here)
    yield (Gap(3), heading(words("Facts past their date")))
    if not past:
        yield (Text(words("None: each was to be looked up again later than today."), Type.SMALL),)
    for fact in past:
        due = words("{id}, due on {day}", id=fact.id, day=day_in_words(fact.recheck, words))
        yield (Point(words("{about}: {text}", about=due, text=fact.text), Type.SMALL, box=True),)


# For a lawyer


def _for_the_lawyer(card: LawCard, to: Reader) -> Iterator[Part]:
    words = to.words
    mark = words("Mark: {mark}. Looked up on {day}.", mark=card.mark, day=day_in_words(card.checked, words))
    unread = law_unread(card, words)
    head = (Gap(3), Text(law_in(card.nation, words), Type.TITLE, rank=PART), Gap(1), Text(mark, Type.SMALL, soft=True))
    yield (*head, *((Text(unread, Type.STRONG),) if unread else ()))
    yield (Gap(2), _line(words("Said first, to pupils: {text}", text=card.pupil.opening)))
    for topic in LawTopic:
        yield from _on_a_topic(card, topic, words)
    yield (Gap(2), _line(words("Said last, to pupils: {text}", text=card.pupil.closing)))
    yield from still_open(id_in(LAW, card.nation), (Asked.LAWYER,), to)
    yield (Gap(4), answer_box(card_of_law(card), law_in(card.nation, words), words))
    yield (Gap(5), Text(words("What it rests on"), Type.TITLE, rank=PART), Gap(1))
    ids = dict.fromkeys(_facts_of(card))
    for fact in (to.known.facts[id_] for id_ in ids if id_ in to.known.facts):
        yield _fact(fact, words)


def _on_a_topic(card: LawCard, topic: LawTopic, words: Words) -> Iterator[Part]:
    told: list[Block] = []
    if point := card.pupil.points.get(topic):
        told.append(_line(words("To pupils: {text}", text=point.say), point.facts))
        for more in point.also:
            told.append(_line(words("To pupils, where it is about pictures: {text}", text=more.say), more.facts))
    for one in card.adult.points.get(topic, ()):
        told.append(_line(words("To adults: {text}", text=one.text), one.facts))
    if gap := card.gaps.get(topic):
        told.append(_line(words("A gap. No checked answer: {text}", text=gap)))
    if told:
        yield from points_in_parts(heading(capital(words.label(topic))), told)


def _line(text: str, facts: Iterable[str] = ()) -> Point:
    ids = ", ".join(facts)
    return Point(f"{text} ({ids})" if ids else text, Type.SMALL, box=True)


def _facts_of(card: LawCard) -> Iterator[str]:
    for topic in LawTopic:
        if topic in card.pupil.points:
            yield from card.pupil.points[topic].rests_on()
        for point in card.adult.points.get(topic, ()):
            yield from point.facts


def _fact(fact: Fact, words: Words) -> Part:
    """What is so, where it was read and when, and a box for whoever opens it again."""
    seconds = words("second-hand") if fact.status == "second-hand" else words("confirmed")
    title = words("{id}, {status}", id=fact.id, status=seconds)
    read = [
        words("{source}, seen {seen}", source=source_line(one, words), seen=one.seen)
        + (f". {one.url}" if one.url else "")
        for one in fact.sources
    ]
    when = words("Looked up on {day}.", day=day_in_words(fact.checked, words)) if fact.checked else ""
    return (
        Gap(2),
        Stack(
            (
                Text(title, Type.SMALL_STRONG),
                Text(join_sentences(fact.text, when), Type.SMALL),
                *(Point(line, Type.SMALL, box=True) for line in read),
            )
        ),
    )


# Of a story, and of a law card


def still_open(id_: str, roles: tuple[Asked, ...], to: Reader) -> Iterator[Part]:
    """What its writers can't know, for these to answer."""
    words = to.words
    found = [one for one in to.known.questions.get(id_, ()) if one.for_ in roles]
    told = (
        words("For somebody who has lived it: {text}", text=one.ask) if one.for_ is Asked.LIVED else one.ask
        for one in found
    )
    if found:
        yield from points_in_parts(heading(words("Still open")), map(Point, told))


def answer_box(card: Card, title: str, words: Words) -> Block:
    """What whoever signs it says: the ticks, one answer, and room for a remark."""
    said = (Point(tick, Type.SMALL, box=True) for tick in ticks(card, words))
    answers = boxes((words("as it is"), words("change"), words("don’t use")))
    asked = Text(words("{title}: your answer", title=title), Type.LABEL, rank=SECTION)
    return Boxed(Stack((asked, Gap(1), *said, Gap(1.5), answers, WriteOn(2))), heavy=True)


def boxes(texts: Sequence[str]) -> Block:
    """Three boxes to tick in a row, and one below the other on a page to read."""
    first, second, third = (Point(text, Type.STRONG, box=True) for text in texts)
    return Beside(first, Beside(second, third, 0.5), 0.32)
