"""The round *spot* on a screen: everything on the phone can be picked, and each pick is explained at once."""

from collections.abc import Iterator
from typing import Any, Final

from isitok import ui
from isitok.base.value import replace
from isitok.format.blocks import Bubble, Photo
from isitok.format.findable import Findable
from isitok.format.phones import Phone
from isitok.format.shown import screen_of
from isitok.game.play.opening import OnPhone, whole_phone
from isitok.game.play.table import Table
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.spot import SpotRound, ThingPicked
from isitok.game.spoken import with_emoji_named
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.phone.find import Find
from isitok.phone.screen import handset
from isitok.phone.who_is_who import Faces
from isitok.phone.written import block_text, photo_text
from isitok.scenes.rounds.phone_beside import described, faces
from isitok.scenes.rounds.round_parts import (
    GROUP,
    RoundScreen,
    banner,
    head,
    panel,
    question_page,
    round_of,
    the_story,
    told_in_place,
    why_page,
)
from isitok.scenes.scene import Desk

PICK: Final = "pick"

ON_PROJECTOR: Final = 46  # reference pixels that the phone gives up for the status of the search, which is at the foot
MOST: Final = 0.22  # of the window's height that it may take


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: what it is about, and what the game will say."""
    yield from (("", thing.clue) for thing in round_of(SpotRound, table).clues)


def missing(table: Table, desk: Desk, number: int) -> str:
    """Nothing has to be picked."""
    return ""


def page(table: Table, desk: Desk, said: str, number: int) -> ui.Page:
    """The phone, on which things can be picked, and how the search is going."""
    search = round_of(SpotRound, table)
    words, phone = desk.words, table.scenario.phone
    if phone is None:
        raise ValueError("there is nothing to pick from without a phone")
    ask = question(table, desk)
    finds = {thing.id: _find(thing, search, desk) for thing in search.things if not _is_around(thing, search)}
    whole = whole_phone(screen_of(phone))
    shown = _phone(whole, table, desk, findable=finds)
    many = words.many("Find {n} thing on the phone.", "Find {n} things on the phone.", len(search.clues))
    how = words.many(
        "It can be a message, a part of a photo, any line.",
        "They can be messages, parts of a photo, any lines.",
        len(search.clues),
    )
    # On a wall, there is no room for these: the status at the foot says the same.
    found = () if table.by_hands else (ui.Stacks(_finds(search, table, desk, said)),) if search.found else ()
    places = () if table.by_hands else (ui.Places(found=len(search.found), of=len(search.clues)),)
    right = ui.Column(
        (
            head(
                ask,
                *the_story(table, desk),
                ui.Label(text=f"{many} {how} {words('Stop whenever you like.')}"),
                *places,
            ),
            *(ui.OnlyIf(each, wide=True) for each in found),
        ),
        gap=22,
    )
    offers = () if table.by_hands else described(whole, desk)
    things = ui.Footed(ui.Group(shown, ask, key=GROUP, titled=True), offers=offers)
    body: ui.Widget = ui.Beside(things, right, second_above=True, between=1, grows=True)
    if found:  # in one column they go below the phone: above it, they would push it away during a pick
        body = ui.Column((body, ui.OnlyIf(ui.Column((ui.Space(2), *found)), wide=False)), gap=0)
    return replace(question_page(table, desk, body, said), lowers=not table.by_hands)


def _phone(shown: OnPhone, table: Table, desk: Desk, **more: Any) -> ui.Widget:
    there, words = faces(table.scenario, desk), desk.words
    return handset(shown, there, words, spared=ON_PROJECTOR, describes=desk.view.describes, **more)


def _is_around(thing: Findable, search: SpotRound) -> bool:
    """Whether it is a photo that holds other things and no clue of its own: a press beside those is no pick."""
    holds = any(each.block == thing.block and each.detail is not None for each in search.things)
    return holds and thing.detail is None and not thing.clue


def _finds(search: SpotRound, table: Table, desk: Desk, said: str) -> tuple[ui.Widget, ...]:
    """What has been found so far, and what it gives away: a find of just now is the message, and on top, in sight."""
    new = search.last if _is_clue(said, search) else None
    found = sorted(search.found, key=lambda thing: thing != new)
    return tuple(_found(_name(thing, table, desk), thing.clue, desk, new=thing == new) for thing in found)


def _found(name: str, clue: str, desk: Desk, *, new: bool) -> ui.Widget:
    """A thing that was found, and what it gives away: one thing, where it is heard."""
    told = ui.Label(text=clue, type=ui.Type.STORY, silent=True)
    said = join_sentences(with_emoji_named(name, desk.words), clue)
    return panel(name, told, said=said, id_=ui.MESSAGE if new else "", when=None if new else ui.When.KNOWN)


def _is_clue(said: str, search: SpotRound) -> bool:
    return search.last is not None and bool(said) and said == search.last.clue


def _is_with_finds(said: str, search: SpotRound, wall: bool) -> bool:
    """Whether it is a clue that the finds tell: on a wall, there is no room for them."""
    return not wall and _is_clue(said, search)


def answers(table: Table, desk: Desk, number: int) -> tuple[ui.Widget, ...]:
    """Everything that can be picked, as a list: for the adult beside the screen that shows the phone."""
    search = round_of(SpotRound, table)
    things: tuple[ui.Widget, ...] = tuple(
        ui.Option(
            id=f"{PICK}:{thing.id}",
            text=_name(thing, table, desk),
            detail=_find(thing, search, desk).word,
            checked=thing.id in search.picked,
            many=True,
            does=ThingPicked(thing.id),
        )
        for thing in search.things
        if not _is_around(thing, search)
    )
    return (
        ui.Group(
            ui.Column((*things, ui.Label(text=_count_finds(search, desk))), gap=8), question(table, desk), key=GROUP
        ),
    )


def question(table: Table, desk: Desk) -> str:
    return table.scenario.spot or desk.words("What gives something away?")


def status(table: Table, said: str, desk: Desk) -> tuple[ui.Widget, ...]:
    """The result of the last pick and how the search is going: at the foot, in sight however tall the phone is.

    It is as high as the longest message it may show, so that nothing moves. Where the phone is beside the finds, they
    tell the clues, and it is one line if possible, to leave the phone its room; where letters are so large that it
    would take too much of the window, it is only as high as it has to be. Whoever hears it hears a clue from the finds.
    """
    words, search, wall = desk.words, round_of(SpotRound, table), table.by_hands
    others, stands = _others(words), _count_finds(search, desk)
    all_ = (*(each.clue for each in search.clues), *others)
    beside, below = (
        ui.FixedHeight(come(word, search, desk, wall), tuple(come(each, search, desk, wall) for each in may_come))
        for come, word, may_come in (
            (_outcome_line, "" if _is_with_finds(said, search, wall) else said, all_ if wall else others),
            (_outcome, said, all_),
        )
    )
    both = join_sentences(said, stands)
    low = _come(both, ui.Type.SMALL_STRONG, said)
    if _is_with_finds(said, search, wall):
        low = ui.Label(text=both, type=ui.Type.SMALL_STRONG, said=stands, kind=ui.Kind.STORY, when=ui.When.LATER)
    return (
        ui.Column((ui.OnlyIf(beside, wide=True), ui.OnlyIf(ui.OneOf((below, low), _high_or_low), wide=False)), gap=0),
    )


def _high_or_low(ways: tuple[ui.Widget, ...], width: int, look: ui.Look) -> ui.Widget:
    high, low = ways
    return high if high.height(width, look) <= look.height * MOST else low


def _others(words: Words) -> tuple[str, ...]:
    return (
        "",
        words("That gives nothing away."),
        words("You have found all there is."),
        words("No picks are left."),
        words("You have picked that already."),
    )


def _outcome(said: str, search: SpotRound, desk: Desk, wall: bool) -> ui.Widget:
    stands, (first, second) = _count_finds(search, desk), _types(wall)
    if not said:
        return ui.Label(text=stands, type=first, when=ui.When.LATER)
    if _is_with_finds(said, search, wall):
        counted = ui.Label(text=stands, type=second, soft=True, kind=ui.Kind.STORY, when=ui.When.LATER)
        return ui.Flow((ui.Label(text=said, type=first, silent=True), counted), gap=10)
    return ui.Flow((_come(said, first, said), ui.Label(text=stands, type=second, soft=True)), gap=10)


def _outcome_line(said: str, search: SpotRound, desk: Desk, wall: bool) -> ui.Widget:
    """The message without the status, where there is no room for both: the next pick says it again."""
    both = _outcome(said, search, desk, wall)
    return ui.first_that_fits((both, _come(said, _types(wall)[0], said))) if said else both


def _come(text: str, type_: ui.Type, said: str) -> ui.Widget:
    """What has come of the last pick."""
    return ui.Label(text=text, type=type_, live=bool(said), id=ui.MESSAGE if said else "")


def _types(wall: bool) -> tuple[ui.Type, ui.Type]:
    return (ui.Type.SMALL_STRONG, ui.Type.SMALL) if wall else (ui.Type.STRONG, ui.Type.BODY)


def _count_finds(search: SpotRound, desk: Desk) -> str:
    words = desk.words
    found = words("Found {found} of {of}.", found=len(search.found), of=len(search.clues))
    left = words.many("{n} pick left.", "{n} picks left.", search.picks_left) if search.picks_left else ""
    return f"{found} {left}".strip()


def _find(thing: Findable, search: SpotRound, desk: Desk) -> Find:
    id_, does = f"{PICK}:{thing.id}", ThingPicked(thing.id)
    if thing.id not in search.picked:
        return Find(id=id_, does=does, clue=bool(thing.clue))
    if thing.clue:
        return Find(id=id_, does=does, mark="found", word=desk.words("Found"), clue=True)
    return Find(id=id_, does=does, mark="nothing", word=desk.words("Gives nothing away"))


def onward(table: Table, desk: Desk, number: int) -> str:
    """The search is over once somebody says so, or when no picks are left."""
    return desk.words("That’s all") if round_of(SpotRound, table).picks_left else desk.words("Next")


def outcome(table: Table, now: OpenRound, desk: Desk) -> str:
    """What a pick gives away, or that it gives nothing away."""
    words, before = desk.words, round_of(SpotRound, table)
    if not isinstance(now, SpotRound) or now == before:
        if not before.picks_left:
            return words("You have found all there is.") if not before.unfound else words("No picks are left.")
        return words("You have picked that already.")
    return (now.last.clue if now.last else "") or words("That gives nothing away.")


def why(table: Table, desk: Desk, number: int) -> ui.Page:
    """How many were found, and what each clue gives away."""
    words, locked = desk.words, round_of(SpotRound, table)
    title = words("You found {found} of {of}.", found=len(locked.found), of=len(locked.clues))
    clues = tuple(_clue(thing, table, desk) for thing in (*locked.found, *locked.unfound))
    if table.by_hands:
        return _told(table, desk, title if locked.found else "", clues)
    if not locked.found:
        title = words("Here is what gives something away.")
    return why_page(table, desk, (banner(title, above=question(table, desk)),), clues)


def _clue(thing: Findable, table: Table, desk: Desk) -> ui.Widget:
    """A thing that gives something away, and what."""
    words, locked = desk.words, round_of(SpotRound, table)
    mark = words("Found") if thing in locked.found else words("Also there")
    marked = (ui.Label(text=mark, type=ui.Type.STRONG, soft=True, silent=True),) if locked.found else ()
    name = _name(thing, table, desk)
    said = join_sentences(*((mark,) if marked else ()), with_emoji_named(name, words), thing.clue)
    return panel(name, *marked, ui.Label(text=thing.clue, type=ui.Type.STORY, silent=True), said=said)


def _told(table: Table, desk: Desk, title: str, clues: tuple[ui.Widget, ...]) -> ui.Page:
    """On a wall: the same phone, with an edge round what gives something away, and beside it what that is."""
    search, phone = round_of(SpotRound, table), table.scenario.phone
    if phone is None:
        raise ValueError("there is nothing to pick from without a phone")
    around = frozenset(thing.block for thing in search.clues)
    edged = replace(whole_phone(screen_of(phone)), judged=True, rung=around, was_read=True)
    ask = question(table, desk)
    shown = ui.Part(child=ui.Group(_phone(edged, table, desk), ask, titled=True), when=ui.When.KNOWN, whole=True)
    found = (ui.Label(text=title, type=ui.Type.STRONG, when=ui.When.FIRST),) if title else ()
    asked = head(ask, *found, known=True)
    return told_in_place(table, desk, asked, clues, phone=shown)


def _name(thing: Findable, table: Table, desk: Desk) -> str:
    phone = table.scenario.phone
    return _name_on(thing, phone, faces(table.scenario, desk), desk) if phone else ""


def _name_on(thing: Findable, phone: Phone, known: Faces, desk: Desk) -> str:
    words, block = desk.words, phone.blocks[thing.block]
    photo = block.photo if isinstance(block, Bubble) else block
    if isinstance(photo, Photo):
        if thing.detail is not None:
            return words("In the photo: {detail}", detail=photo.details[thing.detail].detail)
        alone = photo_text(replace(photo, details=()), words)  # they have names of their own
        return (
            words("{who}: {message}", who=known.name(block.who), message=alone) if isinstance(block, Bubble) else alone
        )
    if isinstance(block, Bubble) and (message := block.text or block.link):  # how they look is read aloud, not written
        return words("{who}: {message}", who=known.name(block.who), message=message)
    return block_text(block, known, words)


SCREEN: Final = RoundScreen(
    page=page, answers=answers, notes=notes, missing=missing, why=why, onward=onward, outcome=outcome, status=status
)
