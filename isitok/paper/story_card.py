"""One story with its answers, for an adult to read: on the desk in a lesson, or beforehand.

Each function returns parts; a part is kept together on a page.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from isitok.base.value import Value, replace
from isitok.format.act import Act
from isitok.format.blocks import Bubble, Photo
from isitok.format.card import Card
from isitok.format.findable import Findable
from isitok.format.help import Route
from isitok.format.known import Known
from isitok.format.phone_parts import Narration, Panel
from isitok.format.rounds import rounds_of
from isitok.format.shown import Beat, screen_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level, Nation, Verdict
from isitok.format.yaml.emoji import without_signs
from isitok.game.feedback import changes_if
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import Here, routes_for
from isitok.game.rounds.on_paper import Answered, OnPaper, Telling
from isitok.game.rounds.open_round import open_round
from isitok.game.signed_words import how_signed
from isitok.game.sources import law_for_adults
from isitok.game.spoken import with_emoji_named
from isitok.game.staff_card_words import with_names
from isitok.game.who_speaks import says, story_from
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.i18n.sentences import capital, line_about
from isitok.paper.a4 import Type
from isitok.paper.sheet_blocks import Beside, Block, Gap, Point, Row, Signed, Stack, Text, heading
from isitok.phone.phone_aloud import block_speech, lines
from isitok.phone.who_is_who import Faces

Part = tuple[Block, ...]


class Reader(Value):
    """For whom it is printed: an adult in this nation, in these words, with this name for their safeguarding lead."""

    known: Known
    nation: Nation | None = None
    lead_name: str = ""
    words: Words = ENGLISH
    today: str = ""  # as 2026-11-30; "" where nothing tells it
    cards: Mapping[str, Card] = {}  # those that say who has signed them, by id

    @property
    def here(self) -> Here:
        """Where it is used. Adults read their nation's own title for the lead, even on a story for the youngest."""
        return Here(self.known.help, self.nation, self._here.named_lead, self.words, self.today)

    @property
    def lead(self) -> str:
        """What the safeguarding lead is called here."""
        return self._here.lead

    @property
    def _here(self) -> Here:
        return Here(self.known.help, self.nation, self.lead_name, self.words)

    def faces(self, card: Scenario) -> Faces:
        """Who is who in this story."""
        return Faces(cast=self.known.cast, others=card.others)

    def name(self, id_: str, card: Scenario) -> str:
        """The name of somebody who could be told: a person, or a way to get help."""
        if id_ == "safeguarding-lead":
            return capital(self.lead)
        route = self.known.help.routes.get(id_)
        known = id_ in self.known.cast.people or id_ in card.others
        return route.name if route and not known else self.faces(card).name(id_)


def knowing(to: Reader, cards: Iterable[Card]) -> Reader:
    """The same reader, told who has signed these."""
    return replace(to, cards={card.id: card for card in cards})


def signed(card: Scenario, to: Reader) -> str:
    """How a story was signed; "" where nothing is known of that."""
    known = to.cards.get(card.id)
    return how_signed(known, to.words) if known else ""


def about(card: Scenario, words: Words, *, with_set: bool = True) -> str:
    """One line about a story: its author if it isn't the game's, its ages, level and topic."""
    told = [story_from(card, words)] if card.told_by and with_set else []
    ages = words("Ages {ages}", ages=", ".join(words.label(band) for band in card.ages))
    told += [words("For staff")] if card.for_staff else [ages, words.label(card.level)]
    if card.adult_led and card.level is not Level.THREE:
        told.append(words("only with an adult who leads"))
    if card.topic:
        told.append(words.label(card.topic))
    if len(card.nations) < len(Nation):
        told.append(", ".join(words.label(nation) for nation in card.nations))
    if card.set and with_set:
        told.append(words("set {letter}", letter=card.set.value))
    return " · ".join(told)


def before_choosing(card: Scenario) -> Iterator[Block]:
    """What an adult reads before they choose it: what it is about, and when not to."""
    if card.gist:
        yield Text(card.gist, Type.SMALL)
    for line in card.care:
        yield Text(line, Type.SMALL_STRONG)


def phone(card: Scenario, to: Reader) -> Iterator[Part]:
    """What can be seen on the phone, in words."""
    if card.phone:
        said = lines(screen_of(card.phone), to.faces(card), to.words)
        points = [Point(line, Type.SMALL, phone=True) for line in said]
        yield (heading(to.words("On the phone")), *points[:2])
        yield from ((point,) for point in points[2:])


def acts(card: Scenario, to: Reader) -> Iterator[Part]:
    """Each act with everything that the game says about it, for every answer."""
    for number, act in enumerate(card.acts):
        first = (heading(to.words("Is it OK?")),) if not number else ()
        yield (*first, Signed(act.verdict, Stack(tuple(_act(act, card, to)))), Gap(3.5))


def on_paper(card: Scenario, to: Reader) -> Iterator[OnPaper]:
    """Each round of the story, in words."""
    telling = Telling(
        card=card,
        words=to.words,
        name=partial(to.name, card=card),
        thing=partial(_thing, card=card, to=to),
        beat=partial(_beat, faces=to.faces(card), words=to.words),
    )
    return (open_round(each, card, 0).on_paper(telling) for each in rounds_of(card))


def rounds(card: Scenario, to: Reader) -> Iterator[Part]:
    """What each round of the story asks, and what the game says about the answers."""
    for round in on_paper(card, to):
        yield from _round(round)


def _round(round: OnPaper) -> Iterator[Part]:
    """The question with the first answer, and each further answer; answers of one line stay together."""
    title = heading(round.ask)
    lines = tuple(Point(answer) for answer in round.answers if isinstance(answer, str))
    answers = [_answer_block(answer) for answer in round.answers if isinstance(answer, Answered)]
    yield (title, *lines, *answers[:1])
    yield from ((answer,) for answer in answers[1:])
    if round.close:
        yield (Text(round.close),)


def _answer_block(answer: Answered) -> Stack:
    follows = (Text(answer.next, Type.SMALL, soft=True),) if answer.next else ()
    return Stack((Text(answer.text, Type.STRONG), *map(Text, answer.whys), *follows, Gap(1.5)))


def put_right(card: Scenario, to: Reader) -> Iterator[Part]:
    """How it could be put right."""
    if card.put_right:
        yield (heading(to.words("How could it be put right?")), *map(Point, put_right_by(card, to)))


def keep(card: Scenario, to: Reader) -> Iterator[Part]:
    """The line with which it closes."""
    if card.keep:
        yield (heading(to.words("Worth keeping")), Text(card.keep))


def talk(card: Scenario, to: Reader) -> Iterator[Part]:
    """What to talk about, and what to listen for; and a note for the adult."""
    words = to.words
    if card.talk:
        yield (heading(words("Talk about it")), *(Point(line) for line in card.talk))
    if card.listen_for:
        names = Beside(Text(words("You may hear"), Type.LABEL), Text(words("You could say"), Type.LABEL), 0.42)
        top = Row(names, caption=words("Listen for"))
        said = (
            Stack((Row(Beside(Text(words("“{said}”", said=one.hear)), Text(one.try_), 0.42)), Gap(1.5)))
            for one in card.listen_for
        )
        yield (heading(words("Listen for")), top, *said)
    if card.note:
        yield (heading(words("Note")), Text(with_names(card.note, to.here)))


def help_(cards: Iterable[Scenario], to: Reader) -> Iterator[Part]:
    """Where help is, for these stories, in their order."""
    told = tuple(dict.fromkeys(how_to_reach(route, to.words) for route in _routes(cards, to)))
    if told:
        yield (heading(to.words("Help")), Text(" · ".join(told)))


def help_for_adults(cards: Iterable[Scenario], to: Reader) -> Iterator[Part]:
    """What an adult should know about these ways to get help before naming them: what they can't do, and for whom."""
    told = {route.name: route.adult_say for route in _routes(cards, to) if route.adult_say}
    points = [Point(to.words("{name}: {text}", name=name, text=text), Type.SMALL) for name, text in told.items()]
    if points:
        yield (heading(to.words("Help: what you should know")), *points[:2])
        yield from ((point,) for point in points[2:])


def after_sending(cards: Iterable[Scenario], to: Reader) -> Iterator[Part]:
    """What happens once somebody has called, texted or sent a report, step by step, for each of these ways."""
    points = steps_after_sending(cards, to)
    if points:
        yield (heading(to.words("What happens after I press send?")), *points[:2])
        yield from ((point,) for point in points[2:])


def steps_after_sending(cards: Iterable[Scenario], to: Reader) -> tuple[Block, ...]:
    """The steps of ``after_sending`` without its heading; none where no way to get help in these stories has steps."""
    steps = {route.name: route.next for route in _routes(cards, to) if route.next}
    return tuple(
        Point(to.words("{name}: {text}", name=name, text=" ".join(told)), Type.SMALL) for name, told in steps.items()
    )


def _routes(cards: Iterable[Scenario], to: Reader) -> Iterator[Route]:
    for card in cards:
        yield from routes_for(to.here, card.help, card.ages, led=card.level is Level.THREE)


def law(cards: Iterable[Scenario], to: Reader) -> Iterator[Part]:
    """What an adult should know about the law in their nation on the topics of these stories."""
    words = to.words
    topics = tuple(dict.fromkeys(topic for card in cards for topic in card.law))
    if not topics:
        return
    found = law_for_adults(topics, to.known, to.here)
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
        words += [line for one in card.easy.options for line in (one.do, one.why)]
        yield (heading(to.words("In easy words")), *(Point(without_signs(line), Type.SMALL) for line in words))


def rests_on(card: Scenario, words: Words) -> Iterator[Part]:
    """The ids of the facts that it rests on, and its places in frameworks."""
    links = (*card.links.ecw, *card.links.rshe, *card.links.cs)
    told = [
        (words("Its words rest on: {ids}", ids=", ".join(card.facts)), card.facts),
        (words("For adults: {ids}", ids=", ".join(card.adult_facts)), card.adult_facts),
        (words("Part of: {ids}", ids=", ".join(links)), links),
    ]
    kept = tuple(Text(line, Type.SMALL, soft=True) for line, ids in told if ids)
    if kept:
        yield (Gap(4), *kept)


def answer(act: Act, words: Words, told_by: str = "") -> str:
    """The verdict of the game, or of the pack ``told_by``; or that nothing is marked."""
    told = words.label(act.verdict)
    if told_by and act.verdict is not Verdict.TALK:
        return says(told_by, told, words).rstrip(".")
    return words("{verdict} – this one isn’t marked", verdict=told) if act.verdict is Verdict.TALK else told


def _act(act: Act, card: Scenario, to: Reader) -> Iterator[Block]:
    words = to.words
    yield Text(act.act, Type.STRONG)
    for line in _happens(act, to.faces(card), words):
        yield Point(line, Type.SMALL, phone=True)
    yield Text(answer(act, words, card.told_by), Type.LABEL)
    yield Text(act.why)
    if act.changes_if:
        yield Text(changes_if(act, words))
    if act.also_fair:
        fair = words.label(act.also_fair.verdict)
        yield Text(words("Also fair: {answer}. {why}", answer=fair, why=act.also_fair.why))
    for verdict, text in act.if_chosen.items():
        yield Text(words("To those who say “{answer}”: {text}", answer=words.label(verdict), text=text))


def _happens(act: Act, faces: Faces, words: Words) -> list[str]:
    """What phones show when it happens."""
    if act.elsewhere:
        return lines(screen_of(act.elsewhere), faces, words)
    return [block_speech(block, faces, words) for block in act.appears]


def _beat(beat: Beat, faces: Faces, words: Words) -> str:
    if isinstance(beat, Narration):
        return beat.line
    return beat.text if isinstance(beat, Panel) else block_speech(beat, faces, words)


def put_right_by(card: Scenario, to: Reader) -> Iterator[str]:
    """Who could put it right, and how."""
    return (line_about(to.faces(card).name(id_), text, to.words) for id_, text in card.put_right.items())


def _thing(thing: Findable, card: Scenario, to: Reader) -> str:
    if card.phone is None:
        return ""
    block = card.phone.blocks[thing.block]
    if thing.detail is None:
        return block_speech(block, to.faces(card), to.words).rstrip(".")
    photo = block.photo if isinstance(block, Bubble) else block
    return with_emoji_named(photo.details[thing.detail].detail, to.words) if isinstance(photo, Photo) else ""
