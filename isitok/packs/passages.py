"""All the text of a scenario, a pack or the bundled data, in reading order, with who says it (F7, *Whose voice*).

Content rules read passages, never the model's fields one by one: a new key with text is added here once, and every rule
sees it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from isitok.packs.blocks import (
    Block,
    Bubble,
    Buttons,
    Byline,
    Count,
    Field,
    Heading,
    Notice,
    Offer,
    Photo,
    Private,
    Words,
)
from isitok.packs.known import Cast, Fact, Help, Known, LawCard, StaffCard
from isitok.packs.model import Act, Audience, Easy, Pack, Respond, Scenario, Tell
from isitok.packs.subject import Passage, Path, Voice
from isitok.packs.vocabulary import Verdict

GAME, QUOTED, ADULT = Voice.GAME, Voice.QUOTED, Voice.ADULT


def of_scenario(scenario: Scenario, block_paths: Sequence[Path] = ()) -> tuple[Passage, ...]:
    """Every text of a scenario. ``block_paths`` says where each of the phone's blocks stands in its file."""
    return tuple(_filled(_scenario(scenario, block_paths)))


def of_phone(blocks: Sequence[Block], paths: Sequence[Path] = ()) -> tuple[Passage, ...]:
    """Every text that a phone shows or that a clue says."""
    return tuple(_filled(_phone(blocks, paths)))


def of_pack(pack: Pack) -> tuple[Passage, ...]:
    """Every text of ``pack.yaml``."""
    return tuple(_filled(_pack(pack)))


def of_known(known: Known) -> dict[str, tuple[Passage, ...]]:
    """Every text of the bundled data, by file: ``facts.yaml``, ``law/wales.yaml``…"""
    found = {
        "cast.yaml": tuple(_filled(_cast(known.cast))),
        "facts.yaml": tuple(_filled(_facts(known.facts.values()))),
        "help.yaml": tuple(_filled(_help(known.help))),
        "staff-card.yaml": tuple(_filled(_staff_card(known.staff_card))),
    }
    for nation, card in known.law.items():
        found[f"law/{nation}.yaml"] = tuple(_filled(_law(card)))
    return found


def _filled(passages: Iterable[Passage]) -> Iterator[Passage]:
    return (passage for passage in passages if passage.text)


def _lines(path: Path, lines: Iterable[str], voice: Voice) -> Iterator[Passage]:
    for number, line in enumerate(lines):
        yield Passage((*path, number), line, voice)


def _by_key(path: Path, lines: Mapping[str, str] | Mapping[Verdict, str], voice: Voice) -> Iterator[Passage]:
    for key, line in lines.items():
        yield Passage((*path, str(key)), line, voice)


def _scenario(scenario: Scenario, block_paths: Sequence[Path]) -> Iterator[Passage]:
    yield Passage(("title",), scenario.title, GAME)
    yield from _by_key(("others",), scenario.others, QUOTED)
    yield Passage(("story",), scenario.story, GAME)
    if scenario.phone:
        yield Passage(("phone", "time"), scenario.phone.time, QUOTED)
        yield from _phone(scenario.phone.blocks, block_paths)
    for number, act in enumerate(scenario.acts):
        yield from _act(("acts", number), act)
    if scenario.respond:
        yield from _respond(scenario.respond)
    for number, audience in enumerate(scenario.audience):
        yield from _audience(("audience", number), audience)
    yield from _by_key(("put_right",), scenario.put_right, GAME)
    if scenario.tell:
        yield from _tell(scenario.tell)
    if scenario.easy:
        yield from _easy(scenario.easy)
    yield from _lines(("talk",), scenario.talk, GAME)
    for number, listen_for in enumerate(scenario.listen_for):
        yield Passage(("listen_for", number, "hear"), listen_for.hear, ADULT)
        yield Passage(("listen_for", number, "try"), listen_for.try_, GAME)
    yield Passage(("note",), scenario.note, ADULT)


def _act(path: Path, act: Act) -> Iterator[Passage]:
    yield Passage((*path, "act"), act.act, GAME)
    yield from _by_key((*path, "if_chosen"), act.if_chosen, GAME)
    yield Passage((*path, "why"), act.why, GAME)
    yield Passage((*path, "changes_if"), act.changes_if, GAME)
    if act.also_fair:
        yield Passage((*path, "also_fair", "why"), act.also_fair.why, GAME)


def _respond(respond: Respond) -> Iterator[Passage]:
    yield Passage(("respond", "ask"), respond.ask, GAME)
    for number, option in enumerate(respond.options):
        yield Passage(("respond", "options", number, "do"), option.do, QUOTED)
        yield Passage(("respond", "options", number, "why"), option.why, GAME)


def _audience(path: Path, audience: Audience) -> Iterator[Passage]:
    yield Passage((*path, "what"), audience.what, GAME)
    yield Passage((*path, "who"), audience.who, GAME)
    yield Passage((*path, "why"), audience.why, GAME)
    if audience.also_fair:
        yield Passage((*path, "also_fair", "why"), audience.also_fair.why, GAME)


def _tell(tell: Tell) -> Iterator[Passage]:
    for number, confidant in enumerate(tell.who):
        yield Passage(("tell", "who", number, "why"), confidant.why, GAME)
    yield from _lines(("tell", "first_words"), tell.first_words, GAME)


def _easy(easy: Easy) -> Iterator[Passage]:
    yield Passage(("easy", "story"), easy.story, GAME)
    yield from _lines(("easy", "acts"), easy.acts, GAME)
    yield from _lines(("easy", "why"), easy.why, GAME)


def _phone(blocks: Sequence[Block], paths: Sequence[Path]) -> Iterator[Passage]:
    for number, block in enumerate(blocks):
        path = paths[number] if number < len(paths) else ("phone",)
        yield from _block(path, block)


def _block(path: Path, block: Block) -> Iterator[Passage]:
    match block:
        case Photo():
            yield from _photo(path, block)
        case Bubble():
            for key, text in (("text", block.text), ("voice", block.voice), ("link", block.link), ("time", block.time)):
                yield Passage((*path, key), text, QUOTED)
            if block.photo:
                yield from _photo((*path, "photo"), block.photo)
            yield Passage((*path, "clue"), block.clue, GAME)
            if block.private:
                yield Passage((*path, "clue"), block.private.clue, GAME)
        case Heading():
            yield Passage(path, block.title, QUOTED)
            yield Passage(path, block.detail, QUOTED)
            yield Passage((*path, "clue"), block.clue, GAME)
        case Field():
            yield Passage(path, block.label, QUOTED)
            yield Passage(path, block.value, QUOTED)
            yield Passage((*path, "clue"), block.clue, GAME)
        case Notice() | Words():
            yield Passage(path, block.text, QUOTED)
            yield Passage((*path, "clue"), block.clue, GAME)
        case Offer():
            yield Passage((*path, "item"), block.item, QUOTED)
            yield Passage((*path, "price"), block.price, QUOTED)
            yield Passage((*path, "clue"), block.clue, GAME)
        case Buttons():
            yield from _lines(path, block.labels, QUOTED)
            yield Passage((*path, "clue"), block.clue, GAME)
        case Byline():
            yield Passage((*path, "place"), block.place, QUOTED)
        case Private():
            yield Passage((*path, "clue"), block.clue, GAME)
        case Count():
            pass


def _photo(path: Path, photo: Photo) -> Iterator[Passage]:
    yield Passage((*path, "shows"), photo.shows, QUOTED)
    for number, detail in enumerate(photo.details):
        yield Passage((*path, "details", number, "detail"), detail.detail, QUOTED)
        yield Passage((*path, "details", number, "clue"), detail.clue, GAME)
    yield Passage((*path, "clue"), photo.clue, GAME)


def _pack(pack: Pack) -> Iterator[Passage]:
    yield Passage(("title",), pack.title, GAME)
    yield Passage(("about",), pack.about, GAME)
    yield from _lines(("objectives",), pack.objectives, GAME)


def _cast(cast: Cast) -> Iterator[Passage]:
    for id_, person in cast.people.items():
        yield Passage(("people", id_, "name"), person.name, GAME)
        yield Passage(("people", id_, "is"), person.is_, GAME)
        yield Passage(("people", id_, "looks"), person.looks, GAME)


def _facts(facts: Iterable[Fact]) -> Iterator[Passage]:
    for number, fact in enumerate(facts):
        yield Passage(("facts", number, "text"), fact.text, ADULT)
        yield Passage(("facts", number, "pupil"), fact.pupil, GAME)


def _help(help_: Help) -> Iterator[Passage]:
    for id_, route in help_.routes.items():
        adults_only = route.audience == "adults"
        yield Passage(("routes", id_, "name"), route.name, ADULT if adults_only else QUOTED)
        yield Passage(("routes", id_, "say"), route.say, ADULT if adults_only else GAME)
        yield from _lines(("routes", id_, "not_for"), route.not_for, ADULT if adults_only else GAME)
        yield Passage(("routes", id_, "adult_say"), route.adult_say, ADULT)
    for nation, lead in help_.lead.items():
        yield Passage(("lead", str(nation), "name"), lead.name, GAME)
        yield Passage(("lead", str(nation), "short"), lead.short, GAME)


def _law(card: LawCard) -> Iterator[Passage]:
    yield Passage(("pupil", "opening"), card.opening, GAME)
    for topic, point in card.points.items():
        yield Passage(("pupil", "points", str(topic), "say"), point.say, GAME)
    yield Passage(("pupil", "closing"), card.closing, GAME)
    for topic, points in card.adult.items():
        for number, adult in enumerate(points):
            yield Passage(("adult", "points", str(topic), number, "text"), adult.text, ADULT)
    for topic, reason in card.gaps.items():
        yield Passage(("gaps", str(topic)), reason, ADULT)


def _staff_card(card: StaffCard) -> Iterator[Passage]:
    yield from _lines(("before",), card.before, ADULT)
    yield from _lines(("ground_rules",), card.ground_rules, GAME)  # read out to the class
    yield from _lines(("during",), card.during, ADULT)
    yield from _lines(("if_told",), card.if_told, ADULT)
    yield from _lines(("after",), card.after, ADULT)
