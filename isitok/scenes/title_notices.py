"""What the first screen tells of the computer and of its packs, besides what can be played."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import Pack, title_of
from isitok.game.doors import Door
from isitok.library.cache import GAME_DATA, LEFT_OUT
from isitok.scenes.scene import Desk


class SeeProblems(Event, Value):
    """Show what is wrong in a pack, or among the game's own files."""

    of: str


def notices(desk: Desk) -> tuple[ui.Widget, ...]:
    """What was said at the start, and the ways to what is wrong in packs."""
    words, found = desk.words, desk.library.problem_count
    told = (*([desk.reading] if desk.reading else []), *desk.notices)
    of_game = {
        GAME_DATA: words("Some of the game’s own files are damaged – show"),
        LEFT_OUT: words("Some packs are left out – show"),
    }
    return (
        *(ui.Label(text=notice, type=ui.Type.SMALL, live=True) for notice in told),
        *(_problems(part, text) for part, text in of_game.items() if part in found),
        *(_problems(pack.id, _of_pack(pack, desk)) for pack in desk.library.packs if _has_problems(pack, desk)),
    )


def _has_problems(pack: Pack, desk: Desk) -> bool:
    hidden = pack.has_for_staff and not desk.may(Door.FOR_STAFF)
    return not hidden and pack.id in desk.library.problem_count and bool(_to_fix(pack) or pack.faulty)


def _to_fix(pack: Pack) -> int:
    """Stories with an error; a draft is no problem."""
    return pack.errors - pack.drafts


def _of_pack(pack: Pack, desk: Desk) -> str:
    words, title, to_fix = desk.words, title_of(pack, desk.library.packs), _to_fix(pack)
    if not to_fix:
        return words("There is a problem in the pack {pack} – show", pack=title)
    return words.many(
        "{n} story in {pack} has a problem – show",
        "{n} stories in {pack} have a problem – show",
        to_fix,
        pack=title,
    )


def only_play(desk: Desk) -> tuple[ui.Widget, ...]:
    """Why there is only *Play*, where nobody meant that: first, so that whoever looks after the computer is told."""
    return (ui.Label(text=desk.words.trouble(desk.machine.doubt), type=ui.Type.STRONG),) if desk.machine.doubt else ()


def not_used(desk: Desk) -> tuple[ui.Widget, ...]:
    """What an ordinary user has written as if it were for everybody: anybody could, so it is only mentioned."""
    told = desk.words.trouble(desk.machine.not_used)
    return (ui.Label(text=told, soft=True, type=ui.Type.SMALL),) if told else ()


def _problems(of: str, text: str) -> ui.Widget:
    return ui.Flow((ui.Button(id=f"problems:{of}", text=text, does=SeeProblems(of), icon="triangle-alert"),))
