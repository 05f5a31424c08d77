"""A sign-off: what somebody from outside reads before others use it, whole, with room for what they say of it.

As many stories as fit their minutes, the riskiest first; then what is left. Beside it lies a table to type it into.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value
from isitok.exchange.spreadsheet import ColumnChoices, spreadsheet
from isitok.format.asked import Asked
from isitok.format.card import Card
from isitok.format.ids import name_of
from isitok.format.law import LawCard
from isitok.format.shown import screen_of
from isitok.format.sign_off_table import LAW, Answer, Column
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Nation, Verdict
from isitok.game.sign_off import (
    MINUTES,
    Chosen,
    ToRead,
    in_order,
    is_for,
    minutes_for,
    to_read,
    what_fits,
    whole_minutes,
)
from isitok.game.signed_words import how_signed
from isitok.i18n.screen_words import Words
from isitok.paper import story_card
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.sheet_blocks import Beside, Gap, Point, Row, Stack, Text, WriteOn, columns, put
from isitok.paper.sign_off_first import Part, answer_box, boxes, first_part, still_open, what_is_asked
from isitok.paper.story_card import Reader
from isitok.paper.tags import PART, Tag
from isitok.phone.phone_aloud import lines

TABLE: Final = ".xlsx"
_WIDE: Final = (24, 28, 20, 9, 10, 70)
_ASKED_WITH: Final = {
    Asked.LEAD: (Asked.LEAD, Asked.LIVED),
    Asked.TRAINER: (Asked.TRAINER, Asked.LIVED),
    Asked.LAWYER: (Asked.LAWYER,),
    Asked.YOUNG_PEOPLE: (Asked.YOUNG_PEOPLE,),
}


class SignOff(Value):
    """The sheet, and the table that lies beside it."""

    paper: Paper
    table: bytes


class Wanted(Value):
    """What is asked for: whose sheet, for which nation, how many minutes, and of one pack only."""

    role: Asked
    nation: Nation
    minutes: int = MINUTES
    pack: str = ""


def sign_off(wanted: Wanted, cards: Iterable[Card], open_: Callable[[str], Scenario], to: Reader) -> SignOff:
    """The sheet and its table. Raises ``Troubled`` where there are too few minutes, and ``PaperError``."""
    words, role = to.words, wanted.role
    named, first = first_part(role, wanted.nation, to)
    needs = minutes_for(sum(map(_words_of, first)))
    if needs > wanted.minutes:
        raise Troubled(_too_few(wanted.minutes, named, needs, words))
    stories = in_order(_stories(wanted, cards, open_, to), to.known.core)
    chosen = what_fits(stories, wanted.minutes - needs)
    if not (first or chosen.here):
        shortest = min((one.minutes for one in stories), default=0.0)
        too_few = _too_few(wanted.minutes, words("the shortest story"), shortest, words)
        raise Troubled(too_few if stories else _nothing(wanted))
    takes = needs + sum(one.minutes for one in chosen.here)
    paper = Paper(
        title=words("Sign-off: {role} – #isitok?", role=words.label(role)),
        foot=words("#isitok? – sign-off"),
        words=words,
    )
    parts = _for_the_young if role is Asked.YOUNG_PEOPLE else _for_adults
    for part in (*what_is_asked(role, wanted.nation, whole_minutes(takes), to), *first):
        put(paper, *part)
    parts(paper, chosen.here, role, to)
    _what_is_left(paper, chosen, words)
    card = to.known.law.get(wanted.nation) if role is Asked.LAWYER else None
    return SignOff(paper, _table(chosen.here, card, needs, role, words))


def _too_few(minutes: int, what: str, needs: float, words: Words) -> Trouble:
    given = words.many("{n} minute", "{n} minutes", minutes)
    return trouble(
        "{given} are too few: {what} alone takes {needs}", given=given, what=what, needs=whole_minutes(needs)
    )


def _nothing(wanted: Wanted) -> Trouble:
    if wanted.pack:
        return trouble("There is no story in “{pack}” for this sheet.", pack=wanted.pack)
    return trouble("There is no story for this sheet.")


def _stories(wanted: Wanted, cards: Iterable[Card], open_: Callable[[str], Scenario], to: Reader) -> Iterator[ToRead]:
    short = wanted.role is Asked.YOUNG_PEOPLE
    for card in cards:
        if wanted.pack in ("", card.pack) and wanted.nation in card.nations:
            story = open_(card.id)
            if is_for(wanted.role, card, story, wanted.nation):
                yield to_read(card, story, to.known, to.today, to.words, short=short)


def _words_of(part: Part) -> int:
    return sum(_words_in(tag) for block in part for tag in block.tags())


def _words_in(tag: Tag | str) -> int:
    return len(tag.split()) if isinstance(tag, str) else sum(map(_words_in, tag.inside))


# The stories, for adults


def _for_adults(paper: Paper, stories: Sequence[ToRead], role: Asked, to: Reader) -> None:
    """Each on a page of its own: what its mark covers, what is open, and room for an answer."""
    for one in stories:
        paper.y = HEIGHT
        for part in (*story_in_full(one, to), *_answer(one, role, to)):
            put(paper, *part)


def story_in_full(one: ToRead, to: Reader) -> Iterator[Part]:
    """A story for whoever signs it: what it is, why it was chosen, then each text that the signature covers."""
    yield from _head(one, to)
    yield from _text(one.story, to)


def _head(one: ToRead, to: Reader) -> Iterator[Part]:
    words, card = to.words, one.card
    takes = words.many("{n} minute", "{n} minutes", whole_minutes(one.minutes))
    mark = " · ".join((card.id, words("mark {mark}", mark=card.mark), takes))
    yield (
        Text(card.title, Type.TITLE, rank=PART),
        Gap(1),
        Text(mark, Type.SMALL, soft=True),
        Text(story_card.about(one.story, words), Type.SMALL, soft=True),
        Text(words("Why it is here: {why}", why=one.why), Type.SMALL_STRONG),
        Text(how_signed(card, words), Type.SMALL),
        Gap(2),
        *story_card.before_choosing(one.story),
        Gap(2),
        *((Text(words("Before it: {text}", text=one.story.hook), Type.SMALL),) if one.story.hook else ()),
        Text(one.story.story),
    )


def _text(story: Scenario, to: Reader) -> Iterator[Part]:
    words = to.words
    yield from story_card.phone(story, to)
    yield from story_card.acts(story, to)
    if story.spot:
        yield (Text(words("Asked about the phone: {text}", text=story.spot), Type.SMALL),)
    yield from story_card.rounds(story, to)
    yield from story_card.put_right(story, to)
    yield from story_card.keep(story, to)
    yield from story_card.talk(story, to)
    yield from story_card.help_([story], to)
    yield from story_card.easy(story, to)
    for subject, why in story.not_about.items():
        yield (Text(words("Not about {subject}: {text}", subject=subject, text=why or "–"), Type.SMALL, soft=True),)
    yield from story_card.rests_on(story, words)


def _answer(one: ToRead, role: Asked, to: Reader) -> Iterator[Part]:
    yield from still_open(one.card.id, _ASKED_WITH[role], to)
    yield (Gap(4), answer_box(one.card, one.card.title, to.words))


# The stories, for young people


def _for_the_young(paper: Paper, stories: Sequence[ToRead], role: Asked, to: Reader) -> None:
    """By age, each on pages of its own: all titles with one act to guess; then the phones, with room to write."""
    for band in Band:
        theirs = [one for one in stories if one.story.youngest is band]
        if theirs:
            paper.y = HEIGHT
            _guesses(paper, theirs, band, to.words)
            paper.y = HEIGHT
            for one in theirs:
                for part in _phone(one, role, to):
                    put(paper, *part)


def _guesses(paper: Paper, stories: Sequence[ToRead], band: Band, words: Words) -> None:
    title = words("Ages {ages}: is it OK?", ages=words.label(band))
    told = words("You know only the title, and one thing that somebody does. What would you say?")
    put(paper, Text(title, Type.TITLE, rank=PART), Gap(1), Text(told), Gap(3))
    answers = tuple(words.label(verdict) for verdict in (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK))
    for one in stories:
        act = one.story.acts[0].act if one.story.acts else one.story.story
        put(paper, Stack((Text(_title(one, words), Type.STRONG), Text(act), boxes(answers), Gap(2.5))))


def _title(one: ToRead, words: Words) -> str:
    ages = ", ".join(words.label(band) for band in one.card.ages)
    return words("{title} (ages {ages})", title=one.card.title, ages=ages)


def _phone(one: ToRead, role: Asked, to: Reader) -> Iterator[Part]:
    words, phone = to.words, one.story.phone
    said = lines(screen_of(phone), to.faces(one.story), words) if phone else []
    points = [Point(line, Type.BODY, air=4.5, phone=True) for line in said]
    head = Text(_title(one, words), Type.HEADING)
    yield (Gap(5), head, Text(one.card.id, Type.FOOT, soft=True), Gap(2), *points[:2])
    yield from ((point,) for point in points[2:])
    yield from still_open(one.card.id, _ASKED_WITH[role], to)
    asked = words("What would nobody write? What would they write instead?")
    yield (Gap(1), Text(asked, Type.SMALL), WriteOn(2))


# What is left, and the table


def _what_is_left(paper: Paper, chosen: Chosen, words: Words) -> None:
    paper.y = HEIGHT
    put(paper, Text(words("What is left"), Type.TITLE, rank=PART), Gap(2))
    left = [one for one in chosen.left if not one.card.read]
    if not left:
        put(paper, Text(words("Nothing: each story for this sheet is on it, or was read as it stands.")))
        return
    hours = sum(one.minutes for one in left) / 60
    told = words.many(
        "{n} more story for somebody who reads as you do, about {hours} hours.",
        "{n} more stories for somebody who reads as you do, about {hours} hours.",
        len(left),
        hours=f"{hours:.1f}",
    )
    put(paper, Text(told, Type.STRONG), Gap(2), columns(words("What is left, by pack"), *_left_columns(words)))
    for pack, (count, minutes) in _by_pack(left).items():
        what = words.many(
            "{n} story, about {hours} hours", "{n} stories, about {hours} hours", count, hours=f"{minutes / 60:.1f}"
        )
        put(paper, Row(Beside(Text(pack), Text(what), 0.4)))


def _left_columns(words: Words) -> tuple[str, str]:
    return words("Pack"), words("Stories and hours")


def _by_pack(left: Iterable[ToRead]) -> Mapping[str, tuple[int, float]]:
    found: dict[str, tuple[int, float]] = {}
    for one in sorted(left, key=lambda one: one.card.pack):
        count, minutes = found.get(one.card.pack, (0, 0.0))
        found[one.card.pack] = count + 1, minutes + one.minutes
    return found


def _table(stories: Iterable[ToRead], law: LawCard | None, needs: float, role: Asked, words: Words) -> bytes:
    """A row for the law card, if it is on the sheet, and for each story.

    Young people sign nothing, as they haven't read all that a mark stands for: so theirs has no marks.
    """
    young = role is Asked.YOUNG_PEOPLE
    rows: list[tuple[str | int, ...]] = [(LAW, law.nation.value, law.mark, whole_minutes(needs), "", "")] if law else []
    for one in stories:
        card = one.card
        rows.append((card.pack, name_of(card.id), "" if young else card.mark, whole_minutes(one.minutes), "", ""))
    read = [*Column].index(Column.READ)
    answers = tuple(answer for answer in Answer if not (young and answer is Answer.YES))
    return spreadsheet(words("Sign-off"), tuple(Column), rows, wide=_WIDE, offered=(ColumnChoices(read, answers),))
