"""What stands at the top and foot of every screen: always the same things in the same place."""

from collections.abc import Mapping
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import replace
from isitok.format.vocabulary import FOR_STAFF
from isitok.i18n.screen_words import Words
from isitok.scenes.scene import (
    ALOUD,
    BACK,
    EASY,
    HELP,
    HIDE,
    PASS,
    REAL,
    SETTINGS,
    UNDO,
    WORDS,
    Desk,
    EasyRead,
    Hide,
    Leave,
    OpenHelp,
    OpenSettings,
    OpenWords,
    Pop,
    ReadToMe,
    Real,
    Skip,
    Undo,
)
from isitok.store.own_keys import key_of

SIGNS: Final[Mapping[str, str]] = {
    BACK: "arrow-left",
    "earlier": "arrow-left",
    UNDO: "rotate-ccw",
    EASY: "book-open",
    WORDS: "book-a",
    "slide-page": "book-open",
    "record-page": "book-open",
    ALOUD: "volume-2",
    "prompts": "messages-square",
    HIDE: "eye-off",
    SETTINGS: "sliders-horizontal",
}
"""These buttons at the foot can be recognised by their icon alone, where there is no room for words."""

SIGNS_AT_LAST: Final[Mapping[str, str]] = {**SIGNS, "stop": "log-out", REAL: "hand", "print-slide": "printer"}

LARGE: Final = 125
"""Above this size of text, in per cent, help and Hide get smaller on pages with many buttons."""


def key(desk: Desk, letter: str) -> str:
    """A letter or number shortcut, or the one that somebody has set for it, if shortcuts are switched on."""
    return key_of(desk.settings.keys, letter) if desk.settings.shortcuts else ""


def header(
    desk: Desk,
    *,
    progress: ui.Widget | None = None,
    back: Event | None = Pop(),
    real: bool = False,
    settings: Event = OpenSettings(),
    also: tuple[ui.Widget, ...] = (),
    named: ui.Widget | None = None,
) -> ui.Widget:
    """The logo, where we are, and the way to the settings. ``progress``: a game is going on, which can be stopped.

    ``back``: what *Back* means; None where there is no such button. ``real``: with *This is real*, as everywhere in a
    one-to-one. ``settings``: what the settings button means. ``also``: what else stands there, in place of that.
    ``named``: what the page is called, in place of the logo.
    """
    lead = (
        () if back is None else (ui.Button(id=BACK, text=desk.words("Back"), does=back, icon="arrow-left", edge=True),)
    )
    if progress:
        return header_row(stop_button(desk), settings_button(desk), lead=lead, middle=progress)
    last = settings_button(desk, settings)
    ends = (real_button(desk), last) if not also and (real or desk.kept.no_trace) else (*also, last)
    return _named_row(named, ends, lead) if named else header_row(*ends, lead=lead)


def _named_row(named: ui.Widget, ends: tuple[ui.Widget, ...], lead: tuple[ui.Widget, ...]) -> ui.Widget:
    """One line across the top, in which what the page is called takes the room that the buttons leave; or two."""
    bare, fewer = _fewer_words(ends)
    signs = tuple(map(icon_only, lead))

    def row(left: tuple[ui.Widget, ...], right: tuple[ui.Widget, ...]) -> ui.Widget:
        called = ui.LeftRight(ui.Flow(left), named, gap=18, middle=True)
        return ui.LeftRight(called, ui.Flow(right), grow_first=True, share=0.7, middle=True)

    last = ui.shortest_of((ui.Column((ui.Flow(signs, fewer), named), gap=8), row(signs, fewer)))
    return ui.first_that_fits((row(lead, ends), row(lead, bare), row(lead, fewer), row(signs, fewer), last))


def _fewer_words(ends: tuple[ui.Widget, ...]) -> tuple[tuple[ui.Widget, ...], tuple[ui.Widget, ...]]:
    """The same without key caps, and with the settings as a sign, too."""
    bare = tuple(replace(one, capped=False) if isinstance(one, ui.Button) else one for one in ends)
    return bare, tuple(icon_only(one) if one.id == SETTINGS else one for one in bare)


def header_row(*ends: ui.Widget, lead: tuple[ui.Button, ...] = (), middle: ui.Widget | None = None) -> ui.Widget:
    """One line across the top: in a small window with large text it does without key caps, the logo, and some words.

    Two lines would take up so much room that they had to scroll with the page, and *Stop* and *Real* would go away.
    """
    left = ui.Flow((*lead, ui.Logo()), gap=20) if lead else ui.Logo()
    between = (middle,) if middle else ()
    bare, fewer = _fewer_words(ends)
    signs = tuple(icon_only(button) for button in lead)
    # The middle part is centred where there is room on both sides.
    first = (
        ui.Bar(left, middle, ui.Flow(ends, gap=14)) if middle else ui.Flow((left,), ends, gap=14 if ends[1:] else 20)
    )
    return ui.first_that_fits(
        (
            first,
            ui.Flow((left, *between), (ui.Flow(ends, gap=14),), gap=20),
            ui.Flow((left, *between), bare),
            ui.Flow((*lead, *between), bare),
            ui.Flow((*lead, *between), fewer),
            ui.Flow((*signs, *between), fewer),
        )
    )


def stop_button(desk: Desk) -> ui.Button:
    """Leaves a game or a lesson by mouse or finger as well. It asks first."""
    return ui.Button(id=BACK, text=desk.words("Stop"), does=Leave(), icon="log-out", key="Esc", edge=True)


def easier(words: Words) -> str:
    """What the page is called with all that somebody may need first, and the title's button that leads there."""
    return words("Make it easier to see, hear or press")


def settings_button(desk: Desk, does: Event = OpenSettings()) -> ui.Button:
    """Opens the settings: text size, colours and the rest."""
    return ui.Button(id=SETTINGS, text=desk.words("Settings"), does=does, icon="sliders-horizontal", edge=True)


def real_button(desk: Desk) -> ui.Button:
    """Leaves the stories of a one-to-one for good."""
    return ui.Button(
        id=REAL,
        text=desk.words("This is real"),
        does=Real(),
        icon="life-buoy",
        key=desk.key("F4"),
        edge=True,
    )


def footer(
    desk: Desk,
    *left: ui.Widget,
    note: str = "",
    short: tuple[ui.Widget, ...] = (),
    help_: Event = OpenHelp(),
    least: bool = False,
    brief: bool = False,
) -> ui.Widget:
    """Help and Hide at the right, before them what leads on; all else at the left.

    Where there is less room, ``short`` is there in place of that, without icons, then signs for what can be recognised
    by them; where all of that is too wide for one row, it takes two.

    ``help_``: whom help is for, if not the people who play on this PC. Opening it is recorded nowhere.
    ``least``: where the text is large, help and Hide are as small as on a page with all buttons, and lie as far right.
    ``brief``: they are so everywhere, as where a page of a class has few buttons and the next one many.
    The button that leads on is always in the same place, and the next screen has no way out there.
    """
    words = desk.words
    if desk.view.glossed:
        left, short = (*left, words_button(desk)), (*short, words_button(desk)) if short else ()
    if desk.view.undo:
        undo = ui.Button(id=UNDO, text=words("Undo"), does=Undo(), icon="rotate-ccw")
        left, short = (*left, undo), (*short, undo) if short else ()
    if help_ == OpenHelp() and desk.settings.ages == FOR_STAFF:
        help_ = OpenHelp(ages=FOR_STAFF)
    get_help = ui.Button(
        id=HELP, text=words("Get help"), does=help_, icon="message-circle-heart", key=desk.key("F1"), edge=True
    )
    hide = ui.Button(id=HIDE, text=words("Hide screen"), does=Hide(), icon="eye-off", key="Esc Esc", edge=True)
    # Where a page is one column, it says the note itself.
    noted = (ui.OnlyIf(ui.Label(text=note, soft=True, type=ui.Type.SMALL), wide=True),) if note else ()
    bare = tuple(replace(button, icon="", capped=False) for button in (get_help, hide))
    small = bare[0], replace(bare[1], text=words("Hide"), name=hide.text)
    spare = tuple(map(without_icon, short or left))
    signs = tuple(icon_only(one) if one.id in SIGNS else one for one in spare)
    fewest = tuple(icon_only(one) if one.id in SIGNS_AT_LAST else one for one in signs)
    roomy = (
        footer_row((*left, *noted), (get_help, hide)),
        footer_row(left, (get_help, hide)),
        footer_row(spare, (get_help, hide)),
    )
    return ui.first_that_fits(
        (
            *(() if brief or (least and desk.settings.text_size > LARGE) else roomy),
            footer_row(left, small, gap=8) if brief else footer_row(spare, bare),
            footer_row(spare, small, gap=8),
            footer_row(signs, small, gap=8),
            footer_row(fewest, (bare[0], icon_only(hide)), gap=8),  # in two rows where that has no room in one, either
        )
    )


def footer_row(own: tuple[ui.Widget, ...], always: tuple[ui.Widget, ...], gap: float = 14) -> ui.Widget:
    onward = tuple(widget for widget in own if isinstance(widget, ui.Button) and widget.kind is ui.ButtonKind.PRIMARY)
    return ui.Flow(tuple(widget for widget in own if widget not in onward), (*onward, *always), gap)


def play_footer(
    desk: Desk, *first: ui.Widget, part: bool = False, easy: bool | None = None, brief: bool = False
) -> ui.Widget:
    """The foot of the page while a story is played. ``first`` leads on, and stays where it is for as long as it can.

    ``part``: a pass skips only this part of the story. ``easy``: whether it is told in easy words; None if it can't.
    ``brief``: in few words, as nothing leads on here: what would be where that was on the screen before is no way out.
    """
    words = desk.words
    text = words("Pass – skip this part") if part else words("Pass – skip this story")
    skip = ui.Button(id=PASS, text=text, does=Skip(), key=key(desk, "P"))
    swap: tuple[ui.Widget, ...] = ()
    if easy is not None:
        swap = (easy_button(desk, easy),)
    if desk.offers_reading:
        swap = (*swap, aloud_button(desk))
    short = replace(skip, text=words("Pass"), name=skip.text)
    return footer(desk, *first, short if brief else skip, *swap, short=(*first, short, *swap), least=True)


def easy_button(desk: Desk, easy: bool) -> ui.Button:
    """Switches the story between its easy words and its usual ones."""
    text = desk.words("Easy read")
    return ui.Button(id=EASY, text=text, does=EasyRead(), icon="book-open", key=key(desk, "E"), pressed=easy)


def words_button(desk: Desk) -> ui.Button:
    """Says what the hard words on this page mean."""
    return ui.Button(id=WORDS, text=desk.words("Words"), does=OpenWords(), icon="book-a", key=key(desk, "W"))


def aloud_button(desk: Desk) -> ui.Button:
    """Reads the page aloud, or stops."""
    text = desk.words("Read to me")
    return ui.Button(id=ALOUD, text=text, does=ReadToMe(), icon="volume-2", key=key(desk, "R"), pressed=desk.view.aloud)


def easy_said(desk: Desk, easy: bool) -> str:
    """What is said when the words have changed: which ones are shown now. Whoever hears them is read them again."""
    return desk.words("Easy read is on.") if easy else desk.words("Easy read is off.")


def leads_on(id_: str, text: str, does: Event | None = None) -> ui.Button:
    """The button at the foot that leads on. There it is in sight however long the page is."""
    return ui.Button(id=id_, text=text, does=does, kind=ui.ButtonKind.PRIMARY, low=True, after="corner-down-left")


def ages_typed(words: Words) -> str:
    """What to type where ages are asked for: then no line has a number."""
    return words("Type the ages of a line, for example {ages}, or its words.", ages="9-11")


def help_is_near(desk: Desk) -> str:
    """Where help is, said before a story begins."""
    if desk.view.in_lines:
        return desk.words("Is something like this happening to you? Type help, at any time.")
    return desk.words(
        "Is something like this happening to you? Get help is always at the bottom, or press {key}.",
        key=desk.key("F1"),
    )


def titled(title: str, *about: str) -> ui.Widget:
    """The title of a page, and under it what it is about."""
    lines = (ui.Label(text=line, soft=True, type=ui.Type.STORY) for line in about)
    return ui.Column((ui.title(title), *lines), gap=6)


def last_said(said: str, *, exact: bool = False) -> tuple[ui.Widget, ...]:
    """What came of the last press, where the page says it. ``exact``: it may hold a name of a file."""
    return (ui.Label(text=said, type=ui.Type.STRONG, live=True, id=ui.MESSAGE, exact=exact),) if said else ()


def icon_only(widget: ui.Widget) -> ui.Widget:
    """The button as its icon alone; a screen reader still says its words."""
    if not isinstance(widget, ui.Button):
        return widget
    icon = widget.icon or SIGNS_AT_LAST.get(widget.id, "")
    return replace(widget, text="", name=widget.name or widget.text, icon=icon, after="", capped=False)


def without_icon(widget: ui.Widget) -> ui.Widget:
    if not isinstance(widget, ui.Button):
        return widget
    # The tick stays: it shows that a button is pressed; and the icon of one that has no words.
    return replace(widget, icon=widget.icon if widget.pressed or not widget.text else "", after="", capped=False)
