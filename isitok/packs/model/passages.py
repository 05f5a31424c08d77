"""All the text of a scenario, a pack or the bundled data, in reading order, with who says it (F7, *Whose voice*).

Content rules read passages, not the fields of the model, so a new key with text is added here once and every rule
sees it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import overload

from isitok.packs.model.blocks import (
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
from isitok.packs.model.card import Pack
from isitok.packs.model.course import Course
from isitok.packs.model.known import Cast, Fact, Help, Known, LawCard, Question, StaffCard
from isitok.packs.model.lesson_page import LessonPage, StoryTalk
from isitok.packs.model.lesson_plan import LessonPlan
from isitok.packs.model.scenario import Act, Audience, Easy, Phone, Respond, Scenario, Tell, Told
from isitok.packs.model.subject import Passage, Path, Voice
from isitok.packs.model.vocabulary import Verdict

GAME, QUOTED, ADULT, HEARD, CITED = Voice.GAME, Voice.QUOTED, Voice.ADULT, Voice.HEARD, Voice.CITED

Add = Callable[[Path, str, Voice], None]
"""Takes one passage; an empty one is ignored."""


PathsOf = Mapping[Path, Sequence[Path]]
"""The places in the file of what phones show: of the phone's blocks, of an act's ``happens``…"""


def of_scenario(scenario: Scenario, paths: PathsOf = MappingProxyType({})) -> tuple[Passage, ...]:
    """Every text of a scenario."""
    return _collect(lambda add: _scenario(add, scenario, paths))


class Said(Sequence[Passage]):
    """Every text of a scenario. It is collected only when somebody looks: a game never does, rules do."""

    __slots__ = ("_collected", "_paths", "_scenario")

    def __init__(self, scenario: Scenario, paths: PathsOf) -> None:
        self._scenario = scenario
        self._paths = paths
        self._collected: tuple[Passage, ...] | None = None

    def all(self) -> tuple[Passage, ...]:
        """All of them, in reading order."""
        if self._collected is None:
            self._collected = of_scenario(self._scenario, self._paths)
        return self._collected

    @overload
    def __getitem__(self, at: int) -> Passage: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Passage, ...]: ...
    def __getitem__(self, at: int | slice) -> Passage | tuple[Passage, ...]:
        return self.all()[at]

    def __iter__(self) -> Iterator[Passage]:
        return iter(self.all())

    def __len__(self) -> int:
        return len(self.all())


def of_phone(blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """Every text on a phone, and of its clues."""
    return _collect(lambda add: _blocks(add, ("phone",), blocks, ()))


def of_pack(pack: Pack) -> tuple[Passage, ...]:
    """Every text of ``pack.yaml``."""
    return _collect(lambda add: _pack(add, pack))


def of_lesson(plan: LessonPlan) -> tuple[Passage, ...]:
    """Every text of a lesson plan."""
    return _collect(lambda add: _lesson(add, plan))


def of_course(course: Course) -> tuple[Passage, ...]:
    """Every text of ``course.yaml``."""
    return _collect(lambda add: _course(add, course))


def of_known(known: Known) -> dict[str, tuple[Passage, ...]]:
    """Every text of the bundled data, by file: ``facts.yaml``, ``law/wales.yaml``…"""
    found = {
        "cast.yaml": _collect(lambda add: _cast(add, known.cast)),
        "facts.yaml": _collect(lambda add: _facts(add, known.facts.values())),
        "help.yaml": _collect(lambda add: _help(add, known.help)),
        "staff-card.yaml": _collect(lambda add: _staff_card(add, known.staff_card)),
        **({"voice.yaml": _collect(lambda add: _voice(add, known.voice))} if known.voice else {}),
    }
    for nation, card in known.law.items():
        found[f"law/{nation}.yaml"] = _law_passages(card)
    return found


def _law_passages(card: LawCard) -> tuple[Passage, ...]:
    return _collect(lambda add: _law(add, card))


def _collect(walk: Callable[[Add], None]) -> tuple[Passage, ...]:
    passages: list[Passage] = []

    def add(path: Path, text: str, voice: Voice) -> None:
        if text:
            passages.append(Passage(path, text, voice))

    walk(add)
    return tuple(passages)


def _lines(add: Add, path: Path, lines: Iterable[str], voice: Voice) -> None:
    for number, line in enumerate(lines):
        add((*path, number), line, voice)


def _by_key(add: Add, path: Path, lines: Mapping[str, str] | Mapping[Verdict, str], voice: Voice) -> None:
    for key, line in lines.items():
        add((*path, str(key)), line, voice)


def _pairs(add: Add, path: Path, pairs: Mapping[str, str], voice: Voice) -> None:
    """Texts whose keys are texts, too."""
    for key, line in pairs.items():
        add((*path, key), key, voice)
        add((*path, key), line, voice)


def _scenario(add: Add, scenario: Scenario, paths: PathsOf) -> None:
    add(("title",), scenario.title, GAME)
    _by_key(add, ("not_about",), scenario.not_about, ADULT)
    for id_, other in scenario.others.items():
        add(("others", id_, "name"), other.name, QUOTED)
        add(("others", id_, "say"), other.say, QUOTED)
    add(("story",), scenario.story, GAME)
    if scenario.phone:
        _phone(add, ("phone",), scenario.phone, paths)
    for number, act in enumerate(scenario.acts):
        _act(add, ("acts", number), act, paths)
    if scenario.respond:
        _respond(add, scenario.respond, paths)
    for number, audience in enumerate(scenario.audience):
        _audience(add, ("audience", number), audience)
    _by_key(add, ("put_right",), scenario.put_right, GAME)
    if scenario.tell:
        _tell(add, scenario.tell)
    if scenario.easy:
        _easy(add, scenario.easy)
    add(("keep",), scenario.keep, GAME)
    _lines(add, ("talk",), scenario.talk, GAME)
    for number, listen_for in enumerate(scenario.listen_for):
        add(("listen_for", number, "hear"), listen_for.hear, HEARD)
        add(("listen_for", number, "try"), listen_for.try_, GAME)
    add(("gist",), scenario.gist, GAME)  # pupils who choose read it, too
    _lines(add, ("care",), scenario.care, ADULT)
    add(("note",), scenario.note, ADULT)


def _act(add: Add, path: Path, act: Act, paths: PathsOf) -> None:
    add((*path, "act"), act.act, GAME)
    happens = (*path, "happens")
    _blocks(add, happens, act.happens, paths.get(happens, ()))
    if act.elsewhere:
        _phone(add, (*path, "elsewhere"), act.elsewhere, paths)
    _by_key(add, (*path, "if_chosen"), act.if_chosen, GAME)
    add((*path, "why"), act.why, GAME)
    add((*path, "changes_if"), act.changes_if, GAME)
    if act.also_fair:
        add((*path, "also_fair", "why"), act.also_fair.why, GAME)


def _respond(add: Add, respond: Respond, paths: PathsOf) -> None:
    add(("respond", "ask"), respond.ask, GAME)
    for number, option in enumerate(respond.options):
        path = ("respond", "options", number)
        add((*path, "do"), option.do, QUOTED)
        add((*path, "why"), option.why, GAME)
        places = paths.get((*path, "then"), ())
        for beat_number, beat in enumerate(option.then):
            place = places[beat_number] if beat_number < len(places) else (*path, "then", beat_number)
            if isinstance(beat, Told):
                add(place, beat.line, GAME)
            else:
                _block(add, place, beat)


def _audience(add: Add, path: Path, audience: Audience) -> None:
    add((*path, "what"), audience.what, GAME)
    add((*path, "who"), audience.who, GAME)
    add((*path, "why"), audience.why, GAME)
    if audience.also_fair:
        add((*path, "also_fair", "why"), audience.also_fair.why, GAME)


def _tell(add: Add, tell: Tell) -> None:
    for number, confidant in enumerate(tell.who):
        add(("tell", "who", number, "why"), confidant.why, GAME)
    _lines(add, ("tell", "first_words"), tell.first_words, GAME)


def _easy(add: Add, easy: Easy) -> None:
    add(("easy", "story"), easy.story, GAME)
    _lines(add, ("easy", "acts"), easy.acts, GAME)
    _lines(add, ("easy", "why"), easy.why, GAME)


def _phone(add: Add, path: Path, phone: Phone, paths: PathsOf) -> None:
    add((*path, "time"), phone.time, QUOTED)
    _blocks(add, path, phone.blocks, paths.get(path, ()))


def _blocks(add: Add, around: Path, blocks: Sequence[Block], paths: Sequence[Path]) -> None:
    for number, block in enumerate(blocks):
        _block(add, paths[number] if number < len(paths) else around, block)


def _block(add: Add, path: Path, block: Block) -> None:
    match block:
        case Photo():
            _photo(add, path, block)
        case Bubble():
            add((*path, "text"), block.text, QUOTED)
            if block.voice or block.link:  # hardly any message has more than a text
                add((*path, "voice"), block.voice, QUOTED)
                add((*path, "link"), block.link, QUOTED)
            add((*path, "time"), block.time, QUOTED)
            if block.photo:
                _photo(add, (*path, "photo"), block.photo)
            add((*path, "clue"), block.clue, GAME)
            if block.private:
                add((*path, "clue"), block.private.clue, GAME)
        case Heading():
            add(path, block.title, QUOTED)
            add((*path[:-1], "handle"), block.detail, QUOTED)
            add((*path, "clue"), block.clue, GAME)
        case Field():
            add(path, block.label, QUOTED)
            add(path, block.value, QUOTED)
            add((*path, "clue"), block.clue, GAME)
        case Notice() | Words():
            add(path, block.text, QUOTED)
            add((*path, "clue"), block.clue, GAME)
        case Offer():
            add((*path, "item"), block.item, QUOTED)
            add((*path, "price"), block.price, QUOTED)
            add((*path, "clue"), block.clue, GAME)
        case Buttons():
            _lines(add, path, block.labels, QUOTED)
            add((*path, "clue"), block.clue, GAME)
        case Byline():
            add((*path[:-1], "place"), block.place, QUOTED)
        case Private():
            add((*path, "clue"), block.clue, GAME)
        case Count():
            pass


def _photo(add: Add, path: Path, photo: Photo) -> None:
    add((*path, "shows"), photo.shows, QUOTED)
    for number, detail in enumerate(photo.details):
        add((*path, "details", number, "detail"), detail.detail, QUOTED)
        add((*path, "details", number, "clue"), detail.clue, GAME)
    add((*path, "clue"), photo.clue, GAME)


def _pack(add: Add, pack: Pack) -> None:
    add(("title",), pack.title, GAME)
    add(("about",), pack.about, GAME)
    _lines(add, ("objectives",), pack.objectives, GAME)
    add(("version",), pack.version, QUOTED)
    add(("licence",), pack.licence, QUOTED)
    _lines(add, ("authors",), pack.authors, QUOTED)
    _reviewed(add, pack.reviewed)


def _reviewed(add: Add, reviewed: Mapping[str, str]) -> None:
    for key in ("by", "what"):
        add(("reviewed", key), reviewed.get(key, ""), QUOTED)


def _lesson(add: Add, plan: LessonPlan) -> None:
    add(("title",), plan.title, GAME)
    page = plan.page
    for key, text in _class_lines(page):
        add((key,), text, GAME)
    _lines(add, ("outcomes",), page.outcomes, GAME)
    for card, talk in page.stories.items():
        _talk(add, ("stories", card), talk)
    _pairs(add, ("words",), page.words, GAME)
    if page.after:
        add(("after", "do"), page.after.do, GAME)
        add(("after", "home"), page.after.home, GAME)
        add(("after", "lead"), page.after.lead, ADULT)
    for key, lines in (("care", page.care), ("support", page.support)):
        _lines(add, (key,), lines, ADULT)
    add(("gist",), page.gist, GAME)
    add(("way_in",), page.way_in, ADULT)
    for number, swap in enumerate(page.swaps):
        add(("swaps", number, "when"), swap.when, ADULT)
    _by_key(add, ("not_about",), page.not_about, ADULT)


def _class_lines(page: LessonPage) -> Iterator[tuple[str, str]]:
    yield "objective", page.objective
    yield "builds_on", page.builds_on
    yield "baseline", page.baseline
    yield "endpoint", page.endpoint
    yield "stretch", page.stretch
    yield "quiet_task", page.quiet_task
    yield "step_out", page.step_out
    yield "question_box", page.question_box


def _talk(add: Add, path: Path, talk: StoryTalk) -> None:
    add((*path, "question"), talk.question, GAME)
    add((*path, "follow_up"), talk.follow_up, GAME)
    add((*path, "nobody_speaks"), talk.nobody_speaks, GAME)
    add((*path, "starter"), talk.starter, GAME)
    add((*path, "belief"), talk.belief, HEARD)
    add((*path, "reply"), talk.reply, GAME)
    for number, one in enumerate(talk.listen_for):
        add((*path, "listen_for", number, "hear"), one.hear, HEARD)
        add((*path, "listen_for", number, "try"), one.try_, GAME)


def _course(add: Add, course: Course) -> None:
    for key, text in (("title", course.title), ("about", course.about), ("years", course.years)):
        add((key,), text, GAME)
    _lines(add, ("aims",), course.aims, GAME)
    for key, text in (("comes_before", course.comes_before), ("comes_after", course.comes_after)):
        add((key,), text, GAME)
    for number, one in enumerate(course.knowledge):
        add(("knowledge", number, "text"), one.text, ADULT)
    add(("shaping",), course.shaping, GAME)
    _lines(add, ("letter",), course.letter, GAME)
    _lines(add, ("lead",), course.lead, ADULT)
    add(("made",), course.made, GAME)
    _reviewed(add, course.reviewed)


def _cast(add: Add, cast: Cast) -> None:
    for id_, person in cast.people.items():
        add(("people", id_, "name"), person.name, GAME)
        add(("people", id_, "is"), person.is_, GAME)
        add(("people", id_, "looks"), person.looks, GAME)
        add(("people", id_, "say"), person.say, QUOTED)
    _pairs(add, ("said",), cast.said, QUOTED)


def _facts(add: Add, facts: Iterable[Fact]) -> None:
    for number, fact in enumerate(facts):
        path = ("facts", number)
        add((*path, "section"), fact.section, ADULT)
        add((*path, "scope"), fact.scope, ADULT)
        add((*path, "text"), fact.text, CITED)  # its sources answer for what it names
        add((*path, "pupil"), fact.pupil, GAME)
        for place, source in enumerate(fact.sources):
            for key in ("title", "publisher", "quotes", "url", "seen"):
                add((*path, "sources", place, key), getattr(source, key), CITED)


def _help(add: Add, help_: Help) -> None:
    for id_, route in help_.routes.items():
        adults_only = route.audience == "adults"
        add(("routes", id_, "name"), route.name, ADULT if adults_only else QUOTED)
        add(("routes", id_, "say"), route.say, ADULT if adults_only else GAME)
        add(("routes", id_, "young"), route.young, ADULT if adults_only else GAME)
        _lines(add, ("routes", id_, "next"), route.next, ADULT if adults_only else GAME)
        _lines(add, ("routes", id_, "not_for"), route.not_for, ADULT if adults_only else GAME)
        add(("routes", id_, "adult_say"), route.adult_say, ADULT)
        add(("routes", id_, "text_to", "word"), route.text_word, QUOTED)
    for nation, lead in help_.lead.items():
        add(("lead", str(nation), "name"), lead.name, GAME)
        add(("lead", str(nation), "short"), lead.short, GAME)


def _law(add: Add, card: LawCard) -> None:
    add(("pupil", "opening"), card.opening, GAME)
    for topic, point in card.points.items():
        add(("pupil", "points", str(topic), "say"), point.say, GAME)
    add(("pupil", "closing"), card.closing, GAME)
    for topic, points in card.adult.items():
        for number, adult in enumerate(points):
            add(("adult", "points", str(topic), number, "text"), adult.text, ADULT)
    for topic, reason in card.gaps.items():
        add(("gaps", str(topic)), reason, ADULT)
    _reviewed(add, card.reviewed)


def _voice(add: Add, questions: Iterable[Question]) -> None:
    for number, question in enumerate(questions):
        add(("questions", number, "ask"), question.ask, GAME)
        for id_, answer in question.answers.items():
            add(("questions", number, "answers", id_), answer, GAME)


def _staff_card(add: Add, card: StaffCard) -> None:
    _lines(add, ("before",), card.before, ADULT)
    _lines(add, ("ground_rules",), card.ground_rules, GAME)  # read out to the class
    _lines(add, ("during",), card.during, ADULT)
    _lines(add, ("if_told",), card.if_told, ADULT)
    _lines(add, ("after",), card.after, ADULT)
    for name, own in (("class", card.class_), ("one_to_one", card.one_to_one), ("for_staff", card.for_staff)):
        _lines(add, (name, "before"), own.before, ADULT)
        _lines(add, (name, "ground_rules"), own.ground_rules, GAME)
        _lines(add, (name, "during"), own.during, ADULT)
        _lines(add, (name, "after"), own.after, ADULT)
