"""What the screens of all rounds share: the question beside the phone, and the why afterwards."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.story import Scenario
from isitok.game.play.opening import OnPhone, phone_at
from isitok.game.play.stops import Step
from isitok.game.play.table import Table
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.open_round import label_of
from isitok.scenes.frame import header, key
from isitok.scenes.rounds.judge_page import fold, progress, row_above
from isitok.scenes.rounds.phone_beside import beside, beside_handset, beside_phone, story_text
from isitok.scenes.scene import Desk, Leave

R = TypeVar("R", bound=OpenRound)


def _usual(table: Table, desk: Desk, number: int) -> str:
    return ""


def _silent(table: Table, now: OpenRound, desk: Desk) -> str:
    return ""


def _nothing(table: Table, said: str, desk: Desk) -> tuple[ui.Widget, ...]:
    return ()


class RoundScreen(Value, kw_only=True):
    """How a round looks: a module of this folder each. The number is one of its questions, from 0, on a page each."""

    page: Callable[[Table, Desk, str, int], ui.Page]
    answers: Callable[[Table, Desk, int], tuple[ui.Widget, ...]]
    notes: Callable[[Table, Desk], Iterator[tuple[str, str]]]  # for an adult beside the projector, while it is asked
    missing: Callable[[Table, Desk, int], str]  # what is missing; "" for nothing
    why: Callable[[Table, Desk, int], ui.Page]  # once it is locked in; the number is one of its pages, from 0
    onward: Callable[[Table, Desk, int], str] = _usual  # what the button says that leads on; "" for the usual
    outcome: Callable[[Table, OpenRound, Desk], str] = _silent  # what an answer leads to at once, to be said
    status: Callable[[Table, str, Desk], tuple[ui.Widget, ...]] = _nothing  # kept in view while the page is scrolled
    tells_each: bool = False  # on a wall each question is answered before the next one is asked


LETTERS = "ABCDEGHI"  # F freezes what a class sees
TIGHT = 8  # reference pixels
GROUP = "answers"  # the group named by the question: the keyboard starts there


def under_title(parts: Iterable[ui.Widget]) -> tuple[ui.Widget, ...]:
    """Answers below a title that asks their question: it isn't asked twice."""
    first, *rest = parts
    return (replace(first, titled=True) if isinstance(first, ui.Group) else first, *rest)


def round_of(kind: type[R], table: Table) -> R:
    """The round on the table, which has to be of this kind. Raises ValueError otherwise."""
    if not isinstance(table.round, kind):
        raise ValueError(f"the round on the table is no {kind.__name__}")
    return table.round


def head(question: str, *below: ui.Widget, said: str = "", known: bool = False) -> ui.Widget:
    """The question, and what goes right under it. ``said``: with what it is about, as it is read aloud.

    ``known``: it was heard before it was answered.
    """
    when = ui.When.KNOWN if known else None
    return ui.Column((ui.Label(text=question, type=ui.Type.TITLE, level=1, said=said, when=when), *below), gap=10)


def headed(
    chip: str,
    title: str,
    *below: ui.Widget,
    told_by: str = "",
    beside: tuple[ui.Widget, ...] = (),
    known: bool = False,
    dotted: tuple[ui.Dotted, ...] = (),
) -> ui.Widget:
    """A title with what is below it, under a chip that says what is done here, and one that says whose story it is.

    ``known``: the title was heard on an earlier page.
    """
    place = ui.Flow((ui.Chip(text=chip), *((ui.Chip(text=told_by),) if told_by else ()), *beside), gap=10)
    shown = ui.Label(text=title, type=ui.Type.TITLE, level=1, when=ui.When.KNOWN if known else None, dotted=dotted)
    # What can be pressed up there stays apart from the buttons at the head of the page.
    above = (ui.Space(tall=0),) if beside else ()
    return ui.Column((*above, place, shown, *below), gap=10)


def the_story(table: Table, desk: Desk) -> tuple[ui.Widget, ...]:
    """The line that opens the story, which has been read by then, and the story where it is open; none on a wall."""
    if table.by_hands:
        return (story_text(table.story, desk, known=True),) if table.story else ()
    opened = (story_text(table.story, desk),) if table.story else ()
    line = fold(table.scenario, desk, unfolded=bool(opened))
    return (*((row_above((), line),) if line else ()), *opened)


def with_letters(options: Iterable[ui.Option], table: Table, desk: Desk) -> tuple[ui.Widget, ...]:
    """Answers with the letters that a class holds up for them, and how many did, where somebody counted."""
    if not table.by_hands:
        return tuple(options)
    return tuple(
        replace(option, letter=letter, key=key(desk, letter), count=_hands(table, option.id))
        for letter, option in zip(LETTERS, options, strict=False)
    )


def _hands(table: Table, id_: str) -> str:
    return str(table.tally[id_]) if id_ in table.tally else ""


def hint(text: str, said: str) -> ui.Widget:
    """How to answer, right above the answers; replaced by what is missing, so that nothing moves."""
    if said:
        return ui.Label(text=said, type=ui.Type.STRONG, live=True, id=ui.MESSAGE)
    return ui.Label(text=text, type=ui.Type.BODY, soft=True, when=ui.When.LATER)


def name_of(table: Table, desk: Desk) -> str:
    """The title of a round's screen, where the window's title says more."""
    if table.step is not Step.ROUND or table.dealt_round is None:
        return desk.words("Looking back")
    return label_of(table.dealt_round, desk.words)


def question_beside_phone(
    table: Table, desk: Desk, parts: tuple[ui.Widget, ...], said: str, *, number: int = 0, mend: str = ""
) -> ui.Page:
    """The page of a question that stands beside the phone; in one column above it: the story is known by now.

    ``mend`` is the group of answers that the message is about.
    """
    body = beside_phone(table.scenario, ui.Column(parts, gap=22), desk, between=1)
    if table.by_hands:
        body = _wall_page(table, desk, parts)
    return question_page(table, desk, body, said, number=number, mend=mend)


def told_in_place(
    table: Table,
    desk: Desk,
    asked: ui.Widget,
    told: tuple[ui.Widget, ...],
    *,
    phone: ui.Widget | None = None,
    least: tuple[ui.Widget, ...] = (),
) -> ui.Page:
    """On a wall: the page of a question once more, with what there is to say in the place of the answers.

    Where there is no room for the phone, it has been seen. ``phone``: in the place of the one that the story has left.
    ``least``: what is left of the question where there is no room for it.
    """

    def near(right: ui.Widget) -> ui.Widget:
        if phone:
            return beside_handset(phone, right, second_above=True, projected=True)
        return beside(table.scenario, phone_at(table.scenario), right, desk, second_above=True, projected=True)

    goes_on = table.step is not Step.ROUND_WHY
    *sizes, leaves = _sizes(table, desk, (asked,), told, goes_on=goes_on, least=least)
    alone = () if phone or len(told) == 1 else (told, tuple(map(_tight, told)))
    bare = (ui.Column((asked, ui.Stacks(each, least=least, gap=10)), gap=10) for least in (380, 330) for each in alone)
    body = ui.largest_of((*map(near, sizes), *bare, _in_rows(asked, told, table, desk) if alone else near(leaves)))
    on = "next" if table.step is Step.ROUND_WHY else "lock"
    return replace(question_page(table, desk, body, ""), focus=on, asks="", enter=on, to_its_end=True, sound="lock")


def _in_rows(asked: ui.Widget, told: tuple[ui.Widget, ...], table: Table, desk: Desk) -> ui.Widget:
    """On leaves, without the phone, in rows of two: that takes the fewest."""
    tight = tuple(map(_tight, told))
    rows = (ui.Grid(tight[at : at + 2], least=330, gap=10) for at in range(0, len(tight), 2))
    return ui.Leaves(children=(asked, *rows), gap=10, name=name_of(table, desk))


def _wall_page(table: Table, desk: Desk, parts: tuple[ui.Widget, ...]) -> ui.Widget:
    """All answers are in sight together, for hands to go up; if there is no room for the phone, it has been seen."""
    phone, (asked, *answers) = phone_at(table.scenario), parts
    told = asked.children if isinstance(asked, ui.Column) else (asked,)
    bare = ui.Column(tuple(each for each in told if not (isinstance(each, ui.Label) and each.soft)), gap=6)
    near, few = ui.Column(parts, gap=12), ui.Column((bare, *answers), gap=10)
    there, least = (
        beside(table.scenario, phone, each, desk, second_above=True, projected=True) for each in (near, few)
    )
    ways = (there, near, least, few) if phone else (near, few)
    return first_that_wall_fits(ways, name_of(table, desk))


def first_that_wall_fits(ways: tuple[ui.Widget, ...], name: str) -> ui.Widget:
    """The first of these that a wall has room for; or the last, on several leaves."""

    *ways_, last = ways
    return ui.largest_of((*ways_, ui.Leaves(children=(last,), gap=10, name=name)))


def question_page(table: Table, desk: Desk, body: ui.Widget, said: str, *, number: int = 0, mend: str = "") -> ui.Page:
    """The page of a question. The scene adds the button that leads on, at its foot."""
    words, here = desk.words, table.progress
    question = label_of(table.dealt_round, words) if table.dealt_round else ""
    return ui.Page(
        title=words(
            "{question} Story {card} of {cards} – #isitok?", question=question, card=here.card, cards=here.cards
        ),
        header=header(desk, progress=progress(table, desk), back=None),
        body=body,
        focus=GROUP,
        asks=GROUP,
        back=Leave(),
        enter="lock",
        said=said,
        mend=mend if said else "",
        sound="next",
        screen=f"round {table.progress.card} {number}",
        ample=True,
    )


def why_page(
    table: Table,
    desk: Desk,
    first: tuple[ui.Widget, ...],
    panels: tuple[ui.Widget, ...] = (),
    *,
    later: bool = False,
    shown: OnPhone | None = None,
    goes_on: bool = False,
    least: tuple[ui.Widget, ...] = (),
) -> ui.Page:
    """The page of the why: what comes first, and panels of one kind; these are only read on if they are for ``later``.

    ``shown``: what the phone shows by now, if not what the last act has left. ``goes_on``: the story doesn't close yet.
    ``least``: what comes first on a wall that has no room for it.
    """
    words, here = desk.words, table.progress
    panels = ui.at(ui.When.LATER if later else ui.When.FIRST, *panels)
    phone = shown or phone_at(table.scenario)
    if table.by_hands:
        told = ui.largest_of(_sizes(table, desk, first, panels, goes_on=goes_on, least=least))
        body = beside(table.scenario, phone, told, desk, second_above=True, projected=True)
    else:
        last = tuple(closing_line(table.scenario, table.closes_story and not goes_on))
        right = ui.Column((*first, *((ui.Stacks(panels),) if panels else ()), *last), gap=16)
        body = ui.spill(beside(table.scenario, phone, right, desk, second_above=True), first, panels, last)
    return ui.Page(
        title=words("Looking back. Story {card} of {cards} – #isitok?", card=here.card, cards=here.cards),
        header=header(desk, progress=progress(table, desk), back=None),
        body=body,
        focus="next",
        back=Leave(),
        enter="next",
        to_its_end=True,
        sound="next" if table.step is Step.PUT_RIGHT else "lock",
        screen=f"{table.step} {table.progress.card}",
        ample=True,
    )


def _sizes(
    table: Table,
    desk: Desk,
    first: tuple[ui.Widget, ...],
    panels: tuple[ui.Widget, ...],
    *,
    goes_on: bool,
    least: tuple[ui.Widget, ...] = (),
) -> tuple[ui.Widget, ...]:
    """What there is to say on a wall, with less and less air; at last on leaves."""

    last = tuple(closing_line(table.scenario, table.closes_story and not goes_on))
    all_, less = (*first, *panels, *last), tuple(map(_tight, (*first, *panels)))
    ways = ui.Column(all_, gap=14), ui.Column(tuple(map(_tight, all_)), gap=10), ui.Column(less, gap=10)
    tight = tuple(map(_tight, (*least, *panels))) if least else less
    tightest = (ui.Column(tight, gap=10),) if least else ()
    # What is worth keeping stands on the last page of all, too: it is no reason for another leaf.
    return *ways, *tightest, ui.Leaves(children=tight, gap=10, name=name_of(table, desk))


def _tight(part: ui.Widget) -> ui.Widget:
    """With less air in its frame, where not all of a page is on one leaf."""
    if isinstance(part, ui.Part):
        return replace(part, child=_tight(part.child))
    return replace(part, pad=min(part.pad, TIGHT)) if isinstance(part, ui.Panel) else part


def lines(*texts: str) -> tuple[ui.Widget, ...]:
    """Paragraphs, leaving out the empty ones."""
    return tuple(ui.Label(text=text, type=ui.Type.STORY) for text in texts if text)


def banner(title: str, *below: ui.Widget, above: str = "", said: str = "", level: int = 1) -> ui.Widget:
    """What is said first, on a ground of its own. ``said``: all of it in one line, as it is read aloud."""
    over = (ui.Label(text=above, type=ui.Type.STRONG, soft=True, silent=bool(said)),) if above else ()
    return ui.Panel(
        ui.Column(
            (*over, ui.Label(text=title, type=ui.Type.ANSWER, level=level, said=said), *ui.at(ui.When.FIRST, *below)),
            gap=6,
        ),
        pad=22,
    )


def panel(title: str, *below: ui.Widget, said: str = "", id_: str = "", when: ui.When | None = None) -> ui.Widget:
    """One of the things that are said after that. ``said``: the title as read aloud, if that differs."""
    heading = ui.Label(text=title, type=ui.Type.HEADING, level=2, said=said, id=id_, when=when)
    return ui.Panel(ui.Column((heading, *below), gap=4), pad=20)


def closing_line(scenario: Scenario, closes_story: bool, *, pad: int = 16) -> Iterator[ui.Widget]:
    """The line that is worth keeping, where the story closes here and has one."""
    if closes_story and scenario.keep:
        yield ui.Panel(ui.Label(text=scenario.keep, type=ui.Type.PRIMARY), pad=pad, tone=ui.Tone.BRAND, edged=False)
