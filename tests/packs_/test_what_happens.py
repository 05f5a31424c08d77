"""What happens with an act, what follows an option, and what adults read before they choose a story."""

from pathlib import Path

import pytest

from isitok.format.beside_acts import Other
from isitok.format.blocks import Bubble, Heading, Notice, Photo, Portrait
from isitok.format.phone_parts import Narration
from isitok.format.phones import PhoneKind
from isitok.format.shown import phone_blocks
from isitok.format.vocabulary import Mood, SensitiveTopic
from isitok.format.voices import Voice
from isitok.library.check_report import check_paths
from isitok.library.library import open_library
from tests.packs_.nouns import SMALLEST, a_pack, codes, read, reading, with_phone

CHAT = """
phone:
  kind: chat
  whose: dev
  name: Ruby
  messages:
    - ruby: hi
"""
RESPOND = """
respond:
  as: dev
  options:
    - do: Ask Ruby to delete it
      rating: helps
      why: She can do that in a moment, and Dev knows then that nobody else will see it.
{then}
    - do: Scroll on
      rating: no-help
      why: Nothing changes for anybody, and the photo stays where it is for now, and for later.
"""


def test_what_appears_on_the_phone_is_a_message_a_banner_or_what_is_gone() -> None:
    happens = "    happens:\n      - dev (happy): look\n      - notice: Ruby is here\n      - gone: Dev's photo\n"
    (act,) = read(SMALLEST + happens + CHAT).acts

    assert act.appears == (
        Bubble(who="dev", mood=Mood.HAPPY, mine=True, text="look"),
        Notice(text="Ruby is here", event="notice"),
        Notice(text="Dev's photo", event="gone"),
    )


def test_under_a_post_it_is_a_comment_which_stands_on_no_side() -> None:
    post = "phone:\n  kind: post\n  whose: dev\n  by: ruby\n  text: My rabbit\n"
    (act,) = read(SMALLEST + "    happens:\n      - dev: sweet\n" + post).acts

    assert act.appears == (Bubble(who="dev", text="sweet"),)


@pytest.mark.parametrize(
    "kind", ["popup\n  title: Hi\n  text: You won\n  buttons: OK", "request\n  from: ruby\n  text: hi"]
)
def test_a_phone_without_messages_shows_banners_and_what_is_gone(kind: str) -> None:
    phone = f"phone:\n  kind: {kind}\n"

    assert read(SMALLEST + "    happens:\n      - notice: Closed\n      - gone: the advert\n" + phone).acts[0].happens
    assert codes(reading(SMALLEST + "    happens:\n      - ruby: hi\n" + phone)) == ["happens"]


def test_an_act_on_another_phone_brings_the_whole_of_it() -> None:
    elsewhere = CHAT.replace("\n", "\n    ").replace("phone:", "elsewhere:")
    (act,) = read(SMALLEST + "    " + elsewhere.strip() + "\n").acts

    assert act.elsewhere
    assert (act.elsewhere.kind, act.elsewhere.whose) == (PhoneKind.CHAT, "dev")
    assert act.elsewhere.blocks == (Heading(title="Ruby"), Bubble(who="ruby", text="hi"))


def test_what_follows_is_told_in_a_line_or_seen_on_the_phone() -> None:
    then = "      then:\n        - Ruby nods.\n        - ruby: done\n        - gone: the photo"
    one = "      then: Ruby nods."

    respond = read(SMALLEST + CHAT + RESPOND.format(then=then)).respond
    assert respond
    assert respond.options[0].follows == (
        Narration(line="Ruby nods."),
        Bubble(who="ruby", text="done"),
        Notice(text="the photo", event="gone"),
    )
    assert respond.options[1].then == ()
    respond = read(SMALLEST + RESPOND.format(then=one)).respond
    assert respond
    assert respond.options[0].follows == (Narration(line="Ruby nods."),), "and one line needs no list"


def test_every_text_of_it_is_found_in_its_own_line_in_the_voice_that_says_it() -> None:
    text = (
        SMALLEST
        + "    happens:\n      - dev (happy): look here\n      - notice: Banner\n"
        + CHAT
        + RESPOND.format(then="      then:\n        - Nodding, she agrees.\n        - ruby: done")
        + "keep: Rabbits first.\ngist: About rabbits.\ncare:\n  - Not if one died.\n"
        + "others:\n  shop:\n    name: Pets\n    picture: gran\n"
    )
    found = reading(text)
    assert found.subject
    lines = text.splitlines()
    voices = {passage.text: passage.voice for passage in found.subject.passages}

    for passage in found.subject.passages:
        assert passage.text.split()[0] in lines[found.subject.at(*passage.path).line - 1], passage
    assert {voices[said] for said in ("look here", "Banner", "done", "Pets")} == {Voice.QUOTED}
    assert {voices[told] for told in ("Nodding, she agrees.", "Rabbits first.", "About rabbits.")} == {Voice.GAME}
    assert voices["Not if one died."] is Voice.ADULT


def test_all_that_phones_show_is_found_in_reading_order() -> None:
    text = (
        SMALLEST
        + "    happens:\n      - dev: look\n"
        + CHAT
        + RESPOND.format(then="      then: [Ruby nods., ruby: done]")
    )

    assert [path for path, _ in phone_blocks(read(text))] == [
        ("phone",),
        ("acts", 0, "happens"),
        ("respond", "options", 0, "then"),
    ]


def test_what_it_touches_is_read_as_people_write_it() -> None:
    assert read(SMALLEST + "touches: Young carer\n").touches == (SensitiveTopic.YOUNG_CARER,)
    assert read(SMALLEST + "touches: [illness, money_worries]\n").touches == (
        SensitiveTopic.ILLNESS,
        SensitiveTopic.MONEY_WORRIES,
    )


def test_somebody_of_a_story_can_have_a_face_and_be_in_a_photo_with_it() -> None:
    photo = "    - ruby: {photo: {shows: A nurse and Dev, people: [nurse (happy), dev]}}\n"
    others = "others:\n  nurse: {name: A nurse, say: A nerss, picture: gran}\n  shop: A shop\n"
    scenario = read(SMALLEST + CHAT.rstrip() + "\n" + photo + others)

    assert scenario.others == {
        "nurse": Other(name="A nurse", say="A nerss", picture="gran"),
        "shop": Other(name="A shop"),
    }
    assert scenario.phone
    shown = scenario.phone.blocks[-1]
    assert isinstance(shown, Bubble)
    assert isinstance(shown.photo, Photo)
    assert shown.photo.people == (Portrait(who="nurse", mood=Mood.HAPPY), Portrait(who="dev"))


def test_whoever_has_no_face_is_in_no_photo() -> None:
    phone = "kind: post\nby: dev\nphoto: {shows: A shop and Dev, people: [shop, dev]}"

    assert codes(with_phone(phone, "others: {shop: A shop}\n")) == ["unknown-person"]


def test_nobody_has_the_face_of_somebody_else_in_the_story() -> None:
    text = SMALLEST + "people: {dev: sharer}\nothers: {uncle: {name: An uncle, picture: dev}}\n"

    assert codes(reading(text)) == ["same-face"]
    assert codes(reading(text.replace("picture: dev", "picture: gran"))) == []


def test_a_pack_that_an_adult_leads_has_no_story_that_anybody_may_play() -> None:
    led = a_pack(adult_led=True)

    assert codes(reading(SMALLEST + "adult_led: no\n", led)) == ["adult-led"]
    assert codes(reading(SMALLEST + "adult_led: yes\n", led)) == []
    assert codes(reading(SMALLEST, led)) == []
    assert codes(reading(SMALLEST + "adult_led: no\n")) == []


def test_a_pack_for_small_groups_is_led_by_an_adult_and_holds_no_level_3(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "a.yaml").write_text(SMALLEST, "utf-8")
    told = "title: Mine\nabout: A pack.\nages: 7-9\nsmall_group: yes\n"

    def found(more: str) -> list[str]:
        (folder / "pack.yaml").write_text(told + more, "utf-8")
        return [problem.code for problem in check_paths([tmp_path]).problems]

    assert found("") == []
    (pack,) = open_library([tmp_path], None).packs
    assert pack.small_group
    assert pack.adult_led
    assert all(card.small_group and card.led_pack for card in pack.cards)
    assert found("adult_led: no\n") == ["adult-led"]
    assert "small-group" in found("level: 3\n")
