"""What is on each page of the form, and beside it what pupils will see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from isitok import ui
from isitok.format.act import Act
from isitok.format.field_kinds import By, Choice, Moment, Named, OneOf
from isitok.format.phones import PHONES, PhoneKind
from isitok.format.problem import FINISH, FIX
from isitok.format.record import keys_of
from isitok.format.shown import screen_of
from isitok.format.story import Scenario
from isitok.game.play.opening import OnPhone, phone_at, whole_phone
from isitok.i18n.dates import day_in_words
from isitok.i18n.screen_words import Words
from isitok.scenes.form.beside_field import counted_as
from isitok.scenes.form.form_events import Chosen, FormPress, GoTo, Opened, PageChosen, id_of
from isitok.scenes.form.form_fields import Fields
from isitok.scenes.form.form_hints import FIRST, MORE, READY, counted, step_of
from isitok.scenes.form.form_rows import words_of_phone
from isitok.scenes.form.place_told import page_name, told_of
from isitok.scenes.form.whats_open import WhatsOpen
from isitok.scenes.form.whos_in_it import asked, people
from isitok.scenes.rounds.phone_beside import faces, handset_of

SHOWN: Final = "shown"
"""The page with what pupils will see, where there is no room for it beside the others."""
BEGINS: Final[Mapping[str, str]] = {
    "story": id_of(("title",)),
    "phone": id_of(("phone", "kind")),
    "acts": id_of(("acts", 0, "act")),
}
"""Where the keyboard is on a page at first."""
_AT_FIRST: Final = ("title", "ages", "story", "made_up")
_MOSTLY: Final = ("chat", "post", "story", "email", "popup")
"""The phones of most stories; the others come with *More*."""


def steps_of(form: Fields, here: str) -> tuple[str, ...]:
    """The pages that there are: the first, those with something in them, the one that is open, and the last."""
    return (*FIRST, *(step for step in MORE if step == here or has_any(step, form)), READY)


def has_any(step: str, form: Fields) -> bool:
    """Whether something of this page is in the story, or wanted."""
    keys = [key for key, field in keys_of(Scenario).items() if field.step == step]
    return any(form.held((key,)) is not None or (key,) in form.opened for key in keys)


def only_in_text(form: Fields) -> tuple[str, ...]:
    """What is in the story and on no page."""
    return tuple(_unknown(form.tree)) if isinstance(form.tree, dict) else ()


def _unknown(tree: dict[str, Any]) -> Iterator[str]:
    for key in tree:
        field = keys_of(Scenario).get(key)
        if field is None:
            yield key
        elif isinstance(field.many, By) and not isinstance(field.many.keys, Named | Choice):
            yield field.label
    for act in tree["acts"] if isinstance(tree.get("acts"), list) else ():
        if isinstance(act, dict) and "elsewhere" in act:
            yield keys_of(Act)["elsewhere"].label


def body_of(scene: WhatsOpen, form: Fields) -> ui.Widget:
    """The page that is open, and beside it what pupils will see, where there is room for it; elsewhere it is a tab."""
    shown = preview_of(scene, form)
    if scene.step == SHOWN:
        return shown
    return ui.Aside(child=ui.Column(tuple(_page(scene, form)), gap=12), aside=shown, weights=(1.75, 1))


def _page(scene: WhatsOpen, form: Fields) -> Iterator[ui.Widget]:
    if scene.unread_line:
        yield from _unread(scene, form)
        return
    match scene.step:
        case "story":
            yield from _story(form)
        case "phone":
            yield from _phone(form)
        case "ready":
            yield from _ready(scene, form)
        case "acts":
            yield from form.field(keys_of(Scenario)["acts"], ("acts",))
            yield from _asked(form)
        case step:
            for key, field in keys_of(Scenario).items():
                if field.step == step and form.held((key,)) is not None:
                    yield from form.field(field, (key,))
            yield from _more(form, step)


def _unread(scene: WhatsOpen, form: Fields) -> Iterator[ui.Widget]:
    """What YAML stumbles over, and the ways out of it."""
    words = form.words
    yield ui.Label(
        text=words("The text can’t be read, from line {line} on.", line=scene.unread_line), type=ui.Type.STORY
    )
    for one in form.hints:
        yield ui.Point(icon=one.icon, text=one.text, tone=one.tone, exact=True)
    opens = ui.Button(id="as-text", text=words("Open the text"), does=FormPress.TEXT, icon="type")
    if not scene.mended:
        yield ui.Flow((opens,))
        return
    mends = ui.Button(
        id="put-right", text=words("Put it right for me"), does=FormPress.PUT_RIGHT, kind=ui.ButtonKind.PRIMARY
    )
    yield ui.Flow((mends, opens))


def _more(form: Fields, step: str, without: tuple[str, ...] = ()) -> Iterator[ui.Widget]:
    """What may be on this page and isn't; what is wanted now stands open."""
    fields = [(key, field) for key, field in keys_of(Scenario).items() if field.step == step and key not in without]
    absent = [(key, field) for key, field in fields if form.held((key,)) is None]
    for key, field in absent:
        if (key,) in form.opened or any(one.path[:1] == (key,) for one in form.hints):
            yield from form.field(field, (key,))
    closed = tuple(
        form.more(field, (key,))
        for key, field in absent
        if (key,) not in form.opened and not any(one.path[:1] == (key,) for one in form.hints)
    )
    if closed:
        yield ui.Flow(closed, gap=10)


def _story(form: Fields) -> Iterator[ui.Widget]:
    table = keys_of(Scenario)
    for key in _AT_FIRST[:3]:
        yield from form.field(table[key], (key,))
    if found := tuple(people(form)):
        yield ui.Flow(found, gap=10)
    yield from form.field(table["made_up"], ("made_up",))
    for key, field in table.items():
        if field.step == "story" and key not in _AT_FIRST and form.held((key,)) is not None:
            yield from form.field(field, (key,))
    yield from _more(form, "story", _AT_FIRST)


def _asked(form: Fields) -> Iterator[ui.Widget]:
    """What is asked about the people in its words, where those are typed."""
    if questions := tuple(asked(form)):
        yield ui.Flow(questions, gap=10)


def _phone(form: Fields) -> Iterator[ui.Widget]:
    words, table = form.words, keys_of(Scenario)
    of = table["phone"].of
    assert isinstance(of, OneOf)
    kind = form.held(("phone", "kind"))
    none = ui.Option(
        id=id_of(("phone", "kind"), "none"),
        text=words("None"),
        checked=kind is None,
        does=Chosen(("phone",), ""),
        icon="minus",
    )
    folded = ("phone", "kind") not in form.opened and kind in (None, *_MOSTLY)
    kinds = tuple(
        ui.Option(
            id=id_of(("phone", "kind"), one.value),
            text=_kind(one, words),
            checked=kind == one.value,
            does=Chosen(("phone", "kind"), one.value),
            icon=PHONES[one].SIGN,
        )
        for one in PhoneKind
        if one.value in _MOSTLY or not folded
    )
    more = ui.Button(id="more-kinds", text=words("More …"), does=Opened(("phone", "kind")), expanded=False)
    name = words("What does a phone show?")
    record = next((one for word, one in PHONES.items() if word.value == kind), None)
    has_rows = record is not None and any(isinstance(field.of, Moment) for field in keys_of(record).values())
    count = (counted_as(words_of_phone(form)),) if record is not None and not has_rows else ()
    yield ui.Flow((ui.Label(text=name, type=ui.Type.STRONG, silent=True),), count)
    each = ui.Grid((none, *kinds), least=92, most=6, gap=8)
    group = ui.Group(each, name, ui.Role.RADIO_GROUP, key=id_of(("phone", "kind")))
    yield ui.Columns((group, more), weights=(6, 1), gap=8) if folded else group
    if record is not None:
        yield from form.record(record, ("phone",), without=("kind",))
    yield from form.said(("phone",))
    yield from _asked(form)
    yield from _more(form, "phone", ("phone",))


def _kind(kind: PhoneKind, words: Words) -> str:
    return words(PHONES[kind].TITLE) or kind.value.capitalize()


def _ready(scene: WhatsOpen, form: Fields) -> Iterator[ui.Widget]:
    words, left = form.words, counted(form.hints)
    plays = form.checked and not (left[FIX] or left[FINISH])
    if not form.checked:
        yield ui.Label(text=words("The game is still looking at it."), type=ui.Type.STORY, when=ui.When.FIRST)
    elif not plays:
        yield ui.Label(text=words("Not yet. This is left to do:"), type=ui.Type.STORY, when=ui.When.FIRST)
    else:
        yield ui.Label(text=words("It plays."), type=ui.Type.STORY, when=ui.When.FIRST)
        alone = words("You can use it in class. Pupils don’t play it alone until somebody else has read it.")
        if scene.good is not None and scene.good.read:
            alone = words("Somebody else has read it.")
        yield ui.Label(text=alone, when=ui.When.FIRST)
    for number, one in enumerate(form.hints):
        place = told_of(one.path, form, step_of(one.path))
        go = ui.Button(
            id=f"go:{number}", text=words("Go there"), does=GoTo(one.path), name=words("Go there: {place}", place=place)
        )
        told = ui.Label(text=f"{place[:1].upper()}{place[1:]}. {one.text}")
        yield ui.Panel(
            ui.Column((told, ui.Flow((go,)), *form.answers(one, f"go:{number}")), gap=6), pad=12, tone=one.tone
        )
    buttons = [
        ui.Button(id="play-it", text=words("Play it as pupils do"), does=FormPress.PREVIEW, icon="play"),
        ui.Button(id="as-text", text=words("Open the text"), does=FormPress.TEXT, icon="type"),
    ]
    if plays:
        buttons.insert(1, ui.Button(id="sign-it", text=words("Read and sign"), does=FormPress.SIGN, icon="check"))
    if scene.earlier:
        day, _, time = scene.earlier_at.partition(" ")
        text = words("As it was at {time}, {day}", time=time, day=day_in_words(day, words))
        buttons.append(ui.Button(id="as-it-was", text=text, does=FormPress.AS_IT_WAS, icon="rotate-ccw"))
    yield ui.Flow(tuple(buttons))
    more = tuple(
        ui.Button(id=f"more:{step}", text=page_name(step, words), does=PageChosen(step), icon="plus")
        for step in MORE
        if not has_any(step, form)
    )
    if more:
        yield ui.heading(words("More to it"), ui.Type.STRONG)
        yield ui.Flow(more, gap=10)


# What pupils will see


def preview_of(scene: WhatsOpen, form: Fields) -> ui.Widget:
    """The phone as it will be, or the story where there is none; the last that could be shown."""
    words = form.words
    good = scene.good
    story = good.scenario if good is not None else None
    parts: list[ui.Widget] = []
    if scene.step != SHOWN:  # there its tab says so
        parts.append(ui.Label(text=page_name(SHOWN, words), type=ui.Type.SMALL_STRONG, soft=True))
    if story is None:
        parts.append(ui.Label(text=words("It is shown here as soon as there is enough of it."), soft=True))
        return ui.Column(tuple(parts), gap=8)
    if scene.manuscript is not good:
        parts.append(ui.Label(text=words("As it was when it could last be shown."), type=ui.Type.SMALL, soft=True))
    alone = words("Only you see this: nobody else has read it.")
    if good is not None and not good.read:
        parts.append(ui.Label(text=alone, type=ui.Type.SMALL, soft=True))
    phone = _phone_of(scene, story) if scene.step != FIRST[0] else None
    shown = handset_of(story, phone, form.desk, known=True) if phone is not None else None
    if shown is not None and scene.step == SHOWN:
        parts.append(ui.Beside(shown, _opening(story, form), second_above=True))
    else:
        parts.append(shown or _opening(story, form))
    return ui.Column(tuple(parts), gap=8)


def _opening(story: Scenario, form: Fields) -> ui.Widget:
    """Its title, what has happened, and who does something."""
    who = faces(story, form.desk)
    pictures = tuple(filter(None, (who.picture(one) for one in dict.fromkeys(act.by for act in story.acts))))
    told: list[ui.Widget] = [ui.Label(text=story.title, type=ui.Type.HEADING), ui.Label(text=story.story, soft=True)]
    told += [ui.Faces(pictures=pictures, size=64)] if pictures else []
    return ui.Panel(ui.Column(tuple(told), gap=10), pad=18)


def _phone_of(scene: WhatsOpen, story: Scenario) -> OnPhone | None:
    """The phone that is being written: on its own page as it begins, on that of the acts as the open one leaves it."""
    step = scene.seen_from if scene.step == SHOWN else scene.step
    if step == FIRST[1] and story.phone is not None:
        return whole_phone(screen_of(story.phone))
    act = scene.unfolded[1] if scene.unfolded[:1] == ("acts",) and len(scene.unfolded) > 1 else 0
    shown = phone_at(story, min(int(act), len(story.acts) - 1) if step == FIRST[2] else None)
    return shown and whole_phone(shown.phone)


def fields_on(scene: WhatsOpen, form: Fields) -> list[str]:
    """The ids of the fields to type in on the page that is open, in order."""
    return list(_fields_in(ui.Column(tuple(_page(scene, form)))))


def _fields_in(widget: Any) -> Iterator[str]:
    if isinstance(widget, ui.TextField):
        yield widget.id
    for name in ("first", "child", "children", "second", "ends"):
        inside = getattr(widget, name, ())
        for one in inside if isinstance(inside, tuple) else (inside,):
            if one is not None and not isinstance(one, (str, int, bool)):
                yield from _fields_in(one)
