"""The nouns that tests are about, with defaults that mean nothing in particular: say only what the story needs.

Every builder takes the fields of what it builds by name, as ``a_scenario(level=Level.TWO)``.
"""

from collections.abc import Mapping
from typing import Any

from isitok.base.value import replace
from isitok.format.act import Act, AlsoFair
from isitok.format.beside_acts import Easy, Other
from isitok.format.blocks import Portrait
from isitok.format.card import Card, Pack
from isitok.format.could_do import Option, Respond
from isitok.format.help import Ages, Help, Lead, Route, TextTo
from isitok.format.phone_parts import Detail, Message, Photo
from isitok.format.phones import Chat, PhoneKind
from isitok.format.story import Audience, Confidant, Felt, Scenario, Tell
from isitok.format.vocabulary import Band, Feeling, Level, Nation, Rating, Reach, Topic, Verdict, Way
from isitok.game.deal import Choice
from isitok.game.events import Chosen, Event, Locked, Sureness
from isitok.game.play.modes import PLAY
from isitok.game.rounds.audience import AudienceRound, ReachChosen
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.judge import Answer
from isitok.game.rounds.respond import OptionChosen, RespondRound
from isitok.game.rounds.tell import ConfidantChosen, TellRound, WordsChosen
from isitok.game.session import Session, start, update

RABBIT = """\
title: The rabbit photo
ages: 7-9
story: Dev has a new rabbit. He takes a photo of it. The photo shows the rabbit and some grass.
acts:
  - act: Dev sends the photo to his friend Ruby.
    verdict: ok
    why: Nobody is in the photo, and it does not show where Dev lives. Ruby is his friend. It can make them happy.
"""
"""The file of a small scenario without problems."""


def an_act(verdict: Verdict = Verdict.NOT_OK, **fields: Any) -> Act:
    act = Act(
        act="Kofi adds the photo to his story.",
        by="kofi",
        verdict=verdict,
        why="Ffion asked people not to. It is her face, so it is her choice.",
        changes_if="Ffion had said yes to it" if verdict is Verdict.DEPENDS else "",
        if_chosen={},
    )
    return replace(act, **fields)


def also_fair(verdict: Verdict = Verdict.DEPENDS, why: str = "Some friends have agreed on this before.") -> AlsoFair:
    return AlsoFair(verdict=verdict, why=why)


def an_option(rating: Rating = Rating.HELPS, **fields: Any) -> Option:
    option = Option(do="Tell Ms Okafor", rating=rating, why="An adult can help to get it taken down.", way=Way.TELL)
    return replace(option, **fields)


def a_respond(**fields: Any) -> Respond:
    nothing = an_option(Rating.NO_HELP, do="Scroll on", why="It's hard to be the first to speak.", way=Way.NOTHING)
    return replace(Respond(as_="leo", ask="", options=(an_option(), nothing)), **fields)


def an_audience(**fields: Any) -> Audience:
    return replace(Audience(what="the photo of Ffion", share_with=Reach.NO_ONE, why="She said no to it."), **fields)


def a_tell(**fields: Any) -> Tell:
    tell = Tell(
        as_="ffion", who=(Confidant(person="mum"), Confidant(person="childline")), first_words=("Can we talk?",)
    )
    return replace(tell, **fields)


def felt(*at_first: Feeling, later: tuple[Feeling, ...] = ()) -> Felt:
    return Felt(at_first=at_first or (Feeling.EMBARRASSED,), later=later)


def an_easy(acts: int = 1, **fields: Any) -> Easy:
    easy = Easy(
        story="Kofi has a photo.",
        acts=tuple(f"Kofi shares it. ({number})" for number in range(acts)),
        why=tuple(f"Ffion said no. ({number})" for number in range(acts)),
    )
    return replace(easy, **fields)


def a_message(text: str = "pls don't post it", **fields: Any) -> Message:
    return replace(Message(who="ffion", text=text), **fields)


def in_photo(*people: str) -> tuple[Portrait, ...]:
    """People in a photo, as it lies on a phone."""
    return tuple(Portrait(who=each) for each in people)


def called(**names: str) -> dict[str, Other]:
    """People and accounts of a scenario's own, by id, and what each is called."""
    return {id_: Other(name=name) for id_, name in names.items()}


def a_photo(*details: Detail, **fields: Any) -> Photo:
    return replace(Photo(shows="Ffion asleep by the coach window", details=details), **fields)


def a_phone(*messages: Message, **fields: Any) -> Chat:
    """A chat with these messages; without any, a short one."""
    shown = messages or (a_message(), a_message("too late", who="kofi"))
    chat = Chat(kind=PhoneKind.CHAT, name="School trip", messages=shown)
    return replace(chat, **fields)


def a_scenario(*acts: Act, **fields: Any) -> Scenario:
    """A level 1 scenario with these acts; without any, with one that is not OK."""
    scenario = Scenario(
        id="in-the-chat/coach-photo",
        pack="in-the-chat",
        title="The coach photo",
        ages=(Band.B11_14,),
        story="Kofi has a photo of Ffion asleep on the coach.",
        acts=acts or (an_act(),),
        topic=Topic.PHOTOS_OF_OTHERS,
        people={},
        others={},
        feelings={},
        put_right={},
    )
    return replace(scenario, **fields)


def a_card(id: str = "in-the-chat/coach-photo", **fields: Any) -> Card:
    """What is known of a level 1 scenario for 11-14 and all nations before it is opened; others have read it."""
    card = Card(
        id=id,
        pack=id.partition("/")[0],
        title="The coach photo",
        ages=(Band.B11_14,),
        level=Level.ONE,
        topic=Topic.PHOTOS_OF_OTHERS,
        nations=tuple(Nation),
        set=None,
        read=True,
    )
    return replace(card, **fields)


def a_pack(*cards: Card, **fields: Any) -> Pack:
    """A pack that holds these cards; without any, one."""
    held = cards or (a_card(),)
    return replace(Pack(id=held[0].pack, title="In the chat", ages=(Band.B11_14,), reviewed={}, cards=held), **fields)


def a_choice(*ages: Band, **fields: Any) -> Choice:
    """The choice of players of these ages; without any, 11-14."""
    return replace(Choice(ages=ages or (Band.B11_14,)), **fields)


def a_session(*scenarios: Scenario, mode: Any = PLAY, with_sureness: bool = True) -> Session:
    """A session at its first act; without scenarios, with one of one act."""
    return start(scenarios or (a_scenario(),), mode, with_sureness)


def an_answer(verdict: Verdict = Verdict.NOT_OK, sureness: Sureness | None = None, **fields: Any) -> Answer:
    answer = Answer(card_index=0, act_index=0, act=an_act(), verdict=verdict, sureness=sureness)
    return replace(answer, **fields)


def judged(verdict: Verdict, sureness: Sureness = Sureness.FAIRLY_SURE) -> tuple[Event, ...]:
    """The events with which a player answers an act, up to its why."""
    return (Chosen(verdict), Locked(sureness))


def said_in(round: OpenRound | None) -> tuple[Event, ...]:
    """The events that answer a round with the first of everything, and lock it in."""
    match round:
        case RespondRound():
            return OptionChosen(0), Locked()
        case AudienceRound():
            return *(ReachChosen(number, Reach.NO_ONE) for number in range(len(round.things))), Locked()
        case TellRound():
            return ConfidantChosen(0), WordsChosen(0), Locked()
        case _:
            return (Locked(),)


def after(session: Session, *events: Event) -> Session:
    """The session once all this has happened."""
    for event in events:
        session = update(session, event)
    return session


def a_route(id: str, **fields: Any) -> Route:
    route = Route(
        id=id,
        kind="service",
        name=id.capitalize(),
        say="They listen.",
        ages=Ages(from_=0, to=120),
        nations=tuple(Nation),
        audience="all",
    )
    return replace(route, **fields)


def some_help() -> Help:
    routes: Mapping[str, Route] = {
        route.id: route
        for route in (
            a_route("emergency-999", kind="emergency", name="999", say="If someone is in danger now.", phone="999"),
            a_route("shout", text_to=TextTo(word="SHOUT", number="85258")),
            a_route("childline", phone="0800 1111", site="childline.org.uk", ages=Ages(from_=0, to=18)),
            a_route("meic", nations=(Nation.WALES,), ages=Ages(from_=0, to=25)),
            a_route("ceop", name="CEOP Safety Centre", ages=Ages(from_=0, to=17)),
            a_route("report-remove", name="Report Remove", ages=Ages(from_=0, to=17)),
            a_route("safeguarding-lead", kind="person", name="The lead"),
            a_route("trusted-adult", kind="person", name="An adult you trust"),
            a_route("ask-poster", kind="step", name="Ask whoever posted it"),
            a_route("stopncii", audience="adults", ages=Ages(from_=18, to=120)),
            a_route("samaritans", ages=Ages(from_=18, to=120)),
        )
    }
    lead = Lead(name="the designated safeguarding person", short="DSP", facts=("ECW-1",))
    return Help(checked="2026-11-24", routes=routes, lead={Nation.WALES: lead})
