"""Every screen, as somebody hears it who can't see it."""

import re
from collections import Counter
from itertools import pairwise, product

import pytest

from isitok import ui
from isitok.format.vocabulary import Verdict
from isitok.game.events import Sureness
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.scene import HELP, HIDE
from isitok.scenes.speaker_words import ScreenWording
from isitok.store.settings import Settings
from tests.each import each
from tests.heard import line, said_first, said_in_all
from tests.samples import some_of
from tests.seen import ids_in, seen
from tests.stages import (
    HIDDEN,
    OPEN,
    SCREENS,
    Visitor,
    a_desk,
    a_look,
    as_opened,
    focusable,
    laid_out,
    nodes,
    pressable,
    screens,
    some_settings,
)

every_screen = each(SCREENS)
every_open_screen = each(OPEN)
JUDGING = [name for name in SCREENS if name.startswith(("judge", "replay"))]

LESS_ON_A_WALL = ("class-too-many", "class-talk", "class-split", "class-round", "class-day")  # what was said before


@every_screen
def test_1_1_1_every_picture_that_means_something_has_a_name(name: str) -> None:
    for node in nodes(as_opened(name).root, ui.Role.IMAGE):
        assert node.spoken.name.strip()
        assert not re.search(r"\.(svg|png|jpe?g)|[/_]", node.spoken.name)


@each(JUDGING)
def test_1_1_1_no_name_on_the_question_tells_the_verdict(name: str) -> None:
    root = as_opened(name).root
    answers = ui.find(root, "answers")
    assert answers is not None
    of_answers = {id(node) for node in ui.walk(answers)}
    elsewhere = " ".join(line(node) for node in ui.walk(root) if id(node) not in of_answers)

    for verdict in ("It’s OK", "It depends", "Not OK"):
        assert verdict not in elsewhere


@every_open_screen
def test_1_3_1_a_screen_has_one_title(name: str) -> None:
    assert len([node for node in nodes(as_opened(name).root, ui.Role.HEADING) if node.spoken.level == 1]) == 1


@every_screen
def test_1_3_1_every_radio_button_is_in_a_group_with_a_name_and_says_which_of_how_many_it_is(name: str) -> None:
    root = as_opened(name).root
    grouped = [child for group in nodes(root, ui.Role.RADIO_GROUP) for child in ui.walk(group) if child is not group]

    assert all(group.spoken.name for group in nodes(root, ui.Role.RADIO_GROUP))
    assert all(group.children for group in nodes(root, ui.Role.RADIO_GROUP))
    for radio in nodes(root, ui.Role.RADIO):
        assert any(radio is child for child in grouped), radio.spoken.name
        number, total = radio.position
        assert 1 <= number <= total
        assert f"{number} of {total}" in line(radio)


def test_1_3_1_the_answers_are_a_group_whose_name_is_the_question() -> None:
    group = ui.find(as_opened("judge").root, "answers")

    assert group is not None
    assert group.spoken.role is ui.Role.RADIO_GROUP
    assert group.spoken.name == "Is it OK?"
    assert [radio.spoken.name for radio in group.children] == ["It’s OK", "It depends", "Not OK"]


def test_1_3_1_a_message_says_who_how_and_what() -> None:
    phone = next(node for node in ui.walk(as_opened("judge").root) if node.spoken.name.startswith("Leo’s phone"))

    assert [node.spoken.name for node in phone.children][:2] == [
        "Leo, happy: who's got pics from the beach??",
        "Ffion, worried: pls don't post the one of me asleep",
    ]


def test_1_3_2_what_is_done_is_read_first_then_the_phone_the_question_the_answers_and_how_sure() -> None:
    def at(text: str) -> int:
        return next(at for at, node in enumerate(ui.walk(as_opened("judge").root)) if at and text in node.spoken.name)

    order = (
        "Kofi adds",
        "asleep on",
        "Leo’s phone",
        "Leo, happy",
        "Ffion, worried",
        "Kofi: Photo",
        "Is it OK?",
        "How sure",
    )
    places = [at(text) for text in order]

    assert places == sorted(places)


@every_screen
def test_1_3_2_in_one_column_what_is_read_later_stands_lower(name: str) -> None:
    """Or to the right, in a row; what stands at the top of every page is read last."""
    for size in some_of([(768, 1366), (1024, 768)], name):
        order = focusable(laid_out(screens()[name], a_look("light", 200, size)).root)
        for one, other in pairwise(order):
            lower = other.box.bottom > one.box.y + one.box.h // 2
            right = other.box.x >= one.box.right
            at_top = other.box.y <= order[0].box.y
            assert lower or right or at_top, (one.id, other.id)


@every_open_screen
def test_2_4_2_each_page_has_a_title_that_says_where_one_is(name: str) -> None:
    title = as_opened(name).page.title

    assert title.strip()
    assert title != "Clock"


def test_2_4_2_the_title_counts_the_stories_and_no_two_screens_share_one() -> None:
    kinds = ["title", "setup", "topics", "ages", "before", "judge", "why-agreed", "ending", "settings", "help"]
    titles = [as_opened(name).page.title for name in (*kinds, "sources", "problems", "about", "leave")]

    assert "Story 1 of 3" in as_opened("judge").page.title
    assert "Story 1 of 3" in as_opened("why-agreed").page.title
    assert len(set(titles)) == len(titles)


@every_open_screen
def test_2_4_4_whatever_can_be_pressed_has_a_name_of_its_own(name: str) -> None:
    nodes = list(pressable(as_opened(name).root))
    names = [node.spoken.name for node in nodes]
    generic = {"click here", "here", "more", "ok", "yes", "no", "button", "link", "submit"}

    assert [name for name, number in Counter(names).items() if number > 1] == []
    # One of several answers is said with its question, so there it may be Yes.
    alone = [node.spoken.name for node in nodes if node.spoken.role is not ui.Role.RADIO]
    assert [name for name in names if not name.strip()] == [name for name in alone if name.lower() in generic] == []


@every_open_screen
def test_2_5_3_the_words_that_can_be_seen_are_in_the_name(name: str) -> None:
    """Whoever speaks to the computer says what they see; what they see first begins the name."""
    laid = as_opened(name)
    texts = seen(laid).texts
    visible = {text.text for text in texts}
    for node in pressable(laid.root):
        inside = [text.text for text in texts if node.box.holds(text.box.x + 1, text.box.y + text.box.h // 2)]
        if node.clip is not None and not node.box.meets(node.clip):
            continue  # on the phone, which scrolls: it can't be seen yet
        if not inside and re.fullmatch(r"pick:\d+/\d+", node.id):
            continue  # a thing in a photo: what is seen of it is the thing
        first = inside[0].partition(":")[0].strip().removesuffix(" …")
        if node.spoken.role in ui.FIELDS and first == node.spoken.value:
            continue  # a number: what it counts stands above it
        assert first in node.spoken.name
        if node.id.startswith("take"):
            continue  # "Take it in 20 minutes: lesson 1, …": among many of "20 minutes" it begins with what is done
        assert node.spoken.name.startswith(first) or node.spoken.name.partition(":")[0] in visible


@every_screen
def test_4_1_2_whatever_takes_the_keyboard_has_role_name_and_state(name: str) -> None:
    for node in focusable(as_opened(name).root):
        assert node.spoken.name
        assert (node.spoken.checked is not None) == (
            node.spoken.role in (ui.Role.RADIO, ui.Role.CHECK_BOX, ui.Role.SWITCH, ui.Role.TOGGLE)
        )
        assert ScreenWording(ENGLISH).role(node.spoken.role, node.spoken.level) in line(node)


@every_screen
def test_4_1_2_ids_are_unique(name: str) -> None:
    ids = [node.id for node in ui.walk(as_opened(name).root) if node.id]

    assert len(set(ids)) == len(ids)


@every_screen
def test_4_1_2_one_of_a_group_at_most_is_chosen(name: str) -> None:
    for group in nodes(as_opened(name).root, ui.Role.RADIO_GROUP):
        assert len([node for node in ui.walk(group) if node.spoken.checked]) <= 1


@each(OPEN)
def test_4_1_2_a_press_from_the_tree_a_click_and_a_key_do_the_same(name: str) -> None:
    fields = {node.id for node in nodes(as_opened(name).root, *ui.FIELDS)}
    everywhere = {HELP, HIDE}  # see tests/app/test_everywhere.py
    for id_ in some_of([node.id for node in pressable(as_opened(name).root) if node.id not in everywhere], name, 2):
        by_reader = Visitor(screens()[name])
        by_reader.view.press(id_, by_reader.now)
        for way in some_of(["by mouse", "by key"], f"{name} {id_}"):
            other = Visitor(screens()[name])
            if way == "by mouse" or id_ in fields:  # there, Space is a letter
                other.clicks(id_)
            else:
                other.view.focus(id_)  # arrows come to each: see test_keys.py
                other.keys("Space")
            assert other.scene == by_reader.scene, (id_, way)
            assert other.game.desk.settings == by_reader.game.desk.settings, (id_, way)
            assert other.game.over == by_reader.game.over, (id_, way)


def test_4_1_3_a_press_that_lacks_something_says_so_once_and_the_keyboard_goes_where_it_can_be_mended() -> None:
    player = Visitor(screens()["judge"])
    player.goes_to("sure:certain")
    player.keys("Enter")
    said = [node.spoken.name for node in nodes(player.layout.root, ui.Role.STATUS)]

    assert said == ["Choose an answer first."]
    assert player.layout.page.said == "Choose an answer first."
    assert player.focus == "verdict:ok"
    player.types("3")
    assert not nodes(player.layout.root, ui.Role.STATUS)
    player.types("5")
    assert player.title.startswith("Why?")


def test_4_1_3_the_why_is_said_at_once_when_an_answer_is_locked_in() -> None:
    player = Visitor(screens()["judge-chosen"])
    player.types("6")

    assert said_first(player.layout).startswith("You said “Not OK”. So do we. Ffion asked people not to.")


@pytest.mark.parametrize("verdict", ["ok", "depends"])
def test_4_1_3_the_why_that_is_said_has_our_verdict_too_where_it_is_another(verdict: str) -> None:
    player = Visitor(screens()["judge-chosen"])
    player.clicks(f"verdict:{verdict}")
    player.clicks("sure:certain")
    said = said_first(player.layout)

    assert "Not OK, we’d say. Ffion asked people not to." in said


def test_4_1_3_the_why_says_the_verdict_in_a_class_and_for_two_as_well() -> None:
    people = Visitor(screens()["class-why"])
    assert said_first(people.layout).startswith("The game would say: Not OK. Ffion asked people not to.")

    one_to_one = Visitor(screens()["one-to-one-together"])
    before = said_in_all(one_to_one.layout)
    one_to_one.clicks("why")
    come = [line for line in said_in_all(one_to_one.layout) if line not in before]
    assert come[0] == "The game would say: Not OK."
    assert come[1].startswith("Ffion asked people not to.")


def test_4_1_3_every_verdict_that_a_why_shows_is_said() -> None:
    for name, scene in screens().items():
        said = said_first(Visitor(scene).layout)
        for node in ui.walk(laid_out(scene, a_look()).root):
            told = node.spoken.name
            is_ours = told.startswith("The game would say: ") or ", we’d say" in told
            if is_ours and not name.startswith("preview"):
                assert told in said or name == "facilitator-why", (name, said)


def test_4_1_3_the_text_size_is_said_when_it_changes() -> None:
    player = Visitor(screens()["settings"])
    player.clicks("text:larger")

    assert "Text size: 110 %" in [node.spoken.name for node in nodes(player.layout.root, ui.Role.STATUS)]
    assert player.focus == "text:larger"


@every_screen
def test_ot1_no_screen_is_silent(name: str) -> None:
    """Title and options are said on each; hidden, only what any clock would say."""
    root = as_opened(name).root

    assert root.spoken.name
    if name not in HIDDEN:
        assert pressable(root)
        assert nodes(root, ui.Role.HEADING)


@every_open_screen
def test_c1_help_and_hide_are_on_every_screen_in_the_same_words(name: str) -> None:
    root = as_opened(name).root
    get_help, hide = ui.find(root, HELP), ui.find(root, HIDE)

    assert get_help is not None
    assert hide is not None
    assert line(get_help) == "Get help, button, key F1"
    assert line(hide) == "Hide screen, button, key Esc Esc"


WINDOWS = [(1366, 768), (1024, 768), (768, 1366)]


@pytest.mark.parametrize("size", WINDOWS)
def test_3_2_6_help_and_hide_stand_in_the_same_place_on_every_screen(size: tuple[int, int]) -> None:
    """A foot that holds a large button is a little higher; what a class sees is larger altogether."""
    lessons = [name for name in OPEN if screens()[name].page(a_desk()).projector]
    others = [name for name in OPEN if name not in lessons]
    # These have more buttons at the foot, or longer ones, than fit here with their icons.
    crowded: tuple[str, ...] = ("facilitator-box", "facilitator-day", "one-to-one-choose") if size[0] <= 1024 else ()
    if size[0] < size[1]:
        crowded += ("one-to-one-", "group-", "week-messages", "week-over")
    others = [name for name in others if not name.startswith(crowded)]
    tried = [name for name in OPEN if size in some_of(WINDOWS, name)]
    roots = {name: laid_out(screens()[name], a_look(size=size), whole=False).root for name in tried}
    for id_, names in product((HELP, HIDE), (lessons, others)):
        boxes = []
        for name in set(names) & set(tried):
            node = ui.find(roots[name], id_)
            assert node is not None
            boxes.append(node.box)
        assert len(boxes) > 5
        assert len({(box.x, box.w, box.h) for box in boxes}) == 1
        assert max(box.y for box in boxes) - min(box.y for box in boxes) <= 6


def test_c1_opening_help_leaves_no_trace() -> None:
    kept: list[Settings] = []

    def keep(settings: Settings) -> None:
        kept.append(settings)

    player = Visitor(screens()["judge-chosen"], keep=keep)
    before = player.scene
    player.keys("F1")
    assert player.hears("You can talk to someone")
    player.keys("F1")

    assert player.scene == before
    assert kept == []


def test_c3_no_age_is_asked_of_a_child() -> None:
    """Only bands, of an adult, and there is no field to type an age in."""
    for name in OPEN:
        for field in nodes(as_opened(name).root, *ui.FIELDS):
            assert "age" not in field.spoken.name.lower().split()
    assert any("For an adult" in node.spoken.name for node in ui.walk(as_opened("ages").root))


def test_c13_no_streaks_and_no_clocks_and_each_answer_is_as_large_as_the_others() -> None:
    group = ui.find(as_opened("judge").root, "answers")
    assert group is not None

    assert len({(radio.box.w, radio.box.h) for radio in group.children}) == 1
    for name in OPEN:
        told_ = " ".join(
            line(node).lower() for node in ui.walk(as_opened(name).root) if "phone" not in node.spoken.name
        )
        for word in ("streak", "in a row", "faster", "rank", "leaderboard", "high score"):
            assert word not in told_


def test_3_1_1_the_language_is_known() -> None:
    assert a_desk().words.language == "en"


def test_the_reader_hears_the_same_whatever_the_look() -> None:
    """But for the note at the foot, which stands elsewhere on the page where the text is large.

    What has leaves is heard leaf by leaf: all of them are laid out together here. On a wall, what goes with a question
    stands beside it for as long as there is room; beside a form, what has a page of its own elsewhere.
    """
    for name in SCREENS:
        page = screens()[name].page(a_desk(some_settings(), heard=True))
        view = ui.ViewState(whole=page.wall)
        small, large = (ui.lay_out(page, look, view) for look in (a_look(), a_look("dark", 200, (1024, 768))))
        lines = (
            [
                line(node).replace(", region", ", section")
                for node in ui.walk(laid.root)
                if node.id not in ids_in(laid, ui.IfPanes)
            ]
            for laid in (small, large)
        )
        heard, all_of_it = (Counter(re.sub(r", key [^,]+$", "", text) for text in texts) for texts in lines)
        heard.pop("Comments, section", None)  # where there is room, they lie over a picture that stays
        less = name.startswith(LESS_ON_A_WALL) and heard < all_of_it
        assert heard == all_of_it or less, name


def test_sureness_is_said_in_three_steps() -> None:
    group = ui.find(as_opened("judge").root, "sureness")
    assert group is not None

    assert len(group.children) == len(Sureness)
    assert {f"verdict:{verdict}" for verdict in Verdict if verdict is not Verdict.TALK} == {
        node.id for node in nodes(as_opened("judge").root, ui.Role.RADIO) if node.id.startswith("verdict")
    }
