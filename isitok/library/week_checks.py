"""How the fields of a week must fit together: its flags, its days, who is who (F2), whichever way is taken."""

from collections.abc import Iterator, Mapping
from typing import Final

from isitok.base.spelling import nearest
from isitok.base.value import Value
from isitok.format.choices import BANDS
from isitok.format.conditions import flag_in
from isitok.format.known import Known
from isitok.format.passages import Passage
from isitok.format.problem import Path, Place, Places, Problem, Severity
from isitok.format.reading import BUNDLED_NEEDS
from isitok.format.vocabulary import HURT, Level, Rating, Role, Verdict, Way
from isitok.format.week import MOST_FLAGS, SATURDAY, Judge, Reply, Week, Weekday
from isitok.library.scenario_checks import EASY_SENTENCE

MAY_BE_YOU: Final = (Role.BYSTANDER, Role.FRIEND, Role.HELPER)
NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
SAYS: Final = 30
"""Words that somebody has to say why, in all their messages together."""


class WeekSubject(Value, kw_only=True):
    """A week that is being checked."""

    week: Week
    known: Known
    bundled: bool
    places: Places
    passages: tuple[Passage, ...]

    def at(self, *path: str | int) -> Place:
        """The place of a value of this week."""
        return self.places.at(*path)

    def error(self, path: Path, code: str, message: str, hint: str) -> Problem:
        """A problem because of which it can't be played."""
        return Problem(self.places.at(*path), code, message, hint)

    def name(self, who: str) -> str:
        """What somebody is called."""
        person = self.known.cast.people.get(who)
        other = self.week.others.get(who)
        return person.name if person else other.name if other else who


def number(of: int) -> str:
    """A small number in words."""
    return NUMBERS[of] if of < len(NUMBERS) else str(of)


def check_week(subject: WeekSubject) -> Iterator[Problem]:
    """What doesn't fit together, whichever way is taken."""
    yield from _order(subject)
    yield from _ages_and_level(subject)
    yield from _flags(subject)
    yield from _you(subject)
    for place, day in enumerate(subject.week.days):
        yield from _judge(subject, place, day.judge)
        for reply_number, reply in enumerate(day.turn):
            yield from _reply(subject, ("days", place, "turn", reply_number), reply)
    yield from _phones_are_yours(subject)
    yield from _back(subject)
    yield from _people(subject)
    if subject.bundled:
        yield from _bundled_needs(subject)


def _order(subject: WeekSubject) -> Iterator[Problem]:
    for place, (day, due) in enumerate(zip(subject.week.days, Weekday, strict=True)):
        if day.day is not due:
            message = f"{due.title()} is due here, and this is {day.day.title()}"
            yield subject.error(("days", place, "day"), "days-in-order", message, "a week goes from Monday to Friday")


def _ages_and_level(subject: WeekSubject) -> Iterator[Problem]:
    week = subject.week
    places = sorted(BANDS.index(band) for band in week.ages)
    if len(places) == 2 and places[1] - places[0] > 1:
        message = f"{week.ages[0]} and {week.ages[1]} are not neighbours"
        hint = "write two bands that follow each other, or write the week twice, in words for each age"
        yield subject.error(("ages",), "ages-not-neighbours", message, hint)
    if week.level is Level.THREE:
        hint = "write level 1 or 2; what only an adult leads is told in stories"
        yield subject.error(("level",), "week-level", "a week is level 1 or 2", hint)


def _flags(subject: WeekSubject) -> Iterator[Problem]:
    week = subject.week
    if len(week.flags) > MOST_FLAGS:
        count = number(len(week.flags))
        message = f"{count} flags: a week has three at most, so that somebody can read all its paths"
        yield subject.error(("flags",), "too-many-flags", message, "take one out, or let two of them be one")
    setting = _setting(week)
    for flag, days in setting.items():
        if flag not in week.flags:
            place = next(path for path, reply in _replies(week) if reply.sets == flag)
            message = f'"{flag}" is not among the flags: {", ".join(week.flags)}'
            hint = _meant(flag, week.flags) or "write it into 'flags', with what is true when it is set"
            yield subject.error((*place, "sets"), "unknown-flag", message, hint)
        elif len(days) == 1:
            day = week.days[days[0]].day.title()
            message = (
                f'"{flag}" can be set on {day} only: what wasn\'t done then can be done later; offer it on one more day'
            )
            hint = f"add a reply with 'sets: {flag}' on another day, for those who haven't done it: 'if: not {flag}'"
            yield subject.error(("flags", flag), "no-second-chance", message, hint)
    reading = _reading(week)
    for flag, (path, _) in reading.items():
        if flag not in setting:
            told = _meant(flag, setting)
            message = f'nothing sets "{flag}".{" " + told if told else ""}'
            hint = f"write 'sets: {flag}' in a reply, or take the condition out"
            yield subject.error(path, "flag-never-set", message, hint)
    for flag in week.flags:
        if flag not in setting and flag not in reading:
            hint = f"write 'sets: {flag}' in a reply on two days, or take the flag out"
            yield subject.error(("flags", flag), "flag-never-set", f'nothing sets "{flag}".', hint)
        elif flag in setting and reading.get(flag, ((), -1))[1] <= setting[flag][0]:
            message = (
                f"the flag \"{flag}\" is never read: write 'if: {flag}' (or 'if: not {flag}') on a later day,"
                " or take it out"
            )
            yield subject.error(("flags", flag), "flag-never-read", message, "tomorrow should remember what was done")


def _meant(flag: str, known: Mapping[str, object]) -> str:
    near = nearest(flag, known)
    return f'Did you mean "{near[0]}"?' if near else ""


def _replies(week: Week) -> Iterator[tuple[Path, Reply]]:
    for place, day in enumerate(week.days):
        for reply_number, reply in enumerate(day.turn):
            yield ("days", place, "turn", reply_number), reply


def _setting(week: Week) -> dict[str, list[int]]:
    """The days on which each flag can be set, from 0."""
    found: dict[str, list[int]] = {}
    for path, reply in _replies(week):
        days = found.setdefault(reply.sets, []) if reply.sets else []
        if path[1] not in days:
            days.append(int(path[1]))
    return found


def _reading(week: Week) -> dict[str, tuple[Path, int]]:
    """Each flag that some condition asks about: where it is first asked about, and the last day on which it is."""
    found: dict[str, tuple[Path, int]] = {}
    for path, day, conditions in conditions_of(week):
        for flag in map(flag_in, conditions):
            found[flag] = (found.get(flag, (path, 0))[0], day)
    return found


def conditions_of(week: Week) -> Iterator[tuple[Path, int, tuple[str, ...]]]:
    """Each condition of a week: where it stands, on which day, and what it says."""
    for place, day in enumerate(week.days):
        at: Path = ("days", place)
        yield from _of_list((*at, "lock"), place, day.lock)
        for phone_number, phone in enumerate(day.open):
            yield from _of_list((*at, "open"), place, day.open[phone_number : phone_number + 1], phone_number)
            for key in ("messages", "comments"):
                yield from _of_list((*at, "open", phone_number, key), place, getattr(phone, key, ()))
        yield from _of_list((*at, "turn"), place, day.turn)
        for reply_number, reply in enumerate(day.turn):
            yield from _of_list((*at, "turn", reply_number, "then"), place, reply.then)
    last = len(week.days)
    yield from _of_list((SATURDAY, "lock"), last, week.saturday.lock)
    yield from _of_list((SATURDAY, "back"), last, week.saturday.back)


def _of_list(
    at: Path, day: int, things: tuple[object, ...], first: int = 0
) -> Iterator[tuple[Path, int, tuple[str, ...]]]:
    for place, one in enumerate(things, start=first):
        if conditions := getattr(one, "if_", ()):
            yield (*at, place, "if"), day, conditions


def _you(subject: WeekSubject) -> Iterator[Problem]:
    week, known = subject.week, subject.known
    person = known.cast.people.get(week.you)
    if known.cast.people and not (person and person.kind == "child" and set(person.bands) & set(week.ages)):
        message = f"'you: {week.you}' is no child of the cast of these ages"
        hint = "`isitok new --people` lists who is, and for which ages"
        yield subject.error(("you",), "you-are-the-one", message, hint)
        return
    roles = week.people.get(week.you)
    if roles is None:
        hint = f"add it to 'people': {week.you}: bystander"
        yield subject.error(("you",), "you-are-the-one", f"'you: {week.you}' isn't in 'people'", hint)
    elif wrong := [role for role in roles if role not in MAY_BE_YOU]:
        message = f"'you: {week.you}' is {_as_role(wrong[0])}: choose somebody who stands beside"
        hint = f"of {subject.name(week.you)}'s roles only bystander, friend and helper may stand here"
        yield subject.error(("you",), "you-are-the-one", message, hint)


def _as_role(role: Role) -> str:
    return role.value if role.value.endswith("ed") else f"{'an' if role.value[0] in 'aeiou' else 'a'} {role.value}"


def _judge(subject: WeekSubject, place: int, judge: Judge) -> Iterator[Problem]:
    week, day, at = subject.week, subject.week.days[place].day.title(), ("days", place, "judge")
    if hurt := [role for role in week.people.get(judge.by, ()) if role in HURT]:
        message = f"{day} judges {judge.by}, who is {hurt[0]}: judge what somebody else does"
        hint = "whoever it is about has done nothing wrong"
        yield subject.error((*at, "by"), "judges-the-one", message, hint)
    if judge.told_by in (judge.by, week.you):
        who = "that is who does it" if judge.told_by == judge.by else "that is whom the player is"
        message = f"{judge.told_by} can't say why: {who}"
        yield subject.error((*at, "told_by"), "told-by", message, "let somebody else say it, who saw it")
    if judge.verdict is Verdict.DEPENDS and not judge.changes_if:
        hint = "add 'changes_if:' – it completes 'It would be different if …'"
        yield subject.error((*at, "verdict"), "changes-if", "'depends' doesn't say on what", hint)
    if judge.also_fair and judge.also_fair.verdict in (judge.verdict, Verdict.TALK):
        message = f"'{judge.also_fair.verdict}' is the verdict already, or can't be fair"
        yield subject.error((*at, "also_fair", "verdict"), "also-fair", message, "name another verdict of the three")
    count = sum(len(text.split()) for text in judge.says)
    if count > SAYS:
        message = f"'says' has {count} words; {SAYS} at most, together"
        yield subject.error((*at, "says"), "too-long", message, "say it shorter, or leave a part out")
    for key, text in (("says", judge.easy.says), ("why", judge.easy.why)) if judge.easy else ():
        yield from _easy(subject, (*at, "easy", key), text)


def _easy(subject: WeekSubject, path: Path, text: str) -> Iterator[Problem]:
    longest = max((len(one.split()) for one in text.replace("?", ".").replace("!", ".").split(".")), default=0)
    if longest > EASY_SENTENCE:
        message = f"a sentence of {longest} words; {EASY_SENTENCE} at most in 'easy'"
        yield subject.error(path, "too-long", message, "make two sentences of it: one idea each")


def _reply(subject: WeekSubject, path: Path, reply: Reply) -> Iterator[Problem]:
    week = subject.week
    if reply.send and not reply.say:
        yield subject.error(
            (*path, "send"), "reply", "a picture is sent with 'say'", "write 'say:', with a word or two"
        )
    for one in reply.send.people if reply.send else ():
        if one.who != week.you:
            message = f"a reply can't send a picture of somebody else: {subject.name(one.who)} is in it"
            hint = f"let it be of {subject.name(week.you)} alone, or of a thing"
            yield subject.error((*path, "send"), "copies-it", message, hint)
    if reply.to in (week.you, "system"):
        yield subject.error((*path, "to"), "reply", f"nobody writes to '{reply.to}' here", "name somebody else")
    if reply.to and not reply.say:
        message = "'to' goes with 'say': nobody is written to here"
        yield subject.error((*path, "to"), "reply", message, "delete the line, or write 'say:'")
    if reply.leave and reply.way not in (None, Way.NOTHING):
        yield subject.error((*path, "way"), "reply", "'leave' has no 'way'", "delete the line")
    if not reply.leave and reply.way in (None, Way.NOTHING):
        message = f"'way' is missing in '{reply.words}'"
        yield subject.error(path, "reply", message, "add 'way: tell', 'way: reply' or 'way: act'")
    if reply.leave and reply.rating is Rating.HARMS:
        message = "'leave' is never worse than 'no-help': nobody has to answer"
        yield subject.error((*path, "rating"), "reply-harms", message, "write 'rating: no-help'")
    elif reply.rating is Rating.HARMS:
        message = f"nothing that {subject.name(week.you)} does harms: a vote in class would do it to somebody"
        hint = "write 'rating: no-help', or take the reply out: nobody does again what was judged"
        yield subject.error((*path, "rating"), "reply-harms", message, hint)


def _phones_are_yours(subject: WeekSubject) -> Iterator[Problem]:
    for place, day in enumerate(subject.week.days):
        for phone_number, phone in enumerate(day.open):
            if phone.whose not in ("", subject.week.you):
                message = f"this phone is {subject.name(phone.whose)}'s, and a week is on {subject.week.you}'s"
                yield subject.error(("days", place, "open", phone_number), "whose", message, "delete 'whose'")


def _back(subject: WeekSubject) -> Iterator[Problem]:
    back = subject.week.saturday.back
    for place, one in enumerate(back):
        path = (SATURDAY, "back", place)
        if place < len(back) - 1 and not one.if_:
            message = "what stands below this never comes: it has no 'if'"
            yield subject.error(path, "back", message, "write 'if:' above it, or let it be the last")
        if place == len(back) - 1 and one.if_:
            message = "where none of these holds, nothing comes back"
            yield subject.error(path, "back", message, "add a last one without 'if', which is true on every way")


def _people(subject: WeekSubject) -> Iterator[Problem]:
    people = subject.known.cast.people
    for id_ in subject.week.others:
        if id_ in people:
            message, hint = f"'{id_}' is in the cast already", "people of the cast need no line in 'others'"
            yield subject.error(("others", id_), "others-in-cast", message, hint)
    for place, tell in enumerate(subject.week.saturday.tell):
        for number_, confidant in enumerate(tell.who):
            route = subject.known.help.routes.get(confidant.person)
            if people and confidant.person not in people and not (route and route.kind in ("person", "service")):
                message = f"nobody can tell '{confidant.person}'"
                hint = "name a person of the cast, or a person or service such as youth-worker or childline"
                yield subject.error((SATURDAY, "tell", place, "who", number_, "person"), "cant-be-told", message, hint)


def _bundled_needs(subject: WeekSubject) -> Iterator[Problem]:
    week = subject.week
    fine = sum(day.judge.verdict is Verdict.OK for day in week.days)
    if not 1 <= fine <= 3:
        verb = "is" if fine == 1 else "are"
        message = f"{number(fine)} of the five acts {verb} OK; of a week's five acts one to three are"
        yield subject.error(("days",), "ok-balance", message, "let somebody do what looks wrong, and is fine")
    for place, day in enumerate(week.days):
        if place and not day.hook:
            message = f"'hook' is missing on {day.day.title()}: bundled packs have it"
            hint = "add 'hook: …': the line with which the day opens"
            yield Problem(subject.at("days", place), BUNDLED_NEEDS, message, hint, Severity.WARNING)
        for reply_number, reply in enumerate(day.turn):
            if not (reply.say or reply.did):
                at = subject.at("days", place, "turn", reply_number)
                message = f"'did' is missing for '{reply.words}': bundled packs have it"
                hint = "add 'did: …': what then happened, as Saturday tells it: Kofi told Ms Okafor."
                yield Problem(at, BUNDLED_NEEDS, message, hint, Severity.WARNING)
