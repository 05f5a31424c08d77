"""What is asked on screens of their own when a lesson is set up: which topic, which set, and what is left out."""

from collections.abc import Iterable

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import replace
from isitok.format.vocabulary import SensitiveTopic
from isitok.game.lesson.deal_lesson import Wanted, class_cards, packs_for, topics_for
from isitok.scenes.on_event import TopicPicked
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import Desk
from isitok.scenes.sets import which_set
from isitok.scenes.ticks import TicksScene


def which_topic(wanted: Wanted, desk: Desk) -> PickScene:
    """The question which topic; the screen below gets ``TopicPicked``."""
    words, topics = desk.words, topics_for(class_cards(desk.library.packs), wanted)
    picks = (
        Pick("", words("A bit of everything"), TopicPicked(None)),
        *(Pick(one.value, words.label(one), TopicPicked(one)) for one in topics),
    )
    return PickScene(title=words("Which topic?"), picks=picks, chosen=wanted.topic.value if wanted.topic else "")


def which_pack(wanted: Wanted, desk: Desk) -> PickScene:
    """The question which set; the screen below gets ``SetPicked``."""
    found = packs_for(desk.library.packs, replace(wanted, topic=None))
    waits = any(card.own and not card.read for pack in found for card in pack.cards)
    without = desk.words("Not stories that nobody but their writer has read: choose those by title.") if waits else ""
    return which_set(found, wanted.pack, without, desk)


def what_is_left_out(
    asked_by: Event, touches: Iterable[SensitiveTopic], left_out: frozenset[SensitiveTopic], desk: Desk
) -> TicksScene:
    """The question what is too close for this class; the screen below gets ``Ticked``, with ``asked_by`` in it."""
    words = desk.words
    return TicksScene(
        wanted=asked_by,
        mode=words("Class"),
        title=words("What is left out?"),
        about=words("Stories about these never come. Leave out what is too close."),
        touches=tuple(touches),
        ticked_touches=left_out,
    )


def projector_on(desk: Desk) -> tuple[ui.Widget, ...]:
    """What whoever sets up on the only display is asked first: a class may see it."""
    if desk.view.two_displays:
        return ()
    told = desk.words("Is the projector on? Turn it off or freeze it while you set up.")
    return (ui.Label(text=told, type=ui.Type.STRONG),)
