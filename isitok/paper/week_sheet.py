"""A week on paper, for whoever leads: each day with all replies and what comes of them, then a table of its ways."""

from collections.abc import Iterator, Sequence

from isitok.format.act import AlsoFair
from isitok.format.blocks import Block as Seen
from isitok.format.blocks import Moment as Appears
from isitok.format.conditions import flag_in
from isitok.format.phone_names import name_of_phone
from isitok.format.phone_parts import Message, Narration, Shown, moments_of
from isitok.format.phones import Phone
from isitok.format.vocabulary import Verdict
from isitok.format.week import DAYS, Judge, LockNotice, Reply, Week, WeekDay
from isitok.format.week_phones import WeekBeat, WeekMessage, WeekShown, stuck
from isitok.format.week_ways import Flags, day_on, saturday_on, ways
from isitok.game.feedback import changes_if
from isitok.game.week.week_play import LAST
from isitok.paper.a4 import Paper, Type
from isitok.paper.sheet_blocks import Beside, Block, Gap, Point, Row, Signed, Stack, Text, columns, heading, put
from isitok.paper.story_card import Reader
from isitok.phone.phone_aloud import block_speech
from isitok.phone.who_is_who import Faces

Part = tuple[Block, ...]


def week_sheet(week: Week, to: Reader) -> Paper:
    """All of a week. Raises ``PaperError``."""
    words = to.words
    paper = Paper(title=f"{week.title} – #isitok?", foot=words("{pack} – #isitok?", pack=week.title), words=words)
    for part in week_parts(week, to):
        put(paper, *part)
    return paper


def week_parts(week: Week, to: Reader) -> Iterator[Part]:
    """Each part of it, which is kept together on a page."""
    yield tuple(_front(week, to))
    for day in week.days:
        yield from _Day(week, day, to).parts()
    yield from _saturday(week, to)
    yield from _talk(week, to)
    yield from _table(week, to)


def day_parts(week: Week, number: int, to: Reader) -> Iterator[Part]:
    """One day of it, from 0; Saturday is the last."""
    yield from _saturday(week, to) if number == LAST else _Day(week, week.days[number], to).parts()


def _front(week: Week, to: Reader) -> Iterator[Block]:
    words = to.words
    yield Text(week.title, Type.WORD)
    ages = words("Ages {ages}", ages=", ".join(words.label(band) for band in week.ages))
    yield Text(" · ".join((words("A week"), ages, words.label(week.level))), Type.SMALL, soft=True)
    if week.gist:
        yield Text(week.gist)
    for line in week.care:
        yield Text(line, Type.SMALL_STRONG)
    yield Gap(2)
    yield Text(words("Six short days on one phone. Tomorrow remembers today by these, and by nothing else:"))
    for flag, told in week.flags.items():
        yield Point(words("{word}: {what}", word=flag, what=told))


def _where(conditions: Sequence[str], to: Reader) -> str:
    """When something is there; "" for always."""
    if not conditions:
        return ""
    told = (
        to.words("{flag} isn’t set", flag=flag_in(one))
        if one.startswith("not ")
        else to.words("{flag} is set", flag=one)
        for one in conditions
    )
    return f"[{', '.join(told)}]"


class _Day:
    """One school day, with all that is on any way."""

    def __init__(self, week: Week, day: WeekDay, to: Reader) -> None:
        self.week, self.day, self.to, self.words = week, day, to, to.words
        self.faces = Faces(cast=to.known.cast, others=week.others)

    def parts(self) -> Iterator[Part]:
        yield (Gap(4), Text(self.words.label(DAYS[self.week.days.index(self.day)]), Type.TITLE), *self._opens())
        for phone in self.day.open:
            yield tuple(self._phone(phone))
        yield self._judged(self.day.judge)
        yield (
            heading(self.words("Your turn, {name}", name=self.faces.name(self.week.you))),
            *self._reply(self.day.turn[0]),
        )
        for reply in self.day.turn[1:]:
            yield tuple(self._reply(reply))
        if self.day.talk:
            yield (heading(self.words("To talk about")), *(Point(line) for line in self.day.talk))

    def _opens(self) -> Iterator[Block]:
        hook = self.day.hook or (self.week.hook if self.day is self.week.days[0] else "")
        if hook:
            yield Text(hook)
        for notice in self.day.lock:
            yield Point(_notice(notice, self.to), Type.SMALL, phone=True)

    def _phone(self, phone: Phone) -> Iterator[Block]:
        where, name = _where(phone.if_, self.to), name_of_phone(phone, self.faces.name)
        yield heading(f"{where} {name}" if where else name)
        if not phone.said():
            yield from (Point(self.block(block), Type.SMALL, phone=True) for block in phone.blocks)
        for message in phone.said():
            yield Point(self.beat(message, phone), Type.SMALL, phone=True)

    def block(self, block: Seen) -> str:
        """What can be seen, in a line."""
        return block_speech(block, self.faces, self.words)

    def beat(self, beat: Message | WeekBeat, phone: Phone) -> str:
        """A message or what comes of a reply, with when it is there."""
        if isinstance(beat, Narration):
            return beat.line
        where = _where(beat.if_, self.to) if isinstance(beat, WeekMessage | WeekShown) else ""
        if isinstance(beat, WeekShown) and beat.panel:
            text = beat.panel.text
        else:
            text = " · ".join(self.block(one) for one in stuck(phone.said(), (beat,), _look))
        return f"{where} {text}" if where else text

    def _judged(self, judge: Judge) -> Part:
        words = self.words
        told: list[Block] = [Text(judge.act, Type.STRONG)]
        said = " / ".join(judge.says)
        told.append(Text(words("{who}: {message}", who=self.faces.name(judge.told_by), message=said)))
        told.append(Text(judge.why))
        if judge.changes_if:
            told.append(Text(changes_if(judge, words)))
        if judge.also_fair:
            told.append(Text(_fair(judge.also_fair, self.to)))
        for who, what in judge.put_right.items():
            told.append(Point(words("What {name} could do now: {what}", name=self.faces.name(who), what=what)))
        if judge.easy:
            told.append(
                Text(words("Easy read: {text}", text=f"{judge.easy.says} {judge.easy.why}"), Type.SMALL, soft=True)
            )
        return (heading(words("Is it OK?")), Signed(judge.verdict, Stack(tuple(told))), Gap(3))

    def _reply(self, reply: Reply) -> Iterator[Block]:
        words = self.words
        text = words("Leave it. {instead}", instead=reply.leave) if reply.leave else reply.words
        only = words("only to {name}", name=self.faces.name(reply.to)) if reply.to else ""
        sends = words("Photo: {shows}", shows=reply.send.shows) if reply.send else ""
        sets = words("sets {flag}", flag=reply.sets) if reply.sets else ""
        told = " · ".join(part for part in (words.label(reply.rating), only, sends, sets) if part)
        where = _where(reply.if_, self.to)
        yield Gap(1.5)
        yield Text(f"{where} {text}" if where else text, Type.STRONG)
        yield Text(told, Type.SMALL, soft=True)
        for beat in reply.then:
            yield Point(self.beat(beat, self.day.open[-1]), Type.SMALL, phone=not isinstance(beat, Narration))
        if reply.did:
            yield Point(words("On Saturday’s page: “{what}”", what=reply.did), Type.SMALL)


def _look(things: tuple[Message | Shown]) -> Iterator[Appears]:
    for one in things:
        yield from moments_of(one)


def _fair(fair: AlsoFair, to: Reader) -> str:
    verdict: Verdict = fair.verdict
    return to.words("“{verdict}” is fair, too. {why}", verdict=to.words.label(verdict), why=fair.why)


def _notice(notice: LockNotice, to: Reader) -> str:
    where, text = _where(notice.if_, to), to.words("{title}: {text}", title=notice.title, text=notice.text)
    return f"{where} {text}" if where else text


def _saturday(week: Week, to: Reader) -> Iterator[Part]:
    words, last = to.words, week.saturday
    day = _Day(week, week.days[-1], to)
    phone = week.days[-1].open[-1]
    back = [Point(day.beat(one, phone), Type.SMALL, phone=True) for one in last.back]
    yield (
        Gap(4),
        Text(words.label(DAYS[LAST]), Type.TITLE),
        *(Point(_notice(notice, to), Type.SMALL, phone=True) for notice in last.lock),
        Text(words("The first of these that applies comes back:")),
        *back,
        Gap(2),
        Text(last.keep, Type.STRONG),
    )
    for tell in last.tell:
        who = ", ".join(_who(one.person, week, to) for one in tell.who)
        title = words("Who could {name} tell?", name=day.faces.name(tell.as_))
        yield (heading(title), Text(who), *(Point(line) for line in tell.first_words))


def _who(id_: str, week: Week, to: Reader) -> str:
    route = to.known.help.routes.get(id_)
    known = id_ in to.known.cast.people or id_ in week.others
    return route.name if route and not known else Faces(cast=to.known.cast, others=week.others).name(id_)


def _talk(week: Week, to: Reader) -> Iterator[Part]:
    if week.talk:
        yield (heading(to.words("To talk about")), *(Point(line) for line in week.talk))
    if week.listen_for:
        lines = (Point(to.words("“{hear}” – {try_}", hear=one.hear, try_=one.try_)) for one in week.listen_for)
        yield (heading(to.words("Listen for")), *lines)


def _table(week: Week, to: Reader) -> Iterator[Part]:
    """The ways: what differs on each, day by day."""
    words = to.words
    all_ways = ways(week)
    yield (
        Gap(4),
        Text(words("The ways through it"), Type.TITLE),
        Text(words("A line for each way into a day: what is there then, and not on every way."), Type.SMALL, soft=True),
    )
    for place, starts in enumerate(all_ways):
        if len(starts) < 2:
            continue
        day = words.label(DAYS[place])
        rows = [_row(_named(week, flags, to), _differs(week, place, flags, starts, to)) for flags in starts]
        yield (heading(day), columns(day, words("What is set"), words("What is there then")), *rows[:1])
        yield from ((row,) for row in rows[1:])


def _named(week: Week, flags: Flags, to: Reader) -> str:
    return ", ".join(flag for flag in week.flags if flag in flags) or to.words("nothing")


def _row(named: str, differs: Sequence[str]) -> Block:
    return Stack(
        (
            Row(Beside(Text(named, Type.SMALL_STRONG), Text(" · ".join(differs) or "–", Type.SMALL), 0.2, gap=4)),
            Gap(1.2),
        )
    )


def _differs(week: Week, place: int, flags: Flags, starts: Sequence[Flags], to: Reader) -> list[str]:
    here, others = _texts(week, place, flags, to), [_texts(week, place, other, to) for other in starts]
    return [text for text in here if not all(text in other for other in others)]


def _texts(week: Week, place: int, flags: Flags, to: Reader) -> list[str]:
    """All that is there on a day on one way, in lines."""
    words = to.words
    if place == LAST:
        last = saturday_on(week.saturday, flags)
        phone = week.days[-1].open[-1]
        plain = _Day(week, week.days[-1], to)
        return [*(_plain(one, to) for one in last.lock), *(_as_block(plain, one, phone) for one in last.back)]
    now = day_on(week.days[place], flags)
    day = _Day(week, now, to)
    said = [_as_block(day, message, phone) for phone in now.open for message in phone.said()]
    replies = [words("Reply: {text}", text=reply.words) for reply in now.turn]
    return [*(_plain(one, to) for one in now.lock), *said, *replies]


def _plain(notice: LockNotice, to: Reader) -> str:
    return to.words("{title}: {text}", title=notice.title, text=notice.text)


def _as_block(day: _Day, message: Message, phone: Phone) -> str:
    return " ".join(day.block(one) for one in stuck(phone.said(), (message,), _look))
