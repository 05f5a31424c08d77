"""What single bundled stories say, where a young person could be hurt by it: each of these was once said otherwise."""

import re
from functools import cache

import pytest

from isitok.format.act import Act
from isitok.format.beside_acts import Easy
from isitok.format.could_do import Option
from isitok.format.known import Known
from isitok.format.passages import passages_of
from isitok.format.phone_parts import Narration
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level, Nation, Role, Verdict
from isitok.format.voices import Voice
from isitok.format.yaml.emoji import EMOJI
from isitok.game.current_feelings import how_they_feel
from isitok.game.feedback import feedback
from isitok.game.rounds.judge import CHOICES, Answer
from isitok.i18n.screen_words import ENGLISH
from isitok.library.bundled import read_known
from isitok.library.library import Library
from isitok.library.roots import bundled_root
from isitok.phone.who_is_who import Faces
from isitok.rules.readability import longest_sentence
from isitok.scenes.rounds.moods import FEW
from tests.bundled import bundled_library
from tests.each import each


@cache
def library() -> Library:
    return bundled_library()


@cache
def known() -> Known:
    read = read_known(bundled_root()).known
    assert read
    return read


@cache
def story(stem: str) -> Scenario:
    (id_,) = [card.id for card in library().cards if card.id.endswith(f"/{stem}")]
    return library().scenario(id_)


def act(stem: str, words: str) -> Act:
    (found,) = [one for one in story(stem).acts if words in one.act]
    return found


def age(person: str) -> int | None:
    return known().cast.people[person].age


def read_by_pupils(card: Scenario) -> str:
    return " ".join(one.text for one in passages_of(card) if one.voice is not Voice.ADULT)


def questions(card: Scenario) -> str:
    return " ".join((*card.talk, *(one.try_ for one in card.listen_for)))


LEVEL_3 = [card.id.split("/")[1] for card in library().cards if card.level is Level.THREE]
THE_HARM = {
    "big-bro": 'calls their phone "Big Bro"',
    "eighty-pounds": "gives Callum until tonight",
    "football-chat": "Finn lets the team see the photo",
    "from-dale": "Dale sends the photo",
    "got-one-yet": "Harpreet asks Maya for a private photo",
    "i-sent-you-mine": "Jordan tells Callum that he owes",
    "kestrel09": "48 hours to pay",
    "lex": "an hour to pay",
    "lucky-you": "Dani asks Kofi for a private photo",
    "not-even-her": "Tay makes the fake",
    "only-a-teacher": "Tomos lets the whole year see it",
    "only-to-one": "Noor passes it to Leo",
    "past-papers": "Luke puts Beth's photo in",
    "or-precious-hears-it": "or Precious hears the message",
    "six-of-us": "Zak fakes three boys and three girls",
}


@pytest.mark.parametrize("stem", THE_HARM)
def test_the_harm_that_a_story_is_about_is_judged_in_it(stem: str) -> None:
    assert act(stem, THE_HARM[stem]).verdict is Verdict.NOT_OK


def test_twins_grew_together() -> None:
    one, two = story("or-precious-hears-it"), story("eighty-pounds")

    assert [each.verdict for each in one.acts] == [each.verdict for each in two.acts]
    assert len(one.acts) == 4


def test_four_acts_stand_at_level_3_alone_and_their_verdicts_are_no_pattern() -> None:
    many = [library().scenario(card.id) for card in library().cards]
    four = [card for card in many if len(card.acts) > 3]

    assert {card.level for card in four} == {Level.THREE}
    patterns = [tuple(each.verdict for each in card.acts) for card in four if not card.twin]
    assert len(set(patterns)) >= 3
    assert {Verdict.OK, Verdict.NOT_OK} <= {pattern[-1] for pattern in patterns}


@pytest.mark.parametrize("built", [r"so that|because|, to ", r"\bthough\b|\balthough\b"])
def test_how_an_act_is_built_does_not_give_its_verdict_away_at_level_3(built: str) -> None:
    """Reasons once stood with what was wrong, and "though" with what was OK: a pupil could answer without thinking."""
    cards = [library().scenario(card.id) for card in library().cards if card.level is Level.THREE]
    verdicts = [one.verdict for card in cards for one in card.acts if re.search(built, one.act)]

    assert len(verdicts) >= 3
    assert all(verdicts.count(one) <= 0.75 * len(verdicts) for one in Verdict)


@each(LEVEL_3, "stem")
def test_somebody_who_asks_a_pupil_for_a_picture_is_no_older_unless_the_story_says_so(stem: str) -> None:
    card = story(stem)
    people = known().cast.people
    pressed = [who for who, roles in card.people.items() if Role.PRESSURED in roles and who in people]
    pressing = [who for who, roles in card.people.items() if Role.PRESSURER in roles and who in people]
    for younger in pressed:
        for older in pressing:
            assert (age(older) or 99) - (age(younger) or 0) <= 1, f"{older} and {younger}"


@pytest.mark.parametrize("stem", ["frost-wings", "just-us-two", "sunny-says", "what-bird", "lucky-you"])
def test_whoever_was_tricked_does_not_put_it_right(stem: str) -> None:
    hurt = {Role.TARGETED, Role.PRESSURED, Role.PICTURED}
    card = story(stem)

    assert [who for who in card.put_right if hurt & set(card.people.get(who, ()))] == []


TESTING = re.compile(
    r"(?:find out|prove|show) (?:if|that|whether|who).{0,30}\b(?:is|he's|she's|are)\b|how could \w+ show", re.I
)


@pytest.mark.parametrize(
    "question", ["How could Hawk show that he's all right?", "How could you find out if someone is really ten?"]
)
def test_a_question_that_invites_a_test_would_be_found(question: str) -> None:
    assert TESTING.search(question)


@pytest.mark.parametrize(
    "stem", ["frost-wings", "just-us-two", "sunny-says", "what-bird", "lucky-you", "free-sword", "pets-part-six"]
)
def test_no_question_invites_pupils_to_test_somebody_who_may_be_grooming(stem: str) -> None:
    assert not TESTING.search(questions(story(stem)))


def test_who_is_asked_to_come_hears_that_she_is_not_in_trouble_and_may_bring_an_adult() -> None:
    phone = story("no-need-to-show-me").phone
    assert phone
    shown = " ".join(one.text for one in passages_of(phone))

    assert "Could you come at 11? You're not in trouble. An adult you choose can be there." in shown


@pytest.mark.parametrize(("stem", "route"), [("big-bro", "transport-police"), ("kestrel09", "report-phishing")])
def test_stories_name_the_route_and_never_its_number_or_address(stem: str, route: str) -> None:
    card = story(stem)

    assert route in card.help
    for one in known().help.routes.values():
        for written in (one.phone, one.text_number, one.forward_to):
            if written not in ("", "101", "999"):
                assert written not in read_by_pupils(card)


def test_the_railway_police_are_for_three_nations_and_rest_on_a_fact_of_those() -> None:
    route = known().help.routes["transport-police"]

    assert set(route.nations) == set(Nation) - {Nation.NORTHERN_IRELAND}
    assert all(set(known().facts[id_].nations) == set(route.nations) for id_ in route.facts)
    assert "police-101" in story("big-bro").help, "for a train in Northern Ireland"


def test_no_address_to_forward_to_is_the_only_help_of_a_story() -> None:
    forwarding = {id_ for id_, one in known().help.routes.items() if one.forward_to}
    for card in library().cards:
        help_ = set(library().scenario(card.id).help)
        assert not help_ & forwarding or help_ - forwarding


def test_criminal_exploitation_is_named_where_an_account_is_used_and_a_confirmed_fact_bears_it() -> None:
    card = story("easy-money")
    facts = [known().facts[id_] for id_ in card.facts]

    assert "criminal exploitation" in act("easy-money", "leaves the money").why
    assert any("criminal exploitation" in fact.text and fact.status == "confirmed" for fact in facts)
    assert set(Nation) <= {nation for fact in facts if "criminal exploitation" in fact.text for nation in fact.nations}


def test_a_note_does_not_send_back_what_its_story_offers() -> None:
    card = story("seven-minutes-past-one")

    assert card.law
    assert "leave it closed" not in card.note
    assert "lines on asking for help" in card.note


def test_switching_location_off_is_ok_because_nobody_is_scared_and_else_it_depends() -> None:
    card, off = story("where-are-you"), act("where-are-you", "turns off his location")

    assert "Tomos isn't scared of her" in card.story
    assert off.verdict is Verdict.OK
    assert off.changes_if.startswith("he were scared of her")
    assert off.also_fair
    assert off.also_fair.verdict is Verdict.DEPENDS


def test_nobody_is_asked_to_stay_in_a_chat_and_watch() -> None:
    told = read_by_pupils(story("only-joking"))

    assert "keep an eye on" not in told
    assert "nobody should stay there to keep watch" in told.lower()


def test_what_a_groomed_boy_answered_is_not_marked() -> None:
    assert act("lucky-you", "Kofi answers Dani").verdict is Verdict.TALK


def test_a_stranger_who_wants_a_child_alone_is_called_unsafe_for_that_child() -> None:
    told = read_by_pupils(story("sunny-says"))

    assert told.count("safe for Robin") >= 2


PROMISED = re.compile(r"taken down|can be (?:done|removed)|will be gone|get rid of it", re.IGNORECASE)


@pytest.mark.parametrize(
    ("stem", "of_a_pupil"), [("not-even-her", True), ("six-of-us", True), ("only-a-teacher", False)]
)
def test_nothing_promises_what_can_be_done_about_a_fake(stem: str, of_a_pupil: bool) -> None:
    """Childline says that Report Remove can be used for fakes (HELP-55). It is for people under 18, and no promise."""
    card = story(stem)
    assert card.tell

    assert ("report-remove" in card.help) == of_a_pupil
    assert "report-remove" not in [one.person for one in card.tell.who]
    assert "Report Remove" not in read_by_pupils(card)
    assert [one.why for one in (*card.tell.who, *card.audience) if PROMISED.search(one.why)] == []


ALONE = {  # nobody else is there, or nobody else has a face
    ("away-days", 0),
    ("best-get-in", 1),
    ("camera-on", 0),
    ("he-made-my-day", 0),
    ("i-love-maths", 2),
    ("it-answered", 0),
    ("it-answered", 1),
    ("like-an-uncle", 0),
    ("milo", 0),
    ("new-boots", 1),
    ("nine-subscribers", 2),
    ("one-more-crate", 0),
    ("only-nova", 0),
    ("rocket-ruby", 0),
    ("three-left", 1),
    ("trial-day", 0),
    ("trial-day", 1),
    ("what-bird", 1),
    ("what-bird", 2),
}


def faces_at(scenario: Scenario, number: int) -> list[str]:
    cast = Faces(cast=library().cast(), others=scenario.others)
    shown = how_they_feel(scenario, number, lambda who: cast.name(who) if cast.picture(who) else "")
    return [one.who for one in shown]


def test_at_each_why_stand_two_or_three_people_whom_the_act_concerns() -> None:
    stories = {
        card.id.split("/")[1]: library().scenario(card.id)
        for card in library().cards
        if not card.for_staff  # those are about what was done
    }
    shown = {
        (stem, number): faces_at(scenario, number)
        for stem, scenario in stories.items()
        for number in range(len(scenario.acts))
    }
    assert {place: len(faces) for place, faces in shown.items() if len(faces) < 2} == dict.fromkeys(ALONE, 1)
    cast = library().cast().people
    by = {(stem, number): stories[stem].acts[number].by for stem, number in shown}
    assert {place: who for place, who in by.items() if who in cast and who not in shown[place]} == {}


def test_what_somebody_writes_next_is_a_bubble_and_no_line_of_ours() -> None:
    """A message in quotes, name and all, is read as a line: players saw “robin (sad): told you”."""
    options = [(card.id, option) for card in library().cards for option in options_of(library().scenario(card.id))]
    lines = [(id_, beat.line) for id_, option in options for beat in option.then if isinstance(beat, Narration)]

    assert len(lines) > 150
    assert [(id_, text) for id_, text in lines if re.match(r"[a-z]+( \([a-z]+\))?: ", text)] == []


def options_of(card: Scenario) -> tuple[Option, ...]:
    return card.respond.options if card.respond else ()


def test_no_sentence_of_easy_read_has_more_than_fifteen_words() -> None:
    stories = [library().scenario(card.id) for card in library().cards]
    told = [(story.id, text) for story in stories if story.easy for text in texts_of(story.easy)]

    assert len(told) > 500
    assert [(id_, longest_sentence(text)) for id_, text in told if len(longest_sentence(text).split()) > 15] == []


def test_small_pictures_stand_in_every_easy_story_for_the_youngest() -> None:
    stories = [library().scenario(card.id) for card in library().cards if card.pack == "first-steps"]

    assert len(stories) > 20
    assert [story.id for story in stories if not (story.easy and set(EMOJI) & set(story.easy.story))] == []


def texts_of(easy: Easy) -> tuple[str, ...]:
    return easy.story, *easy.acts, *easy.why


def test_whatever_somebody_answers_the_why_beside_the_phone_has_sixty_words_at_most() -> None:
    words = ENGLISH
    long: list[str] = []
    for one in map(library().scenario, (card.id for card in library().cards if not card.for_staff)):
        known_ = Faces(cast=known().cast, others=one.others)
        for number, act in enumerate(one.acts):
            now = how_they_feel(one, number, lambda who, of=known_: of.name(who) if of.picture(who) else "")  # type: ignore[misc]
            faces = [f"{known_.name(face.who)} {words.label(face.word)}" for face in now[:FEW]]
            for verdict in CHOICES:
                answer = Answer(card_index=0, act_index=number, act=act, verdict=verdict, sureness=None)
                headline = feedback(answer.outcome, words.label(verdict), words.label(act.verdict), words)
                count = len(" ".join((*headline, *answer.whys, *faces)).split())
                if count > 60:
                    long.append(f"{one.id}, act {number + 1}, {verdict}: {count}")
    assert long == []
