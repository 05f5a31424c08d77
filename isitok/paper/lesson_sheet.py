"""A ready lesson on one page, to stand with; overleaf the phones, the whys and what of the curriculum it serves."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from isitok.format.act import Act
from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.format.shown import screen_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level, Verdict
from isitok.game.feedback import changes_if
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import routes_for
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import parts_of
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital, end_sentence
from isitok.paper import story_card as cards_on_paper
from isitok.paper.a4 import FOOT, HEIGHT, MARGIN, Paper, Type
from isitok.paper.curriculum import name_of, not_mapped, statements, statements_served
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Stack, Text, TwoColumns, put, takes
from isitok.paper.story_card import Reader
from isitok.paper.tags import SECTION
from isitok.phone.phone_aloud import lines

Stories = Callable[[str], Scenario]
"""Opens a story by its id."""


class Size(NamedTuple):
    """The type of a page."""

    usual: Type
    strong: Type


SIZES: Final = (
    Size(Type.SMALL, Type.SMALL_STRONG),
    Size(Type.FOOT, Type.FOOT_STRONG),
    Size(Type.CLOSE, Type.CLOSE_STRONG),
    Size(Type.FINE, Type.FINE_STRONG),
)
"""As large as fits on the page."""

_LABEL: Final = 0.135
"""The share of the width for labels."""


class LessonOnPaper(NamedTuple):
    """A lesson with its stories open. It need not be of a course."""

    plan: LessonPlan
    before: tuple[Scenario, ...]
    cards: tuple[Scenario, ...]
    after: tuple[Scenario, ...]
    ready: ReadyLesson | None = None
    course: Course | None = None

    @property
    def stories(self) -> tuple[Scenario, ...]:
        """All of them, as a class meets them."""
        return (*self.before, *self.cards, *self.after)


def open_lesson(plan: LessonPlan, scenario: Stories, ready: ReadyLesson | None, course: Course | None) -> LessonOnPaper:
    """The lesson with its stories."""
    before, cards, after = (
        tuple(map(scenario, ids)) for ids in (plan.before_after.before, plan.cards, plan.before_after.after)
    )
    return LessonOnPaper(plan, before, cards, after, ready, course)


def lesson_pages(lesson: LessonOnPaper, to: Reader) -> Paper:
    """A lesson by itself: two sides of one sheet."""
    words = to.words
    paper = Paper(
        title=words("{title} – #isitok?", title=lesson.plan.title), foot=foot(lesson.course, words), words=words
    )
    put_lesson(paper, lesson, to)
    return paper


def foot(course: Course | None, words: Words) -> str:
    """What stands below each page: which version it is, and who has checked it."""
    from isitok import __version__

    told = words("#isitok? {version} – for adults: it holds answers", version=__version__)
    if course is None or course.own:
        return told
    if course.reviewed:
        by, on = course.reviewed.by, course.reviewed.on
        return f"{told}. " + words("Checked by: {by}, {on}.", by=by, on=on)
    return f"{told}. " + words("Not yet checked by a teacher of PSHE or a safeguarding reviewer.")


def put_lesson(paper: Paper, lesson: LessonOnPaper, to: Reader) -> None:
    """The page to stand with, and its other side, each in the largest type in which all of it fits."""
    paper.y = HEIGHT
    top, back = _front(lesson, to), _back(lesson, to)
    front_size, is_full = next(
        (
            (size, full)
            for size in SIZES
            for full in (True, False)
            if fits(paper, (*top, *_minute_by_minute(lesson, size, to, full=full)))
            and fits(paper, (*back, *_overleaf(lesson, SIZES[-1], to, full=full)))
        ),
        (SIZES[-1], True),  # more than two sides, then
    )
    put(paper, *top)
    for block in _minute_by_minute(lesson, front_size, to, full=is_full):
        put(paper, block)
    paper.y = HEIGHT
    sides = ((*back, *_overleaf(lesson, size, to, full=is_full)) for size in SIZES)
    whole = next((side for side in sides if fits(paper, side)), None)
    for block in whole or (*back, *_overleaf(lesson, SIZES[-1], to, full=is_full)):
        put(paper, block)


def fits(paper: Paper, blocks: Iterable[Block]) -> bool:
    """Whether all of it fits on one page."""
    return takes(paper, blocks) <= HEIGHT - FOOT - MARGIN


def _back(lesson: LessonOnPaper, to: Reader) -> tuple[Block, ...]:
    return (Text(to.words("Overleaf: {title}", title=_title(lesson, to.words)), Type.FOOT, soft=True), Gap(1))


def _title(lesson: LessonOnPaper, words: Words) -> str:
    if lesson.ready is None:
        return lesson.plan.title
    return words("{n}. {title}", n=lesson.ready.number, title=lesson.plan.title)


def _front(lesson: LessonOnPaper, to: Reader) -> tuple[Block, ...]:
    words, plan = to.words, lesson.plan
    level = max(card.level for card in lesson.stories)
    about = [
        words("Ages {ages}", ages=", ".join(words.label(band) for band in plan.ages)),
        words.many("{n} minute", "{n} minutes", plan.minutes),
        words.label(level),
    ]
    if lesson.course:
        about.insert(0, lesson.course.title)
    short = words("in 20 minutes: first question, one story, last question, help")
    told = short if plan.short else words("not in 20 minutes")
    return (
        Text(" · ".join((*about, told)), Type.FOOT, soft=True),
        Text(_title(lesson, words), Type.TITLE),
        Text(plan.objective or plan.gist, Type.STRONG),
        Gap(1.5),
    )


def _minute_by_minute(lesson: LessonOnPaper, size: Size, to: Reader, *, full: bool) -> Iterator[Block]:
    """In the order of the lesson. If not in ``full``, what can be read beforehand stands overleaf."""
    words, plan = to.words, lesson.plan
    yield _row(words("Pupils will be able to say"), plan.outcomes, size)
    yield _before(lesson, size, to)
    yield _row(words("The minutes"), (_minutes(lesson, words),), size)
    yield _row(words("From last time"), (plan.builds_on,), size)
    yield _row(
        words("First question"), (plan.baseline, words("Unnamed, not marked, and never about their own life.")), size
    )
    rules = words("Read the rules from lesson 1 again.")
    if lesson.ready is None or lesson.ready.number == "1":
        rules = words("Make them together, and keep them until the last lesson.")
    yield _row(words("Ground rules"), (rules, *(rule.rule for rule in to.known.staff_card.ground_rules[:2])), size)
    for card in lesson.before:
        yield _vote(card, words("Vote before"), size, words)
    for number, card in enumerate(lesson.cards, start=1):
        yield from _story(lesson, number, card, size, to)
    for card in lesson.after:
        yield _vote(card, words("Vote after"), size, words)
    if full:
        yield from _beforehand(lesson, size, words)
    yield _row(words("Last question"), (plan.endpoint, plan.step_out), size)
    yield _row(words("Question box"), (plan.question_box,), size)
    yield _row(words("Help"), _help(lesson, to), size)
    if plan.after:
        lead = words("{lead}: {text}", lead=capital(to.lead), text=plan.after.lead) if plan.after.lead else ""
        home = words("For home: {text}", text=plan.after.home) if plan.after.home else ""
        yield _row(words("After"), (plan.after.do, home, lead), size)


def _beforehand(lesson: LessonOnPaper, size: Size, words: Words) -> Iterator[Block]:
    """Words with their meaning, and what makes it easier, or leads further."""
    plan = lesson.plan
    meant = (words("{word}: {meaning}", word=word, meaning=meaning) for word, meaning in plan.words.items())
    yield _row(words("Words"), (" · ".join(meant),), size)
    yield _row(words("Easier"), (*plan.support, plan.way_in), size)
    yield _row(words("More"), (plan.stretch,), size)


def _row(title: str, told: Iterable[str], size: Size) -> Block:
    """A label, and what stands beside it; nothing where there is nothing."""
    text = " ".join(line for line in told if line)
    if not text:
        return Gap(0)
    return Stack((Beside(Text(title, size.strong), Text(text, size.usual), _LABEL, gap=3), Gap(0.7)))


def _part(title: str, told: Iterable[str], size: Size) -> Block:
    """A heading and its lines; nothing where there are none."""
    found = [line for line in told if line]
    if not found:
        return Gap(0)
    points = [Point(line, size.usual, air=0.4) for line in found] if len(found) > 1 else [Text(found[0], size.usual)]
    return Stack((*((Text(title, size.strong, rank=SECTION),) if title else ()), *points, Gap(1.8)))


def _before(lesson: LessonOnPaper, size: Size, to: Reader) -> Block:
    """What is seen to before the lesson, with boxes to tick."""
    words, plan = to.words, lesson.plan
    care = plan.care or tuple(line for card in lesson.stories for line in card.care)
    told = words("Told which stories, the day before, on __________: {lead}.", lead=to.lead)
    boxes = [told, words("Pupils to look out for; which adult is free, and where: ______________________________")]
    if plan.quiet_task:
        boxes.append(words("If someone steps out: {task}", task=plan.quiet_task))
    if any(card.level is Level.THREE for card in lesson.stories):
        boxes.insert(0, words("Staff card read. Not before a weekend or a holiday, and not with a supply teacher."))
    lines_ = (
        *((Text(" ".join(dict.fromkeys(care)), size.strong),) if care else ()),
        *(Point(line, size.usual, box=True, air=0.4) for line in boxes),
    )
    return Stack((Boxed(Beside(Text(words("Before"), size.strong), Stack(lines_), _LABEL, gap=3), pad=1.6), Gap(1.4)))


def _minutes(lesson: LessonOnPaper, words: Words) -> str:
    return " · ".join(words("{n} {what}", n=minutes, what=what) for minutes, what in minutes_of(lesson, words))


def minutes_of(lesson: LessonOnPaper, words: Words) -> tuple[tuple[int, str], ...]:
    """How many minutes each part of the lesson has."""
    titles = [card.title for card in lesson.cards]
    parts = parts_of(lesson.plan, len(titles))
    return tuple((part.minutes, part_name(part, titles, words)) for part in parts)


def _vote(card: Scenario, label: str, size: Size, words: Words) -> Block:
    """A story on which the class votes once. Its answer comes when all is over."""
    act = card.acts[0]
    answer = words("{answer}, said at the end of the lesson.", answer=cards_on_paper.answer(act, words, card.told_by))
    return _row(label, (end_sentence(card.title), words("{act} – {answer}", act=act.act, answer=answer)), size)


def _story(lesson: LessonOnPaper, number: int, card: Scenario, size: Size, to: Reader) -> Iterator[Block]:
    words, talk = to.words, lesson.plan.talk_about(card.id)
    acts = (
        words("{act} – {answer}", act=act.act, answer=cards_on_paper.answer(act, words, card.told_by))
        for act in card.acts
    )
    title = Text(words("Story {n}: {title}", n=number, title=card.title), Type.STRONG, rank=SECTION)
    yield Stack((Gap(0.8), title))
    yield Stack((Beside(Text(words("Is it OK?"), size.strong), _points(acts, size), _LABEL, gap=3), Gap(0.7)))
    yield _row(words("Ask"), (talk.question or next(iter(card.talk), ""), talk.follow_up), size)
    starter = words("Sentence starter: “{said}”", said=talk.starter) if talk.starter else ""
    yield _row(words("Nobody speaks?"), (talk.nobody_speaks, starter), size)
    if talk.belief:
        yield _row(words("You may hear"), (words("“{said}” – {reply}", said=talk.belief, reply=talk.reply),), size)
    heard = (*talk.listen_for, *card.listen_for)[:2]
    told = (words("“{hear}” – {say}", hear=one.hear, say=one.try_) for one in heard)
    if heard:
        yield Stack((Beside(Text(words("You may hear"), size.strong), _points(told, size), _LABEL, gap=3), Gap(0.7)))


def _points(told: Iterable[str], size: Size) -> Block:
    return Stack(tuple(Point(line, size.usual, air=0.2) for line in told))


def _help(lesson: LessonOnPaper, to: Reader) -> Iterator[str]:
    """Adults of the school first; then a service outside it."""
    words, plan = to.words, lesson.plan
    yield words("Named adult: ________________ · if not there: ________________ · {lead}.", lead=to.lead)
    routes = routes_for(to.here, plan.help, lesson.plan.ages)
    told = " · ".join(dict.fromkeys(how_to_reach(route, words) for route in routes if route.kind != "person"))
    if told:
        yield f"{told}."
    yield words("The same if you did something that you regret: help is for you, too.")


def _overleaf(lesson: LessonOnPaper, size: Size, to: Reader, *, full: bool) -> Iterator[Block]:
    words, plan = to.words, lesson.plan
    if not full:
        yield from _beforehand(lesson, size, words)
        yield Gap(1.5)
    votes = (*lesson.before, *lesson.after)  # their first act alone is met
    met = ((card, card.acts[:1] if card in votes else card.acts) for card in lesson.stories)
    yield TwoColumns(tuple(block for card, acts in met for block in _read_aloud(card, acts, size, to)))
    served = [(name_of(nation, words), facts) for nation, facts in statements_served((plan,), to.nation) if facts]
    if to.nation is None:  # for all of them there is less room
        told = (words("{nation}: {text}", nation=name, text=" ".join(statements(of, to.known))) for name, of in served)
        yield _part(words("It serves"), told, size)
    else:
        for name, facts in served:
            yield _part(words("It serves: {nation}", nation=name), statements(facts, to.known), size)
    ours = words("Our school treats this as sex education: yes / no / in part ____________________")
    read = words("Checked for our school by ______________________ (role) ______________ on __________")
    last = (not_mapped((plan,), words, to.nation), ours, read)
    yield Stack(tuple(block for line in last if line for block in (Text(line, size.usual), Gap(1.5))))


def _read_aloud(card: Scenario, acts: Iterable[Act], size: Size, to: Reader) -> Iterator[Block]:
    """A story as the class meets it, and what the game says to each act."""
    said = lines(screen_of(card.phone), to.faces(card), to.words) if card.phone else []
    care = (Text(line, size.strong) for line in card.care)
    yield Stack((Text(card.title, Type.LABEL, rank=SECTION), *care, Text(card.story, size.usual), Gap(0.8)))
    yield from (Point(line, size.usual, air=0.2, phone=True) for line in said)
    yield Gap(1.2)
    for act in acts:
        yield Stack((Text(act.act, size.strong), Text(" ".join(_why(act, card, to.words)), size.usual), Gap(1)))
    yield Gap(2)


def _why(act: Act, card: Scenario, words: Words) -> Iterator[str]:
    """The answer, the why, and what would change it."""
    yield f"{cards_on_paper.answer(act, words, card.told_by)}."
    yield act.why
    if act.verdict is Verdict.DEPENDS and act.changes_if:
        yield changes_if(act, words)
