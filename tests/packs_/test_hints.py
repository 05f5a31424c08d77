"""Slips that teachers make in Notepad, and what looks like one and is none. Word for word they stand in tests/packs."""

import time

import pytest

from isitok.format.blocks import Field
from isitok.format.guesses import phone_kind
from isitok.format.hints import choice_of, who_else
from isitok.format.phones import PhoneKind
from isitok.format.vocabulary import Level
from isitok.library.bundled import read_known
from isitok.library.read_pack import read_scenario
from isitok.library.roots import bundled_root
from tests.each import each
from tests.packs_.nouns import SMALLEST, a_pack, reading, with_phone

KINDS = {
    PhoneKind.CHAT: ["group chat", "Group-Chat", "groupchat", "WhatsApp", "whatsapp group", "DM", "dms", "text message",
                     "texts", "SMS", "Snapchat", "messages", "private message", "Discord", "class group"],
    PhoneKind.POST: ["insta post", "Instagram", "TikTok", "Facebook post", "reel", "tweet", "photo post"],
    PhoneKind.STORY: ["snap story", "insta story", "Instagram Story", "WhatsApp status", "stories"],
    PhoneKind.EMAIL: ["mail", "e-mail", "E-Mail", "Gmail", "school email"],
    PhoneKind.GAME_CHAT: ["game", "Roblox", "Roblox chat", "gaming chat", "in-game chat"],
    PhoneKind.LIVE: ["livestream", "live stream", "Twitch", "TikTok live"],
    PhoneKind.POPUP: ["pop-up", "pop up", "advert", "notification"],
    PhoneKind.REQUEST: ["friend request", "follow request", "invite"],
    PhoneKind.PROFILE: ["account", "profile page", "bio"],
    PhoneKind.SETTINGS: ["privacy settings", "settings page", "privacy"],
}  # fmt: skip


@each([(kind, word) for kind, words in KINDS.items() for word in words], "kind called")
def test_what_writers_call_a_kind_of_phone_is_known(kind: PhoneKind, called: str) -> None:
    read = with_phone(f"kind: {called}\nname: Us")

    assert read.problems[0].hint.startswith(f"did you mean '{kind}'? ")


def test_nothing_is_guessed_for_a_word_that_means_no_kind() -> None:
    assert all(phone_kind(word) is None for word in ("letter", "notebook", "", "-", "a box of bricks", "Ω"))


def first_hint(text: str) -> str:
    read = reading(text)
    assert read.problems, text
    return read.problems[0].hint


@pytest.mark.parametrize("spaces", [0, 1, 3, 4])
def test_a_key_of_a_phone_that_begins_too_far_left_or_right_is_named_in_its_own_line(spaces: int) -> None:
    text = f"{SMALLEST}phone:\n  kind: post\n  by: dev\n  text: look\n{' ' * spaces}likes: 400\n"
    (problem,) = reading(text).problems

    assert problem.place.line == 12
    assert "'links'" not in problem.hint
    assert ("two spaces before it" if not spaces else "column 3") in problem.hint


def test_a_key_that_fell_out_is_found_after_other_keys_too() -> None:
    text = f"{SMALLEST}phone:\n  kind: post\n  by: dev\n  text: look\ntalk:\n  - Who?\n  - Why?\nlikes: 400\n"

    assert "belongs to 'phone'" in reading(text).problems[0].message


def test_without_the_key_that_it_belongs_under_that_is_named() -> None:
    (problem,) = reading(f"{SMALLEST}likes: 400\n").problems

    assert "'likes' belongs under 'phone'" in problem.message
    assert "write 'phone:' on the line above" in problem.hint


def test_a_misspelt_key_below_an_empty_one_is_still_a_misspelt_key() -> None:
    (problem, *_) = reading(f"people:\n{SMALLEST.replace('story:', 'storry:')}").problems

    assert "did you mean 'story'?" in problem.hint


def test_the_last_person_of_several_who_begins_too_far_left_belongs_to_the_others() -> None:
    (problem,) = reading(f"{SMALLEST}feelings:\n  dev: happy\nruby: happy\n").problems

    assert problem.hint == "line 10 belongs to 'feelings': it needs two spaces before it"


@each(["1.", "2)", "(3)", "a)", "o", "•", "–", "§", "\uf0b7", "►", "✓"], "sign")
@each([" ", "\t", "   "], "gap")
def test_whatever_word_begins_lists_with_a_dash_is_asked_for(sign: str, gap: str) -> None:
    lines = f"talk:\n  {sign}{gap}Who is in it?\n  {sign}{gap}Who decides?\n"
    (problem,) = reading(SMALLEST + lines).problems

    assert "each line begins with a dash, not" in problem.message
    assert "- Who is in it?" in problem.hint


@pytest.mark.parametrize(
    "text", ["1. Dev has a rabbit.", "o no, a rabbit.", "a) is what Dev says.", "– Dev has a rabbit."]
)
def test_text_that_begins_like_a_line_of_a_list_is_text(text: str) -> None:
    assert reading(SMALLEST.replace("Dev has a new rabbit.", text)).problems == ()


@pytest.mark.parametrize("key", ["title", "story", "act", "why", "verdict", "ages"])
def test_a_dash_before_what_is_no_list_is_taken_away(key: str) -> None:
    lines = SMALLEST.replace("  - act: ", "  -\n    act: ").split("\n")
    (number,) = (number for number, line in enumerate(lines) if line.strip().startswith(f"{key}:"))
    before, _, value = lines[number].partition(": ")
    lines[number] = f"{before}:\n{' ' * (len(before) - len(before.lstrip()))}  - {value}"
    read = reading("\n".join(lines))

    if key == "ages":  # one or two: it may be a list
        assert read.problems == ()
    else:
        assert read.problems[0].hint == "take the dash away"


def test_dashes_before_people_are_taken_away() -> None:
    assert first_hint(f"{SMALLEST}people:\n  - dev: asker\n  - ruby: friend\n") == "take the dashes away"


def test_commas_in_quotes_and_in_square_brackets_end_nothing() -> None:
    text = (
        f'{SMALLEST}others: {{b: "BuilderBen, an account", c: Club}}\npeople: {{dev: [asker, friend], ruby: other}}\n'
    )

    assert reading(text).problems == ()


def test_a_comma_in_a_message_in_brackets_is_told_as_well() -> None:
    read = with_phone("kind: chat\nname: Us\nmessages:\n  - dev: {text: hi, ruby}")

    assert 'put the text in quotes: - dev: {text: "hi, ruby"}' in read.problems[0].hint


@each(["//", "--", "/*", "<!--", ";", "%"], "sign")
@each([0, 1, 3, 4, 6], "line")
def test_a_note_that_begins_with_another_sign_is_told_wherever_it_stands(sign: str, line: int) -> None:
    lines = SMALLEST.split("\n")
    deep = len(lines[line]) - len(lines[line].lstrip())
    lines.insert(line, f"{' ' * deep}{sign} my first")
    read = reading("\n".join(lines))

    assert read.problems[0].message.startswith("a note begins with #")
    assert read.problems[0].place.line == line + 1
    assert "# my first" in read.problems[0].hint


def test_a_key_that_is_made_a_note_with_slashes_is_one_too() -> None:
    assert "# level: 1" in first_hint(f"// level: 1\n{SMALLEST}")


@pytest.mark.parametrize("value", ["ok", "dev", "1"])
def test_a_note_with_slashes_behind_a_closed_word_is_told(value: str) -> None:
    key = {"ok": "verdict: ok", "dev": "by: dev", "1": "level: 1"}[value]
    text = SMALLEST.replace("ages: 7-9", f"ages: 7-9\n{key}") if value == "1" else SMALLEST
    text = text.replace("    verdict: ok", f"    {key}\n    verdict: ok") if value == "dev" else text

    assert f"{key}  # mine" in first_hint(text.replace(key, f"{key} // mine"))


def test_slashes_inside_text_are_text() -> None:
    assert reading(SMALLEST.replace("rabbit photo", "rabbit // photo")).problems == ()


def test_a_question_for_an_act_asks_for_what_somebody_does() -> None:
    for asked, who in (
        ("Should Ruby share it?", "Ruby"),
        ("Is it OK that Dev posts it?", "Dev"),
        ("Share it?", "somebody"),
    ):
        assert f"say what {who} does" in first_hint(SMALLEST.replace("Dev sends the photo to his friend Ruby.", asked))


def test_what_is_needed_is_never_to_be_deleted_and_what_is_not_may_be() -> None:
    for written in ("why:", 'why: ""', "why: ''", "why: >-"):
        hint = first_hint(SMALLEST[: SMALLEST.index("why:")] + written + "\n")
        assert "it is needed" in hint
        assert "delete" not in hint
    assert first_hint(f"{SMALLEST}note:\n") == "write something, or delete the line"


def test_who_is_shown_in_a_photo_must_have_a_face_and_how_to_give_them_one_is_said() -> None:
    read = with_phone("kind: post\nby: dev\nphoto:\n  shows: a shop\n  people: [shop]", "others: {shop: A shop}\n")

    assert read.problems[0].hint.endswith("or has a 'picture' in 'others'")


def test_somebody_who_is_nearly_in_the_cast_is_meant() -> None:
    assert first_hint(SMALLEST.replace("    verdict", "    by: Rubby\n    verdict")).startswith("did you mean 'ruby'?")


def test_of_those_who_may_be_meant_three_are_named() -> None:
    assert who_else("jo", ["joanna", "joshua", "johnny", "jolene"]).count("jo") == 3


def test_up_to_forty_words_are_listed_to_choose_from() -> None:
    assert choice_of(map(str, range(40))).endswith("37, 38, 39")
    assert choice_of(map(str, range(41))) == "there are 41 to choose from"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Town Talk Wales", "others: {town-talk-wales: Town Talk Wales}"),
        ('"@town.talk"', "others: {town-talk: town.talk}"),
        ("Bestwick's: Club", ""),
        ("Zuzanna", "others: {zuzanna: Zuzanna}"),
    ],
)
def test_somebody_new_is_named_in_others_and_then_all_is_well(name: str, line: str) -> None:
    phone = f"kind: post\nby: {name}\ntext: look"
    hint = with_phone(phone).problems[0].hint if line else ""

    assert line in hint
    if line:
        id_ = line.partition("{")[2].partition(":")[0]
        assert with_phone(phone.replace(name, id_), f"{line}\n").problems == ()


def test_somebody_who_is_in_others_already_is_meant_by_what_it_is_called_there() -> None:
    read = with_phone("kind: post\nby: Town Talk Wales\ntext: look", "others: {ttw: Town talk Wales}\n")

    assert read.problems[0].hint.startswith("did you mean 'ttw'?")


def test_talk_is_offered_at_level_3_only_whichever_file_says_the_level() -> None:
    text = SMALLEST.replace("verdict: ok", "verdict: fine").replace("7-9", "11-14")
    low, own = text, text.replace("ages:", "level: 3\nages:")

    assert "talk" not in first_hint(low)
    assert "talk" in first_hint(own)
    pack = a_pack(level=Level.THREE)
    assert "talk" in reading(text, pack).problems[0].hint
    assert "talk" not in reading(text.replace("ages:", "level: 2\nages:"), pack).problems[0].hint


def test_in_an_email_and_a_pop_up_somebodys_id_is_shown_as_their_name() -> None:
    mail = "kind: email\nfrom: ruby\nto: shop\naddress: a@b.example\nsubject: ruby\nbody: dev\nattachment: dev"
    popup = "kind: popup\ntitle: Hi\ntext: Hello\nbuttons: OK\nfrom: shop"
    others = "others: {shop: A sneaker shop}\n"

    def values(phone: str) -> list[str]:
        read = with_phone(phone, others)
        assert read.subject
        assert read.subject.scenario.phone
        return [block.value for block in read.subject.scenario.phone.blocks if isinstance(block, Field)]

    assert values(mail) == ["Ruby", "a@b.example", "A sneaker shop", "dev"]
    assert values(popup) == ["A sneaker shop"]
    assert values(mail.replace("from: ruby", "from: Ruby's gran"))[0] == "Ruby's gran"


def test_several_lines_with_tabs_for_colons_are_told_where_nothing_else_is_wrong() -> None:
    read = with_phone("kind\tchat\nname\tUs")

    assert "a colon is missing after 'kind'" in read.problems[0].message


def test_lines_that_belong_to_an_act_are_counted_to_their_end() -> None:
    text = SMALLEST.replace("    verdict", "verdict").replace("    why: ", "why: >-\n  # a note\n\n  ")
    text += "\n\n"
    text += (
        "  - act: Ruby looks at it.\n    verdict: ok\n    why: It is a rabbit. Nobody minds that she looks at it too.\n"
    )
    (problem,) = reading(text).problems

    assert problem.hint.startswith("lines 6–10 belong to the act: begin them in column 5")


@pytest.mark.parametrize("begun", ["//", "1. ", "- ", "verdict", "story: a", "o ", "put_right: {dev: a", "title: a #"])
def test_a_line_of_nothing_but_blanks_and_a_word_is_told_as_soon_as_any_other(begun: str) -> None:
    start = time.process_time()
    for line in (f"{begun}{' ' * 60_000}x", f"{begun}{' #' * 30_000}", f"{begun}{' ,' * 30_000}"):
        assert reading(f"{line}\n  bad\n{SMALLEST}").problems

    assert time.process_time() - start < 5


def test_of_many_facts_those_of_the_family_that_was_written_are_offered() -> None:
    known = read_known(bundled_root()).known
    read = read_scenario(f"{SMALLEST}adult_facts: [STAT-99]\n".encode(), "my.yaml", a_pack(), "my", known)

    (hint,) = (problem.hint for problem in read.problems if problem.code == "unknown-fact")
    assert "STAT-01, STAT-02" in hint
    assert "LAW-" not in hint


def test_lines_that_fall_out_of_a_list_belong_under_its_last_dash() -> None:
    story = f"{SMALLEST}audience:\n  - what: the photo\nshare_with: no-one\n"

    assert first_hint(story) == "line 10 belongs under what follows the last dash: begin it in column 5"
    assert first_hint(f"{story}who: Ms Okafor\n") == (
        "lines 10–11 belong under what follows the last dash: begin them in column 5"
    )


def test_a_sign_behind_the_second_quote_is_outside_of_the_text() -> None:
    text = SMALLEST.replace(SMALLEST.splitlines()[0], 'title: "Wow"!')
    assert reading(text).problems[0].message == "the game takes the second quote for the end of the text"


@pytest.mark.parametrize(
    ("written", "meant"), [("Dev Patel", "dev"), ("Dev O'Hara", "dev"), ("Dev says", ""), ("Devin Patel", "")]
)
def test_first_and_last_name_mean_who_has_the_first(written: str, meant: str) -> None:
    read = with_phone(f"kind: chat\nwhose: {written}\nname: Us\nmessages:\n- dev: hi")
    unknown = [problem for problem in read.problems if problem.code == "unknown-person"]
    assert bool(unknown) == (not meant)
    if meant:
        assert read.subject is not None
        assert read.subject.scenario.phone is not None
        assert read.subject.scenario.phone.whose == meant


def test_somebody_of_others_who_has_this_whole_name_is_meant_before_them() -> None:
    others = "others:\n  cousin: Dev Patel\n"
    phone = "phone:\n  kind: chat\n  whose: Dev Patel\n  name: Us\n  messages:\n  - dev: hi\n"
    assert first_hint(f"{SMALLEST}{others}{phone}").startswith("did you mean 'cousin'? ")


def test_who_writes_that_somebody_says_something_is_shown_how_a_message_looks() -> None:
    read = with_phone('kind: chat\nname: Us\nmessages:\n- Dev says: "look: a rabbit"')
    assert [problem.hint for problem in read.problems] == ['write it like this: - dev: "look: a rabbit"']
