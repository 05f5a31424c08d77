"""The other side of a one-page plan: phones and whys, and what is read before a lesson and after it."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import starmap
from typing import Final

from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.shown import screen_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.feedback import changes_if
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import routes_for
from isitok.game.who_speaks import who_is_made_up
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital, join_sentences, line_about
from isitok.paper import story_card as cards_on_paper
from isitok.paper.a4 import Paper, Type
from isitok.paper.curriculum import name_of, not_mapped, statements, statements_served
from isitok.paper.lesson_blocks import phone_lines
from isitok.paper.lesson_on_paper import LessonOnPaper, fits, numbered
from isitok.paper.one_page_plan import Kept, all_to_listen_for, care_of, heard_first
from isitok.paper.sheet_blocks import Block, Gap, Point, Stack, Text, TwoColumns, labelled
from isitok.paper.story_card import Reader
from isitok.paper.tags import SECTION
from isitok.phone.phone_aloud import lines


class Size(Value):
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


def overleaf(paper: Paper, lesson: LessonOnPaper, kept: Kept, to: Reader) -> Iterator[tuple[Block, ...]]:
    """A page, or two where all of it is too much for one: the stories, then everything else.

    ``kept``: what is on the other side already.
    """
    both = (_told(lesson, kept, size, to) for size in SIZES)
    sides = ((TwoColumns((*stories, *others)), last) for stories, others, last in both)
    if whole := next((side for side in sides if fits(paper, (*_title(lesson, to), *side))), None):
        yield (*_title(lesson, to), *whole)
        return
    pages = [
        ((*_title(lesson, to), TwoColumns(stories)), (TwoColumns(others), last))
        for stories, others, last in (_told(lesson, kept, size, to) for size in SIZES)
    ]
    for number in range(2):
        yield next((page[number] for page in pages if fits(paper, page[number])), pages[-1][number])


def _title(lesson: LessonOnPaper, to: Reader) -> tuple[Block, ...]:
    """Which lesson it is, and who has signed its stories; once, where that is the same of all."""
    title = to.words("Overleaf: {title}", title=numbered(lesson, to.words))
    told = {card.title: cards_on_paper.signed(card, to) for card in lesson.stories}
    signed = (
        {*told.values()} if len({*told.values()}) == 1 else starmap(partial(line_about, words=to.words), told.items())
    )
    return (Text(join_sentences(title, *signed), Type.FOOT, soft=True), Gap(1))


def _told(
    lesson: LessonOnPaper, kept: Kept, size: Size, to: Reader
) -> tuple[tuple[Block, ...], tuple[Block, ...], Block]:
    """The stories; what else is read; and what a school fills in."""
    before, after = _beforehand(lesson, kept, size, to.words), _afterwards(lesson, size, to)
    ours = to.words("Our school treats this as sex education: yes / no / in part ____________________")
    read = to.words("Checked for our school by ______________________ (role) ______________ on __________")
    last = Stack((Gap(0.7), Text(ours, size.usual), Gap(1.2), Text(read, size.usual)))
    return tuple(_stories(lesson, kept, size, to)), (*before, *after, *_curriculum(lesson, size, to)), last


def _stories(lesson: LessonOnPaper, kept: Kept, size: Size, to: Reader) -> Iterator[Block]:
    """Each as the class meets it, what the game says to each act, and what else can be asked or heard."""
    votes = (*lesson.before, *lesson.after)  # their first act alone is met
    for card in lesson.stories:
        yield from _read_aloud(card, card.acts[:1] if card in votes else card.acts, size, to)
        if card in lesson.cards:
            yield from _talk(lesson, card, kept, size, to.words)
        yield Gap(1.5)


def _read_aloud(card: Scenario, acts: Iterable[Act], size: Size, to: Reader) -> Iterator[Block]:
    said = tuple(lines(screen_of(card.phone), to.faces(card), to.words)) if card.phone else ()
    yield Stack((Text(card.title, Type.LABEL, rank=SECTION), Text(card.story, size.usual), Gap(0.8)))
    if said:
        yield Stack((phone_lines(said, size.usual), Gap(1)))
    for act in acts:
        yield Stack((Text(act.act, size.strong), Text(" ".join(_why(act, card, to.words)), size.usual), Gap(1)))


def _why(act: Act, card: Scenario, words: Words) -> Iterator[str]:
    """The answer, the why, and what would change it."""
    yield f"{cards_on_paper.answer(act, words, card.told_by)}."
    yield act.why
    if act.verdict is Verdict.DEPENDS and act.changes_if:
        yield changes_if(act, words)


def _talk(lesson: LessonOnPaper, card: Scenario, kept: Kept, size: Size, words: Words) -> Iterator[Block]:
    talk = lesson.plan.talk_about(card.id)
    on_front = heard_first(lesson, card, kept)
    heard = [(one.hear, one.try_) for one in all_to_listen_for(lesson, card)[:2] if one != on_front]
    if talk.belief:
        heard.insert(0, (talk.belief, talk.reply))
    told = [
        words("Then ask: {question}", question=talk.follow_up) if talk.follow_up else "",
        words("Sentence starter: “{said}”", said=talk.starter) if talk.starter else "",
        "" if kept.quiet or not talk.nobody_speaks else words("Nobody speaks? {say}", say=talk.nobody_speaks),
        *(words("You may hear: “{hear}” – {say}", hear=hear, say=say) for hear, say in heard),
    ]
    yield from (Point(line, size.usual, air=0.3) for line in told if line)


def _beforehand(lesson: LessonOnPaper, kept: Kept, size: Size, words: Words) -> Iterator[Block]:
    """What is read before the lesson: what it is to reach, words, what makes it easier or leads further."""
    plan = lesson.plan
    meant = (words("{word}: {meaning}", word=word, meaning=meaning) for word, meaning in plan.words.items())
    yield _row(words("Pupils will be able to say"), plan.outcomes, size)
    if not kept.all_care:
        yield _row(words("Be careful"), care_of(lesson)[1:], size)
    yield _row(words("From last time"), (plan.builds_on,), size)
    yield _row(words("Key words"), (" · ".join(meant),), size)
    yield _row(words("Easier"), (*plan.support, plan.way_in), size)
    yield _row(words("More"), (plan.stretch,), size)


def _afterwards(lesson: LessonOnPaper, size: Size, to: Reader) -> Iterator[Block]:
    words, plan = to.words, lesson.plan
    if plan.step_out:
        out = who_is_made_up(lesson.stories, to.known.cast, words)
        yield _row(words("Stepping out"), (out, plan.step_out), size)
    yield _row(words("Question box"), (plan.question_box,), size)
    yield _row(words("Help"), _help(lesson, to), size)
    if plan.after:
        yield _row(words("One thing to do"), (plan.after.do,), size)
        yield _row(words("For home"), (plan.after.home,), size)
        yield _row(capital(to.lead), (plan.after.lead,), size)


def _help(lesson: LessonOnPaper, to: Reader) -> Iterator[str]:
    """Whom pupils can go to: adults of the school first, with lines for their names, then services outside it."""
    words, plan = to.words, lesson.plan
    yield words("Named adult: ________________ · if not there: ________________ · {lead}.", lead=to.here.where_lead_is)
    routes = routes_for(to.here, plan.help, lesson.plan.ages)
    told = " · ".join(dict.fromkeys(how_to_reach(route, words) for route in routes if route.kind != "person"))
    if told:
        yield f"{told}."
    yield words("The same if you did something that you regret: help is for you, too.")


def _curriculum(lesson: LessonOnPaper, size: Size, to: Reader) -> Iterator[Block]:
    words, plan = to.words, lesson.plan
    told = [
        words("{nation}: {text}", nation=name_of(nation, words), text=" ".join(statements(facts, to.known)))
        for nation, facts in statements_served((plan,), to.nation)
        if facts
    ]
    yield _row(words("It serves"), (*told, not_mapped((plan,), words, to.nation)), size)


def _row(title: str, told: Iterable[str], size: Size) -> Block:
    """A label, and what is under it; nothing where there is nothing."""
    text = " ".join(line for line in told if line)
    if not text:
        return Gap(0)
    return Stack((labelled(Text(title, size.strong), Text(text, size.usual)), Gap(0.8)))
