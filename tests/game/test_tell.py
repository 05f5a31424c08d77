"""Tell: who could be told, and with which first words?"""

from isitok.format.act import Act
from isitok.format.vocabulary import Role
from isitok.game.rounds.respond import OptionChosen
from isitok.game.rounds.tell import ConfidantChosen, TellRound, WordsChosen, names_of
from isitok.game.rounds.usual_tell import ROUTES, with_tell
from isitok.i18n.screen_words import ENGLISH
from tests.builders import a_scenario, a_tell, an_act
from tests.bundled import bundled_library
from tests.game.table import opened
from tests.packs_.nouns import the_known

TELL = a_tell(first_words=("Can we talk?", "Someone posted a photo of me."))


def test_it_can_be_locked_once_somebody_and_some_words_are_chosen() -> None:
    who = opened(TellRound, tell=TELL).after(ConfidantChosen(1))
    words = opened(TellRound, tell=TELL).after(WordsChosen(0))

    assert not opened(TellRound, tell=TELL).is_whole
    assert not who.is_whole
    assert not words.is_whole
    assert who.after(WordsChosen(0)).is_whole


def test_what_is_chosen_can_be_chosen_otherwise() -> None:
    chosen = opened(TellRound, tell=TELL)
    for event in (ConfidantChosen(0), WordsChosen(0), ConfidantChosen(1), WordsChosen(1)):
        chosen = chosen.after(event)

    assert chosen.confidant == TELL.who[1]
    assert chosen.first_words == "Someone posted a photo of me."


def test_what_is_not_on_offer_changes_nothing() -> None:
    asked = opened(TellRound, tell=TELL)

    for event in (ConfidantChosen(2), ConfidantChosen(-1), WordsChosen(2), WordsChosen(-1), OptionChosen(0)):
        assert asked.after(event) is asked
    assert (asked.confidant, asked.first_words) == (None, "")


def test_a_line_that_is_not_for_these_players_is_not_offered_unless_nothing_else_is() -> None:
    cast, routes = the_known().cast, the_known().help.routes
    mum, line = cast.people["mum"].name, routes["childline"].name

    assert names_of(a_tell(), cast, routes.get) == {0: mum, 1: line}
    assert names_of(a_tell(), cast, lambda _: None) == {0: mum}
    assert names_of(a_tell(who=a_tell().who[1:]), cast, lambda _: None) == {0: "childline"}


def test_a_story_that_does_not_say_who_could_be_told_asks_it_of_the_one_who_may_need_it_most() -> None:
    cast = the_known().cast
    people = {"gran": (Role.TARGETED,), "kofi": (Role.SHARER,), "leo": (Role.BYSTANDER,), "ffion": (Role.PICTURED,)}

    def asked(*acts: Act, **fields: object) -> str:
        tell = with_tell(a_scenario(*acts, **fields), cast, ENGLISH).tell
        return tell.as_ if tell else ""

    assert asked(people=people) == "ffion"
    assert asked(people={id_: people[id_] for id_ in ("gran", "kofi", "leo")}) == "leo", "no adult"
    assert asked(people={"kofi": (Role.SHARER,)}) == "kofi"
    assert asked(an_act(by="kofi"), people={"gran": (Role.TARGETED,)}) == "kofi", "parts need not be given"
    assert asked(an_act(by="gran"), people={"gran": (Role.TARGETED,), "a-shop": (Role.SENDER,)}) == ""
    assert with_tell(a_scenario(tell=TELL), cast, ENGLISH).tell is TELL


def test_every_story_of_the_game_says_who_could_be_told_and_everybody_can_be() -> None:
    library = bundled_library()
    routes = library.load_known().help.routes
    assert all(routes[route].audience == "all" and routes[route].from_age == 0 for route in ROUTES)
    for card in library.cards:
        assert card.for_staff or with_tell(library.scenario(card.id), library.cast(), ENGLISH).tell, card.id
