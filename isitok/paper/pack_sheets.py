"""A whole pack on paper: every story with its answers and sources, to read before using it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from isitok.format.card import Pack
from isitok.format.facts import Fact
from isitok.format.story import Scenario
from isitok.format.vocabulary import LawTopic, Nation, Verdict
from isitok.format.week import Week
from isitok.game.signed_words import law_unread
from isitok.game.sources import law_in, no_answer, source_line
from isitok.i18n.dates import day_in_words
from isitok.i18n.screen_words import Words
from isitok.paper import story_card
from isitok.paper.a4 import MARGIN, WIDTH, Paper, Type
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Stack, Text, heading, height_of, put
from isitok.paper.story_card import Reader
from isitok.paper.week_sheet import week_parts

AIR = 12.0
"""The space between stories, in mm."""

NEARLY_HALF = (0.4, 0.5)
"""The shares of OK acts between which the front page mentions it."""

LEAST = 90.0
"""How much of a page must be left, in mm, to begin a story: room for its first lines and its phone."""


def pack_sheets(
    pack: Pack,
    cards: Sequence[Scenario],
    to: Reader,
    *,
    weeks: Sequence[Week] = (),
    left_out: int = 0,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Paper:
    """All these stories and weeks of a pack. ``left_out`` is the number of stories of set b that are not among them.

    ``progress`` is called with the number of stories laid out, and of all stories.
    """
    words, to = to.words, story_card.knowing(to, pack.cards)
    paper = Paper(title=f"{pack.title} – #isitok?", foot=words("{pack} – #isitok?", pack=pack.title), words=words)
    _front(paper, pack, cards, left_out, to)
    rows = _contents(paper, cards, words)
    begins = []
    for number, card in enumerate(cards, start=1):
        title = words("{n}. {title}", n=number, title=card.title)
        about = story_card.about(card, words)
        signed = Text(story_card.signed(card, to), Type.SMALL, soft=True)
        choosing = story_card.before_choosing(card)
        _begin(paper, title, Gap(1), Text(about, Type.SMALL, soft=True), signed, *choosing, Gap(3), Text(card.story))
        begins.append(paper.number)
        for part in _story(card, to):
            put(paper, *part)
        progress(number, len(cards))
    for week in weeks:
        _begin(paper, words("A week: {title}", title=week.title), Gap(2))
        for part in week_parts(week, to):
            put(paper, *part)
    _after_sending(paper, cards, to)
    _law(paper, cards, to)
    _sources(paper, cards, to)
    for (page, y), begin in zip(rows, begins, strict=True):
        paper.on_page(page)
        paper.write(WIDTH - MARGIN - paper.width(f"{begin}", Type.STRONG), y, f"{begin}", Type.STRONG)
    return paper


def _begin(paper: Paper, title: str, *below: Block) -> None:
    """Begin a story or a part below a line, or on the next page if there is little room left."""
    blocks: tuple[Block, ...] = (Text(title, Type.TITLE), *below)
    needed = AIR + height_of(paper, blocks)
    if paper.room < max(needed, LEAST):
        paper.new_page()
    if paper.y > MARGIN:
        put(paper, Gap(AIR / 2))
        paper.rule(MARGIN, paper.y, WIDTH - MARGIN, heavy=True)
        put(paper, Gap(AIR / 2))
    put(paper, *blocks)


def _front(paper: Paper, pack: Pack, cards: Sequence[Scenario], left_out: int, to: Reader) -> None:
    words, count = to.words, len(cards)
    put(paper, Gap(1), Text(pack.title, Type.WORD), Gap(3))
    if pack.about:
        put(paper, Text(pack.about, Type.LARGE))
    ages = ", ".join(words.label(band) for band in pack.ages)
    told = [
        words("For staff") if pack.for_staff else words("Ages {ages}", ages=ages),
        words.many("{n} story", "{n} stories", count),
    ]
    put(paper, Gap(3), Text(" · ".join(told), Type.STRONG), Gap(5))
    put(paper, Boxed(Stack(tuple(_status(pack, left_out, to))), heavy=True))
    if pack.objectives:
        put(paper, heading(words("What it is for")), *(Point(line) for line in pack.objectives))
    put(
        paper,
        heading(words("How to read it")),
        *_claims(pack, cards, words),
        Point(words("A class meets a story, votes and talks before it sees any answer. This paper has the answers.")),
        Point(words("It doesn’t claim to change what anybody does. It starts a conversation.")),
    )
    credit = [words("Licence: {licence}.", licence=pack.licence)] if pack.licence else []
    if pack.authors:
        credit.append(words("By: {names}.", names=", ".join(pack.authors)))
    if credit:
        put(paper, Gap(4), Text(" ".join(credit), Type.SMALL, soft=True))


def _claims(pack: Pack, cards: Sequence[Scenario], words: Words) -> Iterator[Block]:
    """Claims about these stories: the game knows its own; for others, what they say, and what can be counted."""
    if pack.bundled or pack.made_up:
        yield Point(words("Everyone in it is made up. Acts are judged, never people."))
    else:
        yield Point(words("Acts are judged, never people."))
    acts = [act for card in cards for act in card.acts]
    fine = sum(act.verdict is Verdict.OK for act in acts)
    if acts and NEARLY_HALF[0] <= fine / len(acts) <= NEARLY_HALF[1]:
        yield Point(words("Nearly half of the acts are OK: a game in which everything is bad only teaches suspicion."))


def _status(pack: Pack, left_out: int, to: Reader) -> Iterator[Block]:
    words = to.words
    if not pack.bundled:
        yield Text(words("This pack did not come with the game. Its answers are its author’s."), Type.STRONG)
    if any(card.unread for card in pack.cards):
        yield Text(words("Some of it isn’t in English, so the game’s rules could not check it."), Type.STRONG)
    if pack.reviewed:
        by, on, what = (pack.reviewed.get(key, "") for key in ("by", "on", "what"))
        told = words("Checked by: {by}, {on}.", by=by, on=on)
        if not pack.bundled:  # the pack's author wrote this, too
            told = words("The pack says that {by} read it on {on}.", by=by, on=on)
            what = words("It says what was read: {what}", what=what) if what else ""
        yield Text(f"{told} {what}".strip(), Type.STRONG)
    else:
        yield Text(words("Not yet checked by a lawyer or safeguarding reviewer."), Type.STRONG)
    if pack.small_group:
        yield Text(words("Only in Small group and Class, with an adult in the room."))
    elif pack.adult_led:
        yield Text(words("Only with an adult who leads: never dealt to anybody who plays alone."))
    if left_out:
        yield Text(
            words.many(
                "{n} story of set b isn’t here. Lessons may also deal it. To print it: --with-set-b.",
                "{n} stories of set b aren’t here. Lessons may also deal them. To print them: --with-set-b.",
                left_out,
            )
        )
    if pack.errors:
        yield Text(
            words.many(
                "{n} story has an error, and is neither played nor printed: isitok check says which.",
                "{n} stories have errors, and are neither played nor printed: isitok check says which.",
                pack.errors,
            )
        )
    yield Text(
        words(
            "About an adult who works with children, go to: {about_staff}. Name and number: ______________________",
            about_staff=to.here.about_staff,
        )
    )
    if to.known.help.checked:
        yield Text(words("Help was last looked up on {date}.", date=day_in_words(to.known.help.checked, words)))


def _contents(paper: Paper, cards: Sequence[Scenario], words: Words) -> list[tuple[int, float]]:
    """List all stories. Returns the page and height of each row, for its page number."""
    paper.new_page()
    put(paper, Text(words("The stories"), Type.TITLE), Gap(3))
    rows = []
    for number, card in enumerate(cards, start=1):
        title = Text(words("{n}. {title}", n=number, title=card.title))
        about = Text(story_card.about(card, words, with_set=False), Type.SMALL, soft=True)
        row = Beside(Beside(title, Stack((about, *story_card.before_choosing(card))), 0.4), Text(""), 0.96)
        put(paper, row)
        rows.append((paper.number, paper.y - row.height(paper, WIDTH - 2 * MARGIN)))
        put(paper, Gap(1))
    return rows


def _story(card: Scenario, to: Reader) -> Iterator[tuple[Block, ...]]:
    yield from story_card.phone(card, to)
    yield from story_card.acts(card, to)
    yield from story_card.rounds(card, to)
    yield from story_card.put_right(card, to)
    yield from story_card.keep(card, to)
    yield from story_card.talk(card, to)
    yield from story_card.help_([card], to)
    yield from story_card.easy(card, to)
    topics = ", ".join(map(to.words.label, card.law))
    if topics:
        yield Gap(4), Text(to.words("The law: {topics}. It is at the end.", topics=topics), Type.SMALL, soft=True)
    yield from story_card.rests_on(card, to.words)


def _after_sending(paper: Paper, cards: Sequence[Scenario], to: Reader) -> None:
    """What happens once help was asked for: once for the whole pack, as its stories name the same ways."""
    steps = story_card.steps_after_sending(cards, to)
    if steps:
        _begin(paper, to.words("What happens after I press send?"), Gap(2), steps[0])
        for step in steps[1:]:
            put(paper, step)


def _law(paper: Paper, cards: Iterable[Scenario], to: Reader) -> None:
    """What the law cards say to pupils and to adults on the topics of these stories."""
    words = to.words
    held = {topic for card in cards for topic in card.law}
    if not held:
        return
    topics = (LawTopic.ASKING_FOR_HELP, *(each for each in LawTopic if each in held - {LawTopic.ASKING_FOR_HELP}))
    for nation in (to.nation,) if to.nation else tuple(Nation):
        found = to.known.law.get(nation)
        if found is None:
            continue
        title = law_in(nation, words)
        day = day_in_words(found.checked, words)
        looked_up = words("For education, not advice. Last looked up on {date}.", date=day)
        _begin(
            paper,
            title,
            Gap(2),
            *((Text(unread, Type.STRONG),) if (unread := law_unread(found, words)) else ()),
            Text(looked_up, Type.SMALL, soft=True),
            Gap(2),
            Text(found.pupil.opening),
        )
        for topic in topics:
            gap = no_answer(nation, words)
            point = found.pupil.points.get(topic)
            told: list[Block] = [Text(words("To pupils: {text}", text=" ".join(point.says()) if point else gap))]
            for one in found.adult.points.get(topic, ()):
                text = words("For adults: {text} ({ids})", text=one.text, ids=", ".join(one.facts))
                told.append(Point(text, Type.SMALL))
            put(paper, heading(words.label(topic)), *told[:2])
            for block in told[2:]:
                put(paper, block)
        put(paper, Gap(3), Text(found.pupil.closing))


def _sources(paper: Paper, cards: Sequence[Scenario], to: Reader) -> None:
    """Every fact on which a story or a law card here rests, with its source and status."""
    words = to.words
    facts = list(_facts(cards, to))
    if not facts:
        return
    _begin(paper, words("Sources"), Gap(2), Text(words("What is second-hand is never told to pupils.")))
    for fact in facts:
        seconds = words("second-hand") if fact.status == "second-hand" else words("confirmed")
        title = words("{id}, {status}", id=fact.id, status=seconds)
        read = (
            words("{source}, seen {seen}", source=source_line(one, words), seen=one.seen)
            + (f". {one.url}" if one.url else "")
            for one in fact.sources
        )
        put(
            paper,
            Gap(3),
            Text(title, Type.SMALL_STRONG),
            Text(fact.text, Type.SMALL),
            *(Point(line, Type.SMALL) for line in read),
        )


def _facts(cards: Sequence[Scenario], to: Reader) -> Iterator[Fact]:
    held = {topic for card in cards for topic in card.law}
    ids = {id_ for card in cards for id_ in (*card.facts, *card.adult_facts)}
    for nation in ((to.nation,) if to.nation else tuple(Nation)) if held else ():
        law = to.known.law.get(nation)
        for topic in (LawTopic.ASKING_FOR_HELP, *held) if law else ():
            if law and topic in law.pupil.points:
                ids |= set(law.pupil.points[topic].rests_on())
            if law:
                ids |= {id_ for point in law.adult.points.get(topic, ()) for id_ in point.facts}
    yield from (to.known.facts[id_] for id_ in sorted(ids) if id_ in to.known.facts)
