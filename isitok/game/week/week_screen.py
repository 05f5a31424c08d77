"""What the phone of a week shows at one moment: its messages so far, who says why, or what was sent and what came."""

from collections.abc import Iterator, Sequence

from isitok.base.value import replace
from isitok.format.appearing import after, called
from isitok.format.blocks import Bubble, Moment, Notice
from isitok.format.phone_parts import Message, Narration, Panel, Shown, moments_of
from isitok.format.phones import Chat, Phone, chat_with
from isitok.format.shown import screen_of
from isitok.format.week_phones import WeekBeat, WeekMessage, WeekShown, stuck
from isitok.game.play.opening import OnPhone, whole_phone
from isitok.game.week.week_play import LAST, WeekPlay, WeekStep

TOLD = Narration | Panel
"""What comes of a reply and is on no phone."""


def phone_on(
    play: WeekPlay, names: dict[str, str], *, easy: bool = False, drawn: bool = False, aloud: bool = False
) -> OnPhone | None:
    """The phone as it is now; None where none is open. ``names``: what people are called, by their ids.

    ``easy``: who says why says it in easy words; ``aloud``: they say it, and type nothing. ``drawn``: the phone is
    seen, so that dots tell who writes next.
    """
    match play.step:
        case WeekStep.MESSAGES:
            return _opening(play, drawn=drawn)
        case WeekStep.JUDGE:
            return _judged(play)
        case WeekStep.WHY if not aloud:
            return _why(play, names, easy=easy)
        case WeekStep.TURN | WeekStep.WHY:
            return replace(whole_phone(screen_of(play.judged_phone)), was_read=True)
        case WeekStep.SENT:
            return _sent(play, names)
        case WeekStep.BACK:
            return _back(play, names)
    return None


def _opening(play: WeekPlay, *, drawn: bool) -> OnPhone:
    ends, last = play.parts, play.seen - 1
    screen, upto = screen_of(play.shown), ends[last]
    after_it = screen.blocks[upto] if drawn and upto < len(screen.blocks) else None
    if isinstance(after_it, Bubble) and not after_it.mine and play.shown.TALKS:
        dots = Notice(text="", who=after_it.who, event="next")
        screen, upto = replace(screen, blocks=(*screen.blocks[:upto], dots, *screen.blocks[upto:])), upto + 1
    return OnPhone(screen, upto, ends[last - 1] if last else None, was_read=last > 0)


def _judged(play: WeekPlay) -> OnPhone:
    """All of it, with what it is about in sight."""
    screen, ring = screen_of(play.judged_phone), play.today.judge.ring
    about = frozenset(at for at, block in enumerate(screen.blocks) if called(block) == ring)
    return OnPhone(screen, len(screen.blocks), judged=bool(about), rung=about, was_read=True)


def _why(play: WeekPlay, names: dict[str, str], *, easy: bool) -> OnPhone:
    judge = play.today.judge
    texts = (judge.easy.says,) if easy and judge.easy else judge.says[: play.seen]
    said = [Bubble(who=judge.told_by, text=text) for text in texts]
    return _talk(_chat(play, judge.told_by, names), said[:-1], said[-1:])


def _back(play: WeekPlay, names: dict[str, str]) -> OnPhone:
    (message,) = play.saturday.back
    return _talk(_chat(play, message.who, names), (), tuple(moments_of(message)))


def _sent(play: WeekPlay, names: dict[str, str]) -> OnPhone:
    reply = play.reply
    if reply is None:
        return whole_phone(screen_of(play.judged_phone))
    there = _chat(play, reply.to, names) if reply.to else play.judged_phone
    mine: tuple[Moment, ...] = ()
    if reply.say:
        me = Bubble(who=play.week.you, mine=True, to=reply.to)
        photo = reply.send.block if reply.send else None
        mine = (replace(me, text=reply.say), *((replace(me, photo=photo),) if photo else ()))
        mine = (*mine[:-1], replace(mine[-1], receipt="read" if play.seen > 1 else "delivered"))
    groups = [tuple(_moments(group, there)) for group in play.beats[: play.seen]]
    first, *others = groups or [()]
    shown = [(*mine, *first), *others]
    return _talk(there, [moment for group in shown[:-1] for moment in group], shown[-1])


def _chat(play: WeekPlay, who: str, names: dict[str, str]) -> Phone:
    """The day's chat with somebody, or else a new one."""
    name = names.get(who, who)
    today = play.today.open if play.day < LAST else ()
    return next((one for one in today if isinstance(one, Chat) and one.name == name), chat_with(name, play.week.you))


def _moments(beats: Sequence[WeekBeat], there: Phone) -> Iterator[Moment]:
    """What of it is seen on the phone."""
    for beat in beats:
        if isinstance(beat, WeekMessage | WeekShown) and not (isinstance(beat, WeekShown) and beat.panel):
            yield from stuck(there.said(), (beat,), _look)


def _look(things: tuple[Message | Shown]) -> Iterator[Moment]:
    for one in things:
        yield from moments_of(one)


def _talk(there: Phone, before: Sequence[Moment], now: Sequence[Moment]) -> OnPhone:
    """A phone after these have appeared on it; ``now`` has just come."""
    screen = screen_of(there)
    known = after(screen.blocks, before)
    blocks = after(known, now)
    news = next((at for at, block in enumerate(blocks) if at >= len(known) or known[at] is not block), None)
    return OnPhone(replace(screen, blocks=blocks), len(blocks), news, was_read=True, unheard=len(screen.blocks))


def told_of(play: WeekPlay) -> tuple[TOLD, ...]:
    """What has come of the reply and is on no phone, as far as it is seen."""
    beats = (beat for group in play.beats[: play.seen] for beat in group)
    found: list[TOLD] = []
    for beat in beats:
        if isinstance(beat, Narration):
            found.append(beat)
        elif isinstance(beat, WeekShown) and beat.panel:
            found.append(beat.panel)
    return tuple(found)
