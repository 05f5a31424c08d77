"""A worker and a young person at one screen, with keys and clicks."""

import re
from pathlib import Path
from typing import Any

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format.beside_acts import Easy
from isitok.format.story import Round
from isitok.format.vocabulary import Band, Nation
from isitok.game.help_routes import AgeGroup, Here, when_real
from isitok.game.one_to_one.one_to_one import OneToOne, start_one_to_one
from isitok.game.play.stops import Step
from isitok.scenes.asking import Ask
from isitok.scenes.one_to_one.finish import is_asked
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.one_to_one.real import Asked
from isitok.scenes.scene import Do, Push
from isitok.scenes.tasks import BeginOneToOne
from isitok.scenes.title import TitleScene
from isitok.store.paper_places import PaperPlace, PlaceKind
from tests.builders import some_help
from tests.bundled import bundled_library
from tests.each import each
from tests.heard import said_at
from tests.links import make_link
from tests.paper.reading import text_of
from tests.stages import Visitor, library, some_settings
from tests.stages.desk import desk_with, in_documents


def a_one_to_one(*cards: str, **fields: Any) -> OneToOne:
    return start_one_to_one([library().scenario(f"in-town/{name}") for name in cards or ("coach", "poster")], **fields)


def a_table(**fields: Any) -> Visitor:
    """Two people in front of a one-to-one, opened from the title."""
    people = Visitor(TitleScene())
    people.screens.apply(Do(BeginOneToOne(), Push(OneToOneScene(one_to_one=a_one_to_one(), **fields))), people.now)
    return people


Place = tuple[Step, Round | None]
FEEL, FELT = (Step.ROUND, Round.FEEL), (Step.ROUND_WHY, Round.FEEL)
TELL, TOLD = (Step.ROUND, Round.TELL), (Step.ROUND_WHY, Round.TELL)


def where(people: Visitor) -> Step:
    assert isinstance(people.scene, OneToOneScene)
    return people.scene.one_to_one.stop.step


def comes_to(people: Visitor, place: Step | Place) -> None:
    for _ in range(60):
        assert isinstance(people.scene, OneToOneScene)
        stop = people.scene.one_to_one.stop
        if place in (stop.step, (stop.step, stop.round)):
            return
        if where(people) in (Step.CHOOSE, Step.CHOOSE_TOO):
            people.view.press("verdict:not-ok", people.now)
        for id_ in ("onward", "lock", "next"):
            if people.sees(id_):
                people.view.press(id_, people.now)
                break
    raise AssertionError(f"{place} never came")


def test_both_hear_first_what_can_not_be_kept_secret() -> None:
    people = a_table()

    assert people.hears("I can’t keep it secret if you or someone else isn’t safe")
    assert people.hears("If I can, I’ll tell you first who I need to tell.")


def test_a_story_begins_with_what_it_is_about_however_large_the_text() -> None:
    people = Visitor(OneToOneScene(one_to_one=a_one_to_one()), size=(1024, 768), settings=some_settings(text_size=200))
    comes_to(people, Step.STORY)
    told = next(node for node in ui.walk(people.layout.root) if node.spoken.name == "The coach photo")
    phone = next(node for node in ui.walk(people.layout.root) if "School trip" in node.spoken.name)

    assert told.seen == told.box
    assert told.box.y < phone.box.y


def test_what_the_first_one_chose_is_nowhere_on_the_screen_until_both_look() -> None:
    people = a_table()
    comes_to(people, Step.CHOOSE)
    people.clicks("verdict:depends", "onward")
    assert not people.hears("It depends")
    people.clicks("onward")
    assert not any(node.spoken.checked for node in ui.walk(people.layout.root))
    people.clicks("verdict:ok", "onward")

    assert where(people) is Step.TOGETHER
    assert people.hears("It depends")
    assert people.hears("You see it in different ways. That’s interesting: what makes you see it that way?")


def test_nobody_goes_on_without_a_choice_and_not_to_say_is_one() -> None:
    people = a_table()
    comes_to(people, Step.CHOOSE)
    people.clicks("onward")
    assert where(people) is Step.CHOOSE
    assert people.hears("Choose one, or say that you’d rather not.")
    people.clicks("verdict:none", "onward")

    assert where(people) is Step.HAND_OVER


@pytest.mark.parametrize("step", [Step.CHOOSE, Step.CHOOSE_TOO])
def test_each_of_the_two_can_choose_by_number_as_whoever_plays_alone_does(step: Step) -> None:
    people = a_table()
    comes_to(people, step)
    for number, verdict in (("1", "ok"), ("2", "depends"), ("3", "not-ok")):
        people.keys(number)
        assert people.focus == f"verdict:{verdict}"
        assert [node.id for node in ui.walk(people.layout.root) if node.spoken.checked] == [f"verdict:{verdict}"]
        assert where(people) is step, "it stays a choice until whoever chooses is done"
    people.keys("Enter")

    assert where(people) in (Step.HAND_OVER, Step.TOGETHER)


def test_where_shortcuts_are_switched_off_numbers_choose_nothing_for_the_two() -> None:
    people = Visitor(TitleScene(), settings=some_settings(shortcuts=False))
    people.opens(OneToOneScene(one_to_one=a_one_to_one()))
    comes_to(people, Step.CHOOSE)
    people.keys("1")

    assert not any(node.spoken.checked for node in ui.walk(people.layout.root))


def test_either_may_open_the_why_and_the_questions() -> None:
    people = a_table()
    comes_to(people, Step.TOGETHER)
    assert not people.hears("The game would say")
    people.clicks("why")
    assert people.hears("The game would say: Not OK.")
    people.clicks("prompts")

    assert people.hears("Questions to talk about")


def test_feelings_first_words_and_what_could_be_put_right_need_no_answer() -> None:
    people = a_table()
    for step in (FEEL, FELT, Step.PUT_RIGHT, TELL, TOLD):
        comes_to(people, step)
    assert people.hears("It could be any of these. Each is a good start.")
    comes_to(people, Step.GOODBYE)
    people.clicks("onward")

    assert isinstance(people.scene, TitleScene)


def everywhere() -> list[Place]:
    """All stops of a one-to-one in which nothing is real."""
    stops = a_one_to_one(with_spread=True, with_paper=True).line
    return list(dict.fromkeys((stop.step, stop.round) for stop in stops))


def in_stories() -> list[Place]:
    return [place for place in everywhere() if place[0] not in (Step.PAPER, Step.GOODBYE, Step.SPREAD)]


@pytest.mark.parametrize(
    ("step", "title"),
    [
        (FEEL, "How might they feel? – One to one – #isitok?"),
        (FELT, "Looking back – One to one – #isitok?"),
        (TELL, "Who could they tell? – One to one – #isitok?"),
    ],
)
def test_a_round_is_called_as_what_it_asks_and_the_games_name_stands_in_its_title_once(step: Place, title: str) -> None:
    people = a_table()
    comes_to(people, step)
    assert people.title == title


@each(in_stories, "step")
def test_this_is_real_is_on_every_screen_by_key_and_by_button(step: Place) -> None:
    by_key, by_button = a_table(), a_table()
    for people in (by_key, by_button):
        comes_to(people, step)
    by_key.keys("F4")
    by_button.clicks("real")

    assert where(by_key) is where(by_button) is Step.REAL


def test_from_what_is_real_nothing_leads_back_to_a_story() -> None:
    people = a_table()
    comes_to(people, Step.TOGETHER)
    people.keys("F4")
    assert people.hears("In danger now")
    people.keys("1")
    assert people.hears("Nobody here needs to see it.")
    assert not people.sees("earlier")
    people.clicks("onward")
    assert where(people) is Step.HAPPENS_NEXT
    people.clicks("earlier")
    assert where(people) is Step.REAL
    people.clicks("onward", "onward")
    assert where(people) is Step.GOODBYE
    people.clicks("onward")

    assert isinstance(people.scene, TitleScene)


def test_after_what_is_real_nothing_sounds_as_if_a_game_went_on(tmp_path: Path) -> None:
    people = Visitor(TitleScene(), print_folders=lambda: in_documents(tmp_path))
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_spread=True, with_paper=True)))
    comes_to(people, Step.TOGETHER)
    people.keys("F4")
    heard = []
    while isinstance(people.scene, OneToOneScene):
        of_body = [node for node in ui.walk(people.layout.root) if node.clip is not None]
        heard += [node.spoken.name for node in (*of_body, people.node("onward"))]
        people.keys("Esc")
        people.waits(2)
        heard += [node.spoken.name for node in ui.walk(people.layout.root)]
        people.clicks("back")
        people.waits(2)
        people.clicks("onward")
    said = " ".join(heard).replace("What happens next", "")

    assert "Is it safe for you to take paper home?" in said
    assert "You don’t have to do this alone" in said
    assert not re.search(r"\b(game|stor(y|ies)|made up|the end|next|step out|you.d do)\b", said, re.IGNORECASE)


def test_after_what_is_real_esc_asks_in_other_words_and_its_every_button_does_something() -> None:
    people = a_table()
    people.keys("F4", "Esc")
    people.waits(2)
    assert people.hears("Leave this page?")
    assert people.hears("You can stay as long as you like.")
    assert not people.sees("stop")
    people.keys("F4")
    assert where(people) is Step.REAL
    people.keys("Esc")
    people.waits(2)
    people.clicks("leave")

    assert isinstance(people.scene, TitleScene)


@pytest.mark.parametrize("step", [Step.STEP_OUT, Step.GOODBYE])
def test_esc_offers_no_stop_where_nothing_is_left_to_stop(step: Step) -> None:
    people = a_table()
    comes_to(people, step)
    people.keys("Esc")

    assert people.sees("leave")
    assert not people.sees("stop")


def test_what_is_real_says_what_holds_in_this_nation_and_no_more() -> None:
    def heard(nation: Nation, *keys: str) -> str:
        game = bundled_library()
        people = Visitor(TitleScene(), settings=some_settings(nation=nation), library=game)
        people.opens(OneToOneScene(one_to_one=start_one_to_one([game.scenario("real-life/where-are-you")])))
        people.keys("F4", *keys)
        return " ".join(node.spoken.name for node in ui.walk(people.layout.root))

    for nation in Nation:
        assert "picture" not in heard(nation).replace("Show help with pictures, too?", "")
        assert "You can ask for help whatever has happened" in heard(nation)
    assert "you will not be in trouble" in heard(Nation.ENGLAND, "1")
    assert "you will not be in trouble" not in heard(Nation.ENGLAND, "2")
    assert "you will not be in trouble" not in heard(Nation.SCOTLAND, "1")


ABOUT_PICTURES = "Don’t copy a picture or pass it on. Nobody here needs to see it."
IN_ORDER = (
    "Thank you for saying it",
    "In danger now? Call 999.",
    "Deaf, or can’t speak now: ",
    "999bsl.co.uk",
    "18000",
    "Text 999, if your phone is signed up",
    "Show help with pictures, too?",
    "Asking for help is the right thing to do.",
    "it is not your fault",
    "Who we tell now",
    "Don’t pay or send anything.",
    "You can stop replying.",
    "Keep the messages and the names.",
    "Who else can help",
)


@each(["", "1", "2"], "pictures")
@each([None, *Nation], "nation")
@each(AgeGroup, "group")
def test_what_is_real_says_all_of_it_with_danger_first_and_of_pictures_only_what_is_wanted(
    nation: Nation | None, group: AgeGroup, pictures: str
) -> None:
    bundled = bundled_library()
    people = Visitor(TitleScene(), settings=some_settings(nation=nation), library=bundled)
    people.opens(OneToOneScene(one_to_one=a_one_to_one(), group=group))
    people.keys("F4", *pictures)
    heard = "\n".join(node.spoken.name for node in ui.walk(people.layout.root))
    at = [heard.find(said) for said in IN_ORDER]

    assert -1 not in at, IN_ORDER[at.index(-1)]
    assert at == sorted(at)
    others = heard[at[-1] :]
    assert "0800 1111" in others
    assert "101" in others.replace("0800 1111", "")
    wanted = pictures == "1"
    assert (ABOUT_PICTURES in heard) is wanted
    assert ("CEOP" in heard) is (group is not AgeGroup.FROM_18)
    assert ("Report Remove" in heard) is (wanted and group is not AgeGroup.FROM_18)
    assert ("StopNCII" in heard) is (wanted and group is AgeGroup.FROM_18)
    assert ("Meic" in others) is (nation is Nation.WALES)
    assert ("0800 068 4141" in others) is ("of not being here" in others) is (group is not AgeGroup.UNDER_11)
    assert ("0808 808 8000" in others) is (group is not AgeGroup.UNDER_11 and nation is Nation.NORTHERN_IRELAND)


def asks_about_pictures(people: Visitor) -> list[str]:
    return [node.id for node in ui.walk(people.layout.root) if node.id.startswith("pictures:") and node.spoken.checked]


def test_help_with_pictures_is_asked_for_by_key_or_by_click_and_can_be_taken_back() -> None:
    people = a_table()
    people.keys("F4")
    assert asks_about_pictures(people) == []
    people.clicks("pictures:yes")
    assert asks_about_pictures(people) == ["pictures:yes"]
    assert people.hears(ABOUT_PICTURES)
    people.keys("2")
    assert asks_about_pictures(people) == ["pictures:no"]
    assert not people.hears(ABOUT_PICTURES)
    assert where(people) is Step.REAL


@pytest.mark.parametrize("keys", [(), ("1",), ("2",)])
def test_enter_reads_what_is_real_to_its_end_before_it_goes_on(keys: tuple[str, ...]) -> None:
    people = Visitor(TitleScene(), size=(1366, 768), library=bundled_library())
    people.opens(OneToOneScene(one_to_one=a_one_to_one(), group=AgeGroup.FROM_13))
    people.keys("F4")
    assert people.focus == "top", "it begins on its heading"
    people.keys(*keys)
    seen = 0
    for _ in range(20):
        if where(people) is not Step.REAL:
            break
        reach = people.layout.ranges[ui.BODY]
        seen = max(seen, reach.offset + reach.box.h)
        to_come = reach.content
        people.keys("Enter")

    assert where(people) is Step.HAPPENS_NEXT
    assert seen >= to_come


@pytest.mark.parametrize(
    ("bands", "group", "shown"),
    [
        ((Band.B7_9,), None, False),
        ((Band.B9_11,), None, False),
        ((Band.B11_14,), None, True),
        ((Band.B9_11, Band.B11_14), None, False),
        ((Band.B9_11,), AgeGroup.FROM_13, True),
        ((Band.B11_14,), AgeGroup.UNDER_11, False),
        ((), None, False),
        ((), AgeGroup.FROM_11, True),
    ],
)
def test_words_for_thoughts_of_suicide_are_there_from_eleven_on(
    bands: tuple[Band, ...], group: AgeGroup | None, shown: bool
) -> None:
    card = replace(library().scenario("in-town/coach"), ages=bands)
    people = Visitor(TitleScene(), library=bundled_library())
    people.opens(OneToOneScene(one_to_one=start_one_to_one([card] if bands else []), group=group))
    people.keys("F4")

    assert people.hears("You can say it here, in any words.") is shown


def test_who_has_set_no_nation_chooses_it_where_help_is_and_it_is_kept_nowhere() -> None:
    people = Visitor(TitleScene(), settings=some_settings(nation=None), library=bundled_library())
    people.screens.apply(Do(BeginOneToOne(), Push(OneToOneScene(one_to_one=a_one_to_one()))), people.now)
    people.keys("F4")
    assert not people.hears("Settings to")
    people.clicks("nation:wales")
    assert people.hears("Meic")
    people.clicks("nation:scotland")
    assert not people.hears("Meic")
    people.keys("F1", "F1")
    assert where(people) is Step.REAL
    for _ in ("what happens next", "the end", "the title"):
        people.clicks("onward")
    assert isinstance(people.scene, TitleScene)
    assert people.game.desk.settings.nation is None


def test_who_can_help_depends_on_the_age_group() -> None:
    def ids(group: AgeGroup) -> list[str]:
        return [route.id for route in when_real(Here(some_help(), Nation.ENGLAND), group, pictures=True)]

    assert ids(AgeGroup.FROM_13)[0] == "emergency-999"
    assert {"childline", "report-remove", "ceop"} <= set(ids(AgeGroup.UNDER_11)) & set(ids(AgeGroup.FROM_13))
    assert "report-remove" not in [route.id for route in when_real(Here(some_help()), AgeGroup.FROM_13)]
    assert not {"report-remove", "ceop"} & set(ids(AgeGroup.FROM_18))
    assert "stopncii" in ids(AgeGroup.FROM_18)
    assert "stopncii" not in ids(AgeGroup.FROM_13)


@pytest.mark.parametrize("before", [(), ("Esc",)])
def test_the_help_screen_is_for_the_young_persons_age_and_not_for_all(before: tuple[str, ...]) -> None:
    """Also at the question that Esc asks."""
    bundled = bundled_library()
    for group, for_children, for_adults in ((AgeGroup.FROM_18, False, True), (AgeGroup.FROM_13, True, False)):
        people = Visitor(OneToOneScene(one_to_one=a_one_to_one(), group=group), library=bundled)
        people.keys(*before, "F1")

        assert people.hears("You can talk to someone")
        assert people.hears("Report Remove") is for_children
        assert people.hears("Revenge Porn Helpline") is for_adults


def test_a_lone_esc_asks_and_what_is_real_is_there_too() -> None:
    people = a_table()
    comes_to(people, Step.TOGETHER)
    people.keys("Esc")
    assert isinstance(people.scene, Ask)
    people.waits(2)
    people.keys("F4")

    assert where(people) is Step.REAL


def test_pass_leads_to_the_next_story_and_stop_to_the_way_out() -> None:
    people = a_table()
    comes_to(people, Step.CHOOSE)
    people.clicks("pass")
    assert isinstance(people.scene, OneToOneScene)
    assert (where(people), people.scene.one_to_one.stop.card) == (Step.STORY, 1)
    people.clicks("stop")

    assert where(people) is Step.STEP_OUT


def test_nothing_is_handed_to_what_keeps_things() -> None:
    kept: list[object] = []

    def keep(something: object) -> None:
        kept.append(something)

    people = Visitor(TitleScene(), keep=keep, keep_lesson=keep)
    people.opens(OneToOneScene(one_to_one=a_one_to_one()))
    comes_to(people, Step.GOODBYE)
    people.clicks("onward")

    assert kept == []


# Paper to take home


def at_paper(folder: Path | None, **fields: Any) -> Visitor:
    people = Visitor(TitleScene(), print_folders=lambda: in_documents(folder) if folder else ())
    people.clicks("one-to-one")
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_paper=True), **fields))
    people.clicks("stop", "onward")
    assert where(people) is Step.PAPER
    return people


def types_the_place(people: Visitor, place: str) -> None:
    assert isinstance(people.scene, OneToOneScene)
    people.clicks("path")  # where it is clicked, the caret is
    people.keys("End", *["Backspace"] * len(people.scene.sheet.path))
    people.types(place)


def test_no_paper_is_an_answer_like_any_other_and_none_has_to_be_given(tmp_path: Path) -> None:
    people = at_paper(tmp_path)
    wide, tall = zip(*(people.node(f"paper:{id_}").box[2:] for id_ in ("none", "card", "a4")), strict=True)
    assert max(wide) - min(wide) <= 1
    assert len(set(tall)) == 1
    people.clicks("paper:none")
    assert not people.sees("save")
    people.clicks("onward")

    assert people.hears("Nothing of this is kept on this computer.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", ["card", "a4"])
def test_a_sheet_is_written_where_the_worker_says_and_to_be_deleted_there(tmp_path: Path, size: str) -> None:
    people = at_paper(tmp_path, group=AgeGroup.FROM_13)
    people.clicks(f"paper:{size}", "onward")
    assert list(tmp_path.iterdir()) == [], "nothing is written before somebody asks for it"
    assert not people.hears(str(tmp_path))
    people.clicks("save")
    file = tmp_path / "my-list.pdf"
    assert people.hears(f"Saved in the folder “{tmp_path.name}”: my-list.pdf")
    assert not people.hears(str(tmp_path))
    assert people.hears("Then delete the file")
    text = text_of(file.read_bytes())
    assert "0800 1111" in text
    assert not re.search("isitok|share|photo|2026", text, re.IGNORECASE)
    people.clicks("onward")

    assert people.hears("except the sheet that you saved")


@pytest.mark.parametrize("size", ["card", "a4"])
def test_it_can_be_a_page_to_read_which_is_deleted_like_the_other(tmp_path: Path, size: str) -> None:
    people = at_paper(tmp_path, group=AgeGroup.FROM_13)
    people.clicks(f"paper:{size}", "onward", "form:page", "form:paper")
    assert people.scene.sheet.path == "my-list.pdf"
    people.clicks("form:page", "save")
    file = tmp_path / "my-list.html"
    text = file.read_text("utf-8")
    assert "0800 1111" in text
    assert "<title>Plan</title>" in text
    assert not re.search("isitok|share|photo|2026", text, re.IGNORECASE)
    assert people.hears("Read it or print it from there now.")
    people.clicks("onward", "delete-sheet")
    assert people.hears("Has it been read or printed?")
    people.clicks("delete-now")
    assert list(tmp_path.iterdir()) == []


def test_a_whole_path_that_was_typed_gets_the_ending_of_its_form(tmp_path: Path) -> None:
    people = at_paper(None)
    people.clicks("paper:card", "onward")
    types_the_place(people, str(tmp_path / "note.pdf"))
    people.clicks("form:page", "save")
    assert [path.name for path in tmp_path.iterdir()] == ["note.html"]


def test_enter_goes_on_to_the_place_and_there_it_saves(tmp_path: Path) -> None:
    people = at_paper(tmp_path)
    people.clicks("paper:card")
    people.keys("Enter")
    assert people.focus == "place:0"
    assert list(tmp_path.iterdir()) == []
    types_the_place(people, str(tmp_path / "note"))
    people.keys("Enter")

    assert [path.name for path in tmp_path.iterdir()] == ["note.pdf"]


def test_a_sheet_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "my-list.pdf").write_text("somebody else’s")
    people = at_paper(tmp_path)
    people.clicks("paper:a4", "onward", "save")
    assert (tmp_path / "my-list-2.pdf").exists()
    people.clicks("earlier", "paper:a4", "onward")
    types_the_place(people, str(tmp_path / "my-list.pdf"))
    people.clicks("save")

    assert people.hears("is there already, and stays as it is")
    assert (tmp_path / "my-list.pdf").read_text() == "somebody else’s"


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("", "Say where the file should go, with its name."),
        ("/", "Say where the file should go, with its name."),
        ("my-list", "Write out the whole path to the file, with all its folders."),
        ("{there}/nowhere/my-list.pdf", "couldn’t be saved"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_said_and_can_be_mended(tmp_path: Path, place: str, told: str) -> None:
    people = at_paper(None)
    people.clicks("paper:card", "onward")
    types_the_place(people, place.replace("{there}", str(tmp_path)))
    people.clicks("save")
    assert people.hears(told)
    types_the_place(people, str(tmp_path / "here.pdf"))
    people.clicks("save")

    assert people.hears("Saved in the folder")


def at_the_end_with_a_sheet(folder: Path, *, real: bool = False) -> Visitor:
    people = at_paper(folder)
    people.clicks("paper:card", "onward", "save")
    if real:
        people.keys("F4")
        people.clicks("onward", "onward")
    people.clicks("onward")
    assert where(people) is Step.GOODBYE
    return people


@pytest.mark.parametrize("real", [False, True])
def test_the_last_page_deletes_the_sheet_and_nothing_beside_it(tmp_path: Path, real: bool) -> None:
    (tmp_path / "other.pdf").write_text("somebody else’s")
    people = at_the_end_with_a_sheet(tmp_path, real=real)
    assert people.hears("my-list.pdf")
    people.clicks("delete-sheet")
    assert people.hears("Is it printed?")
    people.waits(1)
    people.keys("Enter")
    assert (tmp_path / "my-list.pdf").exists(), "whoever presses nothing but Enter deletes nothing"
    people.clicks("delete-sheet", "delete-now")

    assert [path.name for path in tmp_path.iterdir()] == ["other.pdf"]
    assert people.layout.page.said == "The file is gone."
    kept = "This computer keeps nothing. I may" if real else "Nothing of this is kept on this computer."
    assert people.hears(kept)
    assert not people.sees("delete-sheet")
    assert people.focus == "onward"


def test_all_sheets_that_were_saved_are_named_at_the_end_and_deleted_together(tmp_path: Path) -> None:
    """Also where the last answer was that no paper is wanted."""
    people = at_paper(tmp_path)
    for size in ("card", "a4"):
        people.clicks(f"paper:{size}", "onward", "save", "earlier")
    people.clicks("paper:none", "onward")
    assert people.hears("except the sheet that you saved")
    assert people.hears("my-list.pdf")
    assert people.hears("my-list-2.pdf")
    people.clicks("delete-sheet", "delete-now")

    assert list(tmp_path.iterdir()) == []
    assert people.hears("The file is gone.")


def test_what_stands_there_in_place_of_the_sheet_is_never_deleted(tmp_path: Path) -> None:
    people = at_the_end_with_a_sheet(tmp_path)
    file = tmp_path / "my-list.pdf"
    file.write_text("somebody else’s")
    people.clicks("delete-sheet", "delete-now")

    assert file.read_text() == "somebody else’s"
    assert people.hears("isn’t as it was saved here any more, so it stays")
    assert people.sees("delete-sheet")


@pytest.mark.parametrize("how", ["key", "button"])
def test_this_is_real_is_there_too_where_it_is_asked_whether_the_sheet_is_printed(tmp_path: Path, how: str) -> None:
    people = at_the_end_with_a_sheet(tmp_path)
    people.clicks("delete-sheet")
    if how == "key":
        people.keys("F4")
    else:
        people.clicks("real")

    assert where(people) is Step.REAL
    assert (tmp_path / "my-list.pdf").exists()


def test_what_this_one_to_one_has_not_written_is_never_deleted(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_text("somebody else’s")
    people = Visitor(TitleScene())
    people.opens(OneToOneScene(one_to_one=a_one_to_one(), papers=(file,)))
    comes_to(people, Step.GOODBYE)
    people.clicks("delete-sheet", "delete-now")

    assert file.exists()
    assert people.hears("wasn’t saved from here, so it stays")


def test_a_link_to_the_sheet_is_not_the_sheet(tmp_path: Path) -> None:
    people = at_the_end_with_a_sheet(tmp_path)
    file, moved = tmp_path / "my-list.pdf", tmp_path / "kept.pdf"
    file.rename(moved)
    make_link(file, moved)
    people.clicks("delete-sheet", "delete-now")

    assert file.is_symlink()
    assert moved.exists()


def test_a_sheet_that_somebody_has_deleted_already_is_gone(tmp_path: Path) -> None:
    people = at_the_end_with_a_sheet(tmp_path)
    (tmp_path / "my-list.pdf").unlink()
    people.clicks("delete-sheet", "delete-now")

    assert people.hears("The file is gone.")


def test_a_sheet_that_can_not_be_deleted_is_said_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = at_the_end_with_a_sheet(tmp_path)

    def locked(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", locked)
        people.clicks("delete-sheet", "delete-now")
    assert people.hears("can’t be deleted (permission denied). If it is open somewhere, close it there.")
    people.clicks("delete-sheet", "delete-now")

    assert people.hears("The file is gone.")
    assert list(tmp_path.iterdir()) == []


def test_after_what_is_real_paper_is_offered_too_with_help_for_the_age(tmp_path: Path) -> None:
    people = Visitor(TitleScene(), print_folders=lambda: in_documents(tmp_path))
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_paper=True), group=AgeGroup.FROM_18))
    people.keys("F4")
    people.clicks("onward", "onward")
    assert where(people) is Step.PAPER
    people.clicks("paper:a4", "onward", "save")

    assert (tmp_path / "my-list.pdf").exists()


def test_where_the_games_own_fonts_are_gone_there_is_no_sheet_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = at_paper(tmp_path)
    people.clicks("paper:card", "onward")
    monkeypatch.setattr("isitok.paper.a4.assets_root", lambda: tmp_path)
    people.clicks("save")

    assert people.hears("is missing or damaged: install the game again")
    assert list(tmp_path.iterdir()) == []


def test_stop_is_there_while_there_is_something_to_stop() -> None:
    people = a_table()
    comes_to(people, Step.STEP_OUT)

    assert not people.sees("stop")


# Finish, while the sheet is still there


def presses_nothing_but_enter(people: Visitor, times: int = 30) -> None:
    for _ in range(times):
        if isinstance(people.scene, TitleScene):
            return
        people.keys("Enter")


@pytest.mark.parametrize("real", [False, True])
def test_whoever_presses_nothing_but_enter_never_leaves_a_sheet_behind_without_having_said_so(
    tmp_path: Path, real: bool
) -> None:
    people = at_the_end_with_a_sheet(tmp_path, real=real)
    presses_nothing_but_enter(people)

    assert not isinstance(people.scene, TitleScene)
    assert [path.name for path in tmp_path.iterdir()] == ["my-list.pdf"], "nor is it deleted unsaid"


@pytest.mark.parametrize("real", [False, True])
@pytest.mark.parametrize(("answer", "left"), [("keep-and-finish", ["my-list.pdf"]), ("delete-and-finish", [])])
def test_finish_asks_about_a_sheet_that_is_still_there_and_does_what_was_answered(
    tmp_path: Path, real: bool, answer: str, left: list[str]
) -> None:
    people = at_the_end_with_a_sheet(tmp_path, real=real)
    people.clicks("onward")
    assert is_asked(people.scene)
    assert people.hears("my-list.pdf")
    assert people.hears("Somebody else could find it there.")
    assert people.focus == "back"
    assert people.sees("real") is (not real)
    people.clicks(answer)

    assert isinstance(people.scene, TitleScene)
    assert [path.name for path in tmp_path.iterdir()] == left


def test_finish_asks_nothing_where_the_sheet_was_deleted_here_or_elsewhere_or_there_was_none(tmp_path: Path) -> None:
    deleted = at_the_end_with_a_sheet(tmp_path)
    deleted.clicks("delete-sheet", "delete-now", "onward")
    assert isinstance(deleted.scene, TitleScene)

    elsewhere = at_the_end_with_a_sheet(tmp_path)
    (tmp_path / "my-list.pdf").unlink()
    elsewhere.clicks("onward")
    assert isinstance(elsewhere.scene, TitleScene)

    none = at_paper(tmp_path)
    none.clicks("onward", "onward")
    assert isinstance(none.scene, TitleScene)


@pytest.mark.parametrize("real", [False, True])
def test_whoever_leaves_by_esc_is_asked_too(tmp_path: Path, real: bool) -> None:
    people = at_the_end_with_a_sheet(tmp_path, real=real)
    people.keys("Esc")
    people.waits(2)
    people.clicks("leave")
    assert is_asked(people.scene)
    people.keys("Esc")
    people.waits(2)
    assert where(people) is Step.GOODBYE
    people.keys("Esc")
    people.waits(2)
    people.clicks("leave", "delete-and-finish")

    assert isinstance(people.scene, TitleScene)
    assert list(tmp_path.iterdir()) == []


def test_only_sheets_that_are_still_there_are_asked_about_and_all_of_them_go(tmp_path: Path) -> None:
    people = at_paper(tmp_path)
    for size in ("card", "a4", "card"):
        people.clicks(f"paper:{size}", "onward", "save", "earlier")
    (tmp_path / "my-list-2.pdf").unlink()
    people.clicks("paper:none", "onward", "onward")
    assert people.hears("2 sheets are still on this computer")
    assert people.hears("Somebody else could find them there. Delete them, unless you still have to print them.")
    assert not people.hears("my-list-2.pdf")
    people.clicks("delete-and-finish")

    assert isinstance(people.scene, TitleScene)
    assert list(tmp_path.iterdir()) == []


def test_where_one_of_two_sheets_can_not_be_deleted_the_other_goes_and_what_is_left_is_named_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = at_paper(tmp_path)
    for size in ("card", "a4"):
        people.clicks(f"paper:{size}", "onward", "save", "earlier")
    people.clicks("paper:none", "onward", "onward")
    unlink = Path.unlink

    def locked(path: Path) -> None:
        if path.name == "my-list.pdf":
            raise PermissionError(13, "Permission denied")
        unlink(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", locked)
        people.clicks("delete-and-finish")

    assert [path.name for path in tmp_path.iterdir()] == ["my-list.pdf"]
    assert people.hears("The sheet is still on this computer")
    told = [node.spoken.name for node in ui.walk(people.layout.root)]
    assert sum(text.count("my-list.pdf") for text in told if "find it there" in text) == 1
    assert people.hears("Somebody else could find it there. Delete it")


def test_whoever_closes_the_window_is_asked_about_the_sheet_and_can_go_back(tmp_path: Path) -> None:
    people = at_the_end_with_a_sheet(tmp_path)
    people.keys("F1")
    people.screens.close(people.now)
    assert not people.game.over
    assert people.hears("The sheet is still on this computer")
    assert people.focus == "back"
    people.clicks("back")
    assert people.hears("You can talk to someone")
    people.screens.close(people.now)
    people.clicks("delete-and-finish")

    assert people.game.over
    assert list(tmp_path.iterdir()) == []


def test_whoever_closes_the_window_can_keep_the_sheet_or_close_it_once_more(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    keeping, hurrying = at_the_end_with_a_sheet(tmp_path), at_the_end_with_a_sheet(tmp_path / "other")
    keeping.screens.close(keeping.now)
    keeping.clicks("keep-and-finish")
    hurrying.screens.close(hurrying.now)
    hurrying.screens.close(hurrying.now)

    assert keeping.game.over
    assert hurrying.game.over
    assert len(list(tmp_path.rglob("my-list.pdf"))) == 2


def test_a_window_whose_sheet_can_not_be_deleted_stays_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    people = at_the_end_with_a_sheet(tmp_path)
    people.screens.close(people.now)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", locked)
        people.clicks("delete-and-finish")

    assert not people.game.over
    assert people.hears("can’t be deleted (permission denied)")
    people.clicks("back")
    assert where(people) is Step.GOODBYE


def test_the_window_closes_unasked_where_there_is_no_sheet_or_the_screen_is_hidden(tmp_path: Path) -> None:
    none = at_paper(tmp_path)
    none.screens.close(none.now)
    assert none.game.over

    hidden = at_the_end_with_a_sheet(tmp_path)
    hidden.keys("F12")
    hidden.screens.close(hidden.now)
    assert hidden.game.over
    assert not hidden.hears("sheet")

    title = Visitor(TitleScene())
    title.screens.close(title.now)
    assert title.game.over


@pytest.mark.parametrize("real", [False, True])
def test_what_is_asked_when_the_window_closes_says_on_no_task_bar_that_something_is_real(
    tmp_path: Path, real: bool
) -> None:
    people = at_the_end_with_a_sheet(tmp_path, real=real)
    people.screens.close(people.now)
    assert people.sees("real") is (not real)
    assert ("sheet" in people.title) is (not real)


def test_a_sheet_that_can_not_be_deleted_at_the_end_is_said_and_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = at_the_end_with_a_sheet(tmp_path)
    people.clicks("onward")

    def locked(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", locked)
        people.clicks("delete-and-finish")
    assert is_asked(people.scene)
    assert people.hears("can’t be deleted (permission denied)")
    assert "can’t be deleted" in people.layout.page.said
    people.clicks("delete-and-finish")

    assert isinstance(people.scene, TitleScene)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", ["F1", "F4", "F12"])
def test_help_hide_and_what_is_real_are_there_where_the_sheet_is_asked_about(tmp_path: Path, key: str) -> None:
    people = at_the_end_with_a_sheet(tmp_path)
    people.clicks("onward")
    people.keys(key)
    if key == "F4":
        assert where(people) is Step.REAL
        for _ in range(4):
            people.clicks("onward")
        assert is_asked(people.scene), "and at the end of what is real it is asked again"
    elif key == "F1":
        assert people.hears("You can talk to someone")
    else:
        assert people.title == "Clock"
    assert (tmp_path / "my-list.pdf").exists()


def test_a_folder_that_can_not_be_looked_into_counts_as_one_in_which_the_sheet_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stale(path: Path) -> None:
        raise OSError(116, "Stale file handle")

    people = at_the_end_with_a_sheet(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "lstat", stale)
        people.clicks("onward")
    assert is_asked(people.scene)


# What happens next


def real_at(step: Step, group: AgeGroup | None = None, **settings: Any) -> Visitor:
    bundled = bundled_library()
    people = Visitor(TitleScene(), settings=some_settings(**settings), library=bundled)
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_paper=True), group=group))
    people.keys("F4")
    for _ in range(4):
        if where(people) is step:
            return people
        people.clicks("onward")
    raise AssertionError(f"{step} never came")


NEXT = (
    "What happens next",
    "If you did something that you regret, you can still get help.",
    "Who I tell",
    "What would you like me to say?",
    "Are you safe going home?",
    "Call 999",
    "This computer keeps nothing. I may have to write down what you told me.",
)


@each([None, *Nation], "nation")
@each([None, *AgeGroup], "group")
def test_what_happens_next_comes_before_paper_and_says_all_of_it(nation: Nation | None, group: AgeGroup | None) -> None:
    people = real_at(Step.HAPPENS_NEXT, group, nation=nation, lead_name="")
    heard = "\n".join(node.spoken.name for node in ui.walk(people.layout.root))
    at = [heard.find(said) for said in NEXT]
    assert -1 not in at, NEXT[at.index(-1)]
    assert at == sorted(at)
    assert "Text SHOUT to 85258" in heard
    assert "0800 1111" in heard
    assert people.title == "One to one – #isitok?"  # what it is about stands in no list of windows
    people.clicks("onward")
    assert where(people) is Step.PAPER


@each([None, *Nation], "nation")
@each([None, *AgeGroup], "group")
def test_a_number_to_text_stands_beside_those_to_call(nation: Nation | None, group: AgeGroup | None) -> None:
    people = real_at(Step.REAL, group, nation=nation)
    assert people.hears("Text SHOUT to 85258")
    assert people.hears("If you did something that you regret, you can still get help.")


def test_whom_i_tell_is_called_as_this_school_does_and_in_easy_words_for_the_young() -> None:
    assert real_at(Step.HAPPENS_NEXT, lead_name="Ms Okafor").hears(
        "I’ll tell someone straight away whose job is to help: Ms Okafor."
    )
    young = real_at(Step.HAPPENS_NEXT, AgeGroup.UNDER_11, lead_name="")
    assert young.hears("whose job is to help: the adult in charge of keeping children safe.")


def test_nothing_is_typed_or_chosen_on_what_happens_next_and_no_promise_is_made() -> None:
    people = real_at(Step.HAPPENS_NEXT, AgeGroup.FROM_13)
    roles = {node.spoken.role for node in ui.walk(people.layout.root)}
    assert not roles & {ui.Role.FIELD, ui.Role.RADIO, ui.Role.SWITCH, ui.Role.TOGGLE}
    heard = " ".join(node.spoken.name for node in ui.walk(people.layout.root) if node.clip is not None)
    assert not re.search(
        r"\b(promise|will be fine|nobody else|secret|fault|why did|should have)\b", heard, re.IGNORECASE
    )


@pytest.mark.parametrize("key", ["F1", "F4", "F12", "Esc"])
def test_keys_do_there_what_they_do_on_the_page_before_it(key: str) -> None:
    came = []
    for step in (Step.REAL, Step.HAPPENS_NEXT):
        people = real_at(step, AgeGroup.FROM_13)
        people.keys(key)
        came.append((type(people.scene), people.title if key != "F4" else ""))
    assert came[0] == came[1]


@pytest.mark.parametrize("papers", [False, True])
def test_once_something_is_real_no_screen_says_that_nothing_is_kept(tmp_path: Path, papers: bool) -> None:
    """An adult may have to write it down: only the computer keeps nothing."""
    people = Visitor(TitleScene(), print_folders=lambda: in_documents(tmp_path))
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_paper=True), asked=Asked(age=True)))
    people.keys("F4")
    said: list[str] = []

    def listens() -> None:
        said.extend(node.spoken.name for node in ui.walk(people.layout.root))

    for press in ("onward", "onward", *(("paper:card", "onward", "save") if papers else ()), "onward", "onward"):
        listens()
        people.keys("Esc")
        people.waits(2)
        listens()
        people.clicks("back")
        people.waits(2)
        people.clicks(press)
    heard = " ".join(said)
    assert "I may have to write down what you told me." in heard
    assert heard.count("This computer keeps nothing") > 5
    assert not re.search(r"Nothing (that|of|else)[^.]*(kept|saved)|not kept|is kept", heard), heard


# The law card


def with_law() -> Visitor:
    bundled = bundled_library()
    people = Visitor(TitleScene(), library=bundled, settings=some_settings(nation=Nation.WALES))
    card = bundled.scenario("pictures-and-pressure/said-youd-delete-it")
    assert card.law
    people.opens(OneToOneScene(one_to_one=start_one_to_one([card]), group=AgeGroup.FROM_18))
    return people


def test_the_law_card_opens_where_both_look_and_leads_back() -> None:
    people = with_law()
    comes_to(people, Step.TOGETHER)
    people.clicks("law")
    assert people.title == "What the law says – One to one – #isitok?"
    assert people.hears("The law in Wales")
    assert people.hears("Asking for help comes first.")
    people.keys("Esc")
    people.waits(2)
    assert where(people) is Step.TOGETHER
    people.clicks("law")
    people.keys("F1")
    assert people.hears("Revenge Porn Helpline"), "help is for this young person's age"
    people.keys("F1")
    people.keys("F4")

    assert where(people) is Step.REAL


def test_the_law_card_is_not_offered_while_one_chooses_nor_where_a_story_has_none() -> None:
    people = with_law()
    comes_to(people, Step.CHOOSE)
    assert not people.sees("law")
    without = replace(library().scenario("in-town/poster"), law=())
    other = Visitor(TitleScene())
    other.opens(OneToOneScene(one_to_one=start_one_to_one([without])))
    comes_to(other, Step.TOGETHER)
    assert not other.sees("law")


def test_the_law_card_opens_in_every_story_that_has_one() -> None:
    bundled = bundled_library()
    cards = [card for card in map(bundled.scenario, (card.id for card in bundled.cards)) if card.law]
    assert len(cards) > 10
    for card in cards:
        people = Visitor(TitleScene(), library=bundled)
        people.opens(OneToOneScene(one_to_one=start_one_to_one([card])))
        comes_to(people, Step.TOGETHER)
        people.clicks("law")
        assert people.hears("Asking for help comes first."), card.id


@each(everywhere, "step")
def test_nothing_is_locked_in_where_two_talk(step: Step) -> None:
    people = Visitor(TitleScene())
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_spread=True, with_paper=True)))
    comes_to(people, step)
    for node in ui.walk(people.layout.root):
        assert "lock" not in f"{node.spoken.name} {node.spoken.description}".lower()
        assert node.spoken.description != "Choose an answer first."


def test_p_passes_a_story_for_two() -> None:
    people = a_table()
    comes_to(people, Step.CHOOSE)
    people.keys("p")
    assert isinstance(people.scene, OneToOneScene)
    assert (where(people), people.scene.one_to_one.stop.card) == (Step.STORY, 1)


# How far something travels


def test_how_far_something_travels_begins_with_one_who_stops_and_can_always_be_stopped() -> None:
    people = Visitor(TitleScene())
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_spread=True)))
    comes_to(people, Step.SPREAD)
    assert people.hears("One person has it, and stops. It ends here.")
    assert not people.sees("spread:stop")
    people.clicks("spread:on")
    assert people.hears("4 people have it.")
    people.clicks("spread:on", "spread:stop")
    assert people.hears("3 never get it, because one person stopped.")
    people.clicks("spread:on", "spread:on")

    assert not people.sees("spread:on")
    assert people.hears("They all stop. It ends here."), "it never ends with everybody"
    assert people.hears("The person it is about did not do this.")


# In sight on every screen of a story

OF_A_STORY: list[Step | Place] = [
    Step.STORY,
    Step.CHOOSE,
    Step.HAND_OVER,
    Step.CHOOSE_TOO,
    Step.TOGETHER,
    FEEL,
    FELT,
    Step.PUT_RIGHT,
    TELL,
    TOLD,
]


@pytest.mark.parametrize("step", [*(step for step in OF_A_STORY if step is not Step.HAND_OVER), Step.SPREAD])
def test_questions_to_talk_about_open_and_shut_with_a_press_on_every_screen_of_a_story(step: Step | Place) -> None:
    people = Visitor(TitleScene(), settings=some_settings(text_size=200), size=(1024, 768))
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_spread=True)))
    comes_to(people, step)
    people.keys("End")
    assert not people.hears("Nobody has to answer.")
    title = people.title
    people.clicks("prompts")
    assert people.title == title
    (shown,) = [node for node in ui.walk(people.layout.root) if node.spoken.name == "Nobody has to answer."]
    assert shown.seen == shown.box, "they are in sight, wherever the page was scrolled to"
    assert people.focus == "prompts"
    people.clicks("prompts")
    assert not people.hears("Nobody has to answer.")
    people.clicks("prompts")
    comes_to(people, Step.STEP_OUT)

    assert not people.hears("Nobody has to answer."), "they shut with the step"


@each([(100, (1366, 768)), (200, (1024, 768)), (100, (800, 600))], "text size")
@each(OF_A_STORY, "step")
def test_pass_stop_and_this_is_real_stay_in_sight(step: Step | Place, text: int, size: tuple[int, int]) -> None:
    people = Visitor(TitleScene(), settings=some_settings(text_size=text), size=size)
    people.opens(OneToOneScene(one_to_one=a_one_to_one()))
    comes_to(people, step)
    for key in ("Home", "End"):
        people.keys(key)
        for id_ in ("pass", "stop", "real"):
            node = people.node(id_)
            assert node.seen == node.box, id_


@each(["key", "button"], "how")
@each(everywhere, "step")
def test_this_is_real_is_there_to_the_last_screen_for_some_speak_only_then(step: Place, how: str) -> None:
    people = Visitor(TitleScene())
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_spread=True, with_paper=True)))
    comes_to(people, step)
    if how == "key":
        people.keys("F4")
    else:
        people.clicks("real")

    assert where(people) is Step.REAL


@pytest.mark.parametrize("step", [*OF_A_STORY, Step.SPREAD, Step.STEP_OUT, Step.GOODBYE])
def test_nothing_is_counted_timed_or_ranked(step: Step) -> None:
    people = Visitor(TitleScene())
    people.opens(OneToOneScene(one_to_one=a_one_to_one(with_spread=True)))
    comes_to(people, step)
    said = " ".join(node.spoken.name for node in ui.walk(people.layout.root))

    assert people.hands.deadline is None
    assert not re.search(r"\b(points?|score|wrong|correct|team|seconds?|minutes?)\b|right[.!]", said, re.IGNORECASE)


def test_that_a_choice_is_missing_is_said_in_sight_at_twice_the_size() -> None:
    people = Visitor(TitleScene(), settings=some_settings(text_size=200), size=(1024, 768))
    people.opens(OneToOneScene(one_to_one=a_one_to_one()))
    comes_to(people, Step.CHOOSE)
    people.keys("End")
    people.clicks("onward")
    told = "Choose one, or say that you’d rather not."
    (label,) = [node for node in ui.walk(people.layout.root) if node.spoken.name == told]
    assert label.seen == label.box
    people.clicks("verdict:ok")

    assert not people.hears(told)
    assert people.offset > 0, "choosing doesn't lead back to the top"


def an_easy_table() -> Visitor:
    easy = Easy(story="Kofi has a photo of Ffion.", acts=("Kofi shares it.",), why=("It is her face.",))
    card = replace(library().scenario("in-town/coach"), easy=easy)
    people = Visitor(TitleScene())
    people.opens(OneToOneScene(one_to_one=start_one_to_one([card, library().scenario("in-town/poster")])))
    return people


def test_one_press_tells_a_story_in_easy_words_and_they_stay_for_the_one_to_one() -> None:
    people = an_easy_table()
    comes_to(people, Step.STORY)
    said = said_at(people.view, lambda: people.keys("e"))
    assert people.hears("Kofi has a photo of Ffion.")
    assert said.startswith("Easy read is on. Kofi has a photo of Ffion.")
    comes_to(people, Step.CHOOSE)
    assert people.hears("Kofi shares it.")
    comes_to(people, Step.TOGETHER)
    people.clicks("why")
    assert people.hears("It is her face.")
    people.clicks("easy")

    assert not people.hears("It is her face.")
    assert people.hears("Ffion asked people not to.")


def test_there_is_no_easy_read_where_a_story_has_no_easy_words_or_nothing_is_read() -> None:
    people = an_easy_table()
    assert not people.sees("easy")
    comes_to(people, Step.HAND_OVER)
    assert not people.sees("easy")
    people.clicks("pass")

    assert where(people) is Step.STORY
    assert not people.sees("easy")


def test_whoever_would_rather_not_say_is_not_told_how_they_see_it() -> None:
    people = a_table()
    comes_to(people, Step.CHOOSE)
    people.clicks("verdict:none", "onward")
    comes_to(people, Step.TOGETHER)

    assert people.hears("Nobody has to say.")
    assert not people.hears("You see it")


def test_no_window_is_called_so_once_something_is_real_nor_is_any_of_its_pages() -> None:
    titles = set[str]()
    for beside in ((), ("Esc",), ("F1",)):
        people = a_table()
        people.keys("F4")
        for keys in ((), ("Enter",), ("Down", "Space", "Enter"), ("Enter",), ("Enter",)):
            people.waits(2)
            people.keys(*keys)
            titles.add(people.title)
            people.waits(2)
            people.keys(*beside)
            titles.add(people.title)
            people.waits(2)
            people.keys(*beside)  # back again
            if isinstance(people.scene, TitleScene):
                break

    ours = {"#isitok? – sharing online", "Settings – #isitok?"}
    assert titles - ours == {"One to one – #isitok?", "Help – #isitok?"}


def test_where_the_sheet_goes_is_chosen_and_nobody_has_to_type_a_path(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "STICK"
    home.mkdir()
    stick.mkdir()
    people = at_paper(home)
    places = (*in_documents(home), PaperPlace(PlaceKind.DRIVE, stick))
    people.game.desk = desk_with(people.game.desk, print_folders=lambda: places)
    people.clicks("paper:card", "onward")
    assert people.focus == "place:0"
    assert people.node("place:0").spoken.checked
    people.clicks("place:1")
    assert people.hears("Drive STICK")
    assert people.node("place:1").spoken.checked
    assert people.node("path").spoken.value == "my-list.pdf"
    people.clicks("save")
    assert [path.name for path in stick.iterdir()] == ["my-list.pdf"]
    assert list(home.iterdir()) == []
