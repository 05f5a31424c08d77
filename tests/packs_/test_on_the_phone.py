"""What stories have so that they play on the phone: what is said, ringed, changed and deleted; calls; open rounds."""

import pytest

from isitok.format.blocks import Bubble, Heading, Notice, Photo, Words
from isitok.format.phone_parts import Narration, Panel, Portrait
from isitok.format.phones import Call
from isitok.format.story import Scenario
from isitok.format.vocabulary import Feeling, Mood
from isitok.game.play.opening import phone_after, phone_at
from tests.packs_.nouns import SMALLEST, a_pack, codes, read, reading

CHAT = """\
phone:
  kind: chat
  whose: dev
  name: Ruby
  messages:
    - ruby:
        id: pic
        photo: the rabbit
    - dev: aww
"""
RESPOND = """\
respond:
  as: dev
  options:
    - {first}
      why: She can do that in a moment, and Dev knows then that nobody else will see it.
    - do: Scroll on
      rating: no-help
      why: Nothing changes for anybody, and the photo stays where it is for now, and for later.
"""
POST = "phone:\n  kind: post\n  by: ruby\n  photo: the rabbit\n  comments:\n    - dev: aww\n    - dev: so small\n"
HAPPENS = "    happens:\n      - "


def respond(first: str) -> str:
    return RESPOND.format(first=first.replace("\n", "\n      "))


def blocks(story: Scenario) -> list[object]:
    shown = phone_at(story, 0)
    assert shown
    return list(shown.phone.blocks[1:])


def test_what_is_said_needs_no_deed_beside_it_and_goes_to_whom_it_is_written() -> None:
    story = read(
        SMALLEST
        + CHAT
        + respond(
            "say: can u delete it? 👍\nto: ruby\nrating: helps\nfeel: {ruby: sorry}\n"
            "then: [{typing: ruby}, {ruby (sad): ok}, {react: {ruby: ❤️}}]"
        )
    )
    assert story.respond
    way = story.respond.options[0]

    assert (way.do, way.text, way.key, way.feel) == ("", "can u delete it? 👍", "say", {"ruby": Feeling.SORRY})
    shown = phone_after(story, way, way.follows)
    assert shown
    assert shown.phone.whose == "dev"
    assert [*shown.phone.blocks[1:]] == [
        Bubble(who="dev", text="can u delete it? 👍", mine=True, receipt="read"),
        Bubble(who="ruby", mood=Mood.SAD, text="ok"),
        Notice(text="❤", who="ruby", event="react"),
    ]


def test_what_happens_off_the_phone_is_drawn() -> None:
    panel = "{people: [ruby (sad)], scene: kitchen, text: Ruby puts her phone away.}"
    story = read(SMALLEST + CHAT + respond(f"do: Ring her\nrating: helps\nthen:\n  - panel: {panel}\n  - She nods."))
    assert story.respond
    way = story.respond.options[0]

    drawn = Panel(people=(Portrait(who="ruby", mood=Mood.SAD),), scene="kitchen", text="Ruby puts her phone away.")
    assert way.follows == (drawn, Narration(line="She nods."))
    assert way.begins_drawn


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ("rating: helps", "missing-key"),
        ("do: Ring her", "missing-key"),
        ("say: hi\nto: dev\nrating: helps", "say-where"),
        ("do: Ring her\nrating: helps\nthen: [{react: {ruby: ok}}]", "reaction"),
        ("do: Ring her\nrating: helps\nthen: [{photo: a cat}]", "happens"),
    ],
)
def test_what_an_option_lacks_is_said(first: str, code: str) -> None:
    assert codes(reading(SMALLEST + CHAT + respond(first))) == [code]


def test_where_there_is_no_chat_nothing_can_be_said_but_to_somebody() -> None:
    page = "phone:\n  kind: settings\n  title: Me\n  switches: {A: on, B: off}\n"

    assert codes(reading(SMALLEST + page + respond("say: hi\nrating: helps"))) == ["say-where"]
    assert codes(reading(SMALLEST + page + respond("say: hi\nto: ruby\nrating: helps"))) == []


def test_a_message_that_was_deleted_is_no_longer_there() -> None:
    assert blocks(read(SMALLEST + HAPPENS + "gone: pic\n" + CHAT)) == [
        Notice(text="photo", who="ruby", event="deleted", of="pic"),
        Bubble(who="dev", mine=True, text="aww"),
    ]
    whole = blocks(read(SMALLEST + HAPPENS + "gone: comments\n" + POST))
    assert whole == [Photo(shows="the rabbit"), Notice(text="comments", event="deleted", of="comments")]
    assert blocks(read(SMALLEST + HAPPENS + "gone: Ruby's photo\n" + CHAT))[-1] == Notice(
        text="Ruby's photo", event="gone"
    )


def test_another_photo_takes_the_place_of_a_post_s() -> None:
    first, *_ = blocks(read(SMALLEST + HAPPENS + "photo: {shows: a cat, caption: mine}\n" + POST))

    assert first == Photo(shows="a cat", caption="mine")
    assert codes(reading(SMALLEST + HAPPENS + "photo: a cat\n" + POST.replace("photo:", "text:"))) == ["happens"]


def test_an_id_stands_once_on_a_phone_and_a_ring_names_it() -> None:
    assert read(SMALLEST + "    ring: pic\n" + CHAT).acts[0].ring == ("pic",)
    twice = CHAT.replace("- dev: aww", "- dev: {id: pic, text: aww}")
    assert codes(reading(SMALLEST + twice)) == ["same-message-id"]


def test_a_call_says_line_after_line() -> None:
    phone = read(SMALLEST + "phone:\n  kind: call\n  from: ruby\n  says: [hello love, is your mum in?]\n").phone

    assert isinstance(phone, Call)
    assert phone.blocks[1:] == (Words(text="hello love", style="spoken"), Words(text="is your mum in?", style="spoken"))
    assert phone.parts() == (1, 2), "first it rings"


def test_a_call_names_whoever_is_at_the_other_end() -> None:
    other = "others: {shop: A sneaker shop}\n"
    for who, name in (("ruby", "Ruby"), ("shop", "A sneaker shop")):
        for key, rings in (("from", "in"), ("to", "out")):
            phone = read(f"{SMALLEST}{other}phone:\n  kind: call\n  {key}: {who}\n  says: hello\n").phone
            assert phone
            assert phone.blocks[0] == Heading(title=name, person=who, rings=rings)


def test_who_chose_another_verdict_reads_so_many_words_at_most() -> None:
    def told(own: int, fair: int, chosen: int) -> list[str]:
        why = SMALLEST[: SMALLEST.index("    why:")] + f"    why: {'rain ' * own}\n"
        also = f"    also_fair: {{verdict: depends, why: {'snow ' * fair}}}\n" if fair else ""
        problems = reading(f"{why}{also}    if_chosen: {{depends: {'ice ' * chosen}}}\n", a_pack(bundled=True)).problems
        return [problem.message for problem in problems if problem.code == "too-long"]

    assert told(28, 0, 20) == told(20, 15, 10) == []
    assert told(29, 0, 20) == ["'why' and the longest 'if_chosen' have 49 words; 48 at most together"]
    assert told(21, 15, 10) == ["'why' and what is also fair have 46 words; 45 at most together"]


def test_in_an_open_round_nothing_is_rated_and_two_see_it_differently() -> None:
    start = "respond:\n  as: dev\n"
    rest = respond("do: Ring her").removeprefix(start).replace("      rating: no-help\n", "")
    voices = "  voices: {ruby: I would, mum: Not me}\n"
    story = read(SMALLEST + CHAT + start + "  open: yes\n" + rest + voices)

    assert story.respond
    assert [option.rating for option in story.respond.options] == [None, None]
    assert codes(reading(SMALLEST + CHAT + start + "  open: yes\n" + rest)) == ["open-round"]
    assert codes(reading(SMALLEST + CHAT + respond("do: Ring her\nrating: helps") + voices)) == ["open-round"]
    rated = rest.replace("- do: Ring her", "- do: Ring her\n      rating: helps")
    assert codes(reading(SMALLEST + CHAT + start + "  open: yes\n" + rated + voices)) == ["open-round"]


def test_a_story_may_begin_with_what_could_be_done() -> None:
    begins = "begins: respond\n"

    assert read(SMALLEST + CHAT + begins + respond("do: Ring her\nrating: helps")).begins == "respond"
    assert codes(reading(SMALLEST + CHAT + begins)) == ["begins-with-respond"]


def test_stars_and_a_hook() -> None:
    post = POST.replace("- dev: aww", "- dev: {text: aww, stars: 2}") + "  stars: 5\n"
    story = read(SMALLEST + post + "hook: Dev has a new rabbit.\nspot: What makes it worse?\n")

    assert story.phone
    assert [block.stars for block in story.phone.blocks if isinstance(block, Bubble)] == [2, 0]
    assert (story.hook, story.spot) == ("Dev has a new rabbit.", "What makes it worse?")
