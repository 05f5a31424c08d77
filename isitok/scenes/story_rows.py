"""What an adult sees of the stories dealt while preparing a lesson, a meeting, a small group or a one-to-one."""

from collections.abc import Callable, Collection, Iterable, Sequence

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import Card, title_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level, SensitiveTopic, Topic
from isitok.game.lesson.deal_lesson import Wanted
from isitok.game.signed_words import how_signed
from isitok.i18n.sentences import within
from isitok.phone.who_is_who import Faces
from isitok.scenes.pick import Cover, Pick, PickScene
from isitok.scenes.scene import Change, Desk, Push
from isitok.scenes.topics import SIGNS

ON_ROWS, FACE = 2, 52
"""How many people stand beside a story, and how large, in reference pixels."""


class Choose(Event, Value):
    """Somebody wants to choose another story for this place (from 0)."""

    number: int


class SwapStory(Event, Value):
    """Somebody wants any other story in this place."""

    number: int


class SwapPair(Event, Value):
    """Somebody wants another pair of stories before and after in this place (from 0)."""

    number: int


class SwapHalf(Event, Value):
    """Somebody wants another story in place of this one, whose other half is in another lesson."""

    card: str  # its id


class LeaveOut(Event, Value):
    """One of the stories before and after is left out, and the other half of its pair with it."""

    card: str  # its id


class ReadStory(Event, Value):
    """Somebody wants to read a story before they take it."""

    card: str  # its id


class StoryChosen(Event, Value):
    """This story goes into this place."""

    number: int
    card: str  # its id


def story_row(number: int, card: Card, desk: Desk) -> ui.Widget:
    """A story by its title, and two ways to replace it."""
    words = desk.words
    choose = ui.Button(
        id=f"choose:{number}",
        text=words("Choose"),
        does=Choose(number),
        name=words("Choose a story in place of {title}", title=card.title),
    )
    other = ui.Button(
        id=f"swap:{number}",
        text=words("Another"),
        does=SwapStory(number),
        name=words("Another story in place of {title}", title=card.title),
    )
    return _row(card.title, card, (read_button(card, desk), choose, other), desk)


def vote_row(text: str, swapped: int | str | None, card: Card, desk: Desk) -> ui.Widget:
    """A story that is voted on before a lesson or after it.

    ``swapped``: what can be exchanged from here – the pair in this place, this story alone (its id), or nothing.
    """
    words = desk.words
    leave = ui.Button(
        id=f"leave:{card.id}",
        text=words("Leave out"),
        does=LeaveOut(card.id),
        name=words("Leave out: {title}", title=card.title),
    )
    others: tuple[ui.Button, ...] = ()
    if isinstance(swapped, int):
        name = words("Another pair in place of {title}", title=card.title)
        others = (ui.Button(id=f"swap-pair:{swapped}", text=words("Another pair"), does=SwapPair(swapped), name=name),)
    elif swapped is not None:
        name = words("Another story in place of {title}", title=card.title)
        others = (ui.Button(id=f"swap-half:{swapped}", text=words("Another"), does=SwapHalf(swapped), name=name),)
    ways = (read_button(card, desk), *others, leave)
    return _row(text, card, ways, desk)


def story_rows(cards: Sequence[Card], desk: Desk) -> ui.Widget:
    """The stories dealt, each in its row."""
    return ui.Grid(tuple(story_row(number, card, desk) for number, card in enumerate(cards)), least=480, gap=12)


def too_few(cards: Sequence[Card], wanted: Wanted, among: Callable[[], Sequence[Card]], desk: Desk) -> list[ui.Widget]:
    """That fewer stories fit than there is time for, and the way to those that could be chosen (``among``)."""
    if len(cards) >= wanted.count:
        return []
    found = desk.words.many("{n} story fits what was chosen.", "{n} stories fit what was chosen.", len(cards))
    return [ui.Label(text=found, live=True), *one_more(len(cards), among(), desk)]


def too_many(cards: Sequence[Card], wanted: Wanted, desk: Desk) -> list[ui.Widget]:
    """That there are more stories than there is time for."""
    if len(cards) <= wanted.count:
        return []
    many = desk.words.many(
        "{n} story is planned: more than there is time for.",
        "{n} stories are planned: more than there is time for.",
        len(cards),
    )
    return [ui.Label(text=many, live=True)]


def to_play(cards: Iterable[Card], desk: Desk) -> list[Scenario]:
    """The stories as two or a few play them: each ends with a question of who to tell. Raises ``Unreadable``."""
    from isitok.game.rounds.usual_tell import with_tell

    cast = desk.library.cast()
    return [with_tell(desk.library.scenario(card.id), cast, desk.words) for card in cards]


def _row(title: str, card: Card, ways: tuple[ui.Button, ...], desk: Desk) -> ui.Widget:
    """Two faces, what an adult reads of the story, and what can be done with it."""
    told, pictures = _words_about(title, card, desk), faces_of(card, desk)
    about = ui.LeftRight(ui.Faces(pictures=pictures, size=FACE), told, gap=14) if pictures else told
    return ui.Panel(ui.AtFoot(about, ui.Flow((), ways, gap=10), least=0, gap=10), pad=14)


def read_button(card: Card, desk: Desk) -> ui.Button:
    """The way to see a story as pupils will, without answers."""
    words = desk.words
    name = words("Read it: {title}", title=card.title)
    return ui.Button(id=f"read:{card.id}", text=words("Read it"), does=ReadStory(card.id), name=name, icon="book-open")


def _words_about(title: str, card: Card, desk: Desk) -> ui.Widget:
    lines = (
        ui.Label(text=line, type=ui.Type.SMALL, soft=True)
        for line in (about_story(card, desk), *before_choosing(card, desk))
    )
    return ui.Column((ui.Label(text=title, type=ui.Type.STRONG), *lines), gap=2)


def read_story(card: str, desk: Desk) -> Change:
    """The story as pupils will see it. Raises ``Unreadable``."""
    from isitok.scenes.read_story import ReadScene  # a phone is drawn there, which setting up doesn't need

    return Push(ReadScene(scenario=desk.library.scenario(card)))


def one_more(number: int, cards: Sequence[Card], desk: Desk) -> tuple[ui.Widget, ...]:
    """The way to stories that are never dealt by chance, where a place (from 0) is empty; nothing if there are none."""
    if not cards:
        return ()
    return (ui.Flow((ui.Button(id="one-more", text=desk.words("Choose a story by its title"), does=Choose(number)),)),)


def story_list(number: int, dealt: Sequence[Card], cards: Iterable[Card], desk: Desk) -> PickScene:
    """All the stories that could go in this place, as posters: by title, with what an adult reads before choosing."""
    picks = (
        Pick(
            card.id,
            card.title,
            StoryChosen(number, card.id),
            f"{about_story(card, desk)}.",
            before_choosing(card, desk),
            cover_of(card, desk),
        )
        for card in cards
    )
    now = dealt[number].id if number < len(dealt) else ""
    return PickScene(title=desk.words("Which story?"), picks=tuple(picks), chosen=now)


def comes_up(card: Card, desk: Desk) -> str:
    """What an adult should know that a story touches; "" for nothing."""
    return say_what_comes_up(card.mentions, desk)


def say_what_comes_up(touches: Collection[SensitiveTopic], desk: Desk) -> str:
    """What stories touch, as a sentence; "" for nothing."""
    return desk.words("Mentions: {touches}.", touches=in_a_sentence(desk, touches)) if touches else ""


def in_a_sentence(desk: Desk, touches: Collection[SensitiveTopic]) -> str:
    """What stories touch, within a sentence: "faith, crime"; parted by semicolons where one has a comma of its own."""
    named = [within(desk.words.label(touch)) for touch in SensitiveTopic if touch in touches]
    return ("; " if any("," in name for name in named) else ", ").join(named)


def how_many_left_out(count: int, desk: Desk) -> str:
    """What the button says with which something is left out: how much, never what, as a class may see it."""
    return desk.words("Leave out: {n}", n=count) if count else desk.words("Leave anything out?")


def name_all(desk: Desk, topics: Collection[Topic]) -> str:
    """Topics in a line; "" for none."""
    return ", ".join(desk.words.label(each) for each in Topic if each in topics)


def cover_of(card: Card, desk: Desk) -> Cover:
    """What is on the poster of a story."""
    return Cover(faces_of(card, desk), *SIGNS[card.topic])


def faces_of(card: Card, desk: Desk) -> tuple[str, ...]:
    """The faces that stand for a story."""
    people = Faces(cast=desk.library.cast())
    return tuple(people.picture(*one) for one in card.people if people.picture(*one))[:ON_ROWS]


def before_choosing(card: Card, desk: Desk) -> tuple[str, ...]:
    """What an adult reads before they choose a story; of an own one, who has read it, too."""
    signed = how_signed(card, desk.words) if card.own else ""
    return tuple(filter(None, (card.gist, " ".join(card.care), comes_up(card, desk), signed)))


def about_story(card: Card, desk: Desk) -> str:
    """Its level, its topic and its set, in a line."""
    words, packs = desk.words, desk.library.packs
    pack = next((title_of(one, packs) for one in packs if one.id == card.pack), "")
    topic = (words.label(card.topic),) if card.topic else ()
    led = (words("an adult leads"),) if card.adult_led and card.level is not Level.THREE else ()
    if card.small_group:
        led = (words("for small groups"),)
    return " · ".join((words("Level {n}", n=int(card.level)), *led, *topic, pack))
