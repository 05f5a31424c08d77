"""Stories that didn't come with the game: dealt once somebody else has read them, and never as if they were ours."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from isitok import ui
from isitok.base.trouble import Trouble, trouble
from isitok.format.vocabulary import Band
from isitok.game.doors import Seat
from isitok.library.cache import LEFT_OUT
from isitok.library.library import Library, open_library
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.one_to_one.one_to_one_setup import OneToOneSetupScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from tests.heard import said_first
from tests.signed import have_read
from tests.stages import FOLDER, Visitor, some_settings

STORY = """\
title: {title}
ages: 11-14
topic: photos-of-others
story: Leo has a picture on his phone. He thinks about what to do with it, and asks Noor what she would do.
acts:
  - act: Leo shows the picture to Noor.
    by: leo
    verdict: not-ok
    why: {title}. He asks nobody first, so she can't say what she would like. It is her picture, so she chooses.
audience:
  - what: the picture of Noor
    share_with: a-few
    who: her sister
    why: She said that her sister may see it, and nobody else. It is her face, so it is hers to choose.
"""
WELSH = """\
title: Y llun {number}
ages: {ages}
story: Mae gan Leo lun o Noor ar ei ffôn. Mae hi'n gofyn iddo beidio â'i bostio, ac mae o'n meddwl am y peth.
acts:
  - act: Mae Leo yn rhannu'r llun ar ei stori.
    by: leo
    verdict: not-ok
    why: Gofynnodd Noor iddo beidio. Ei hwyneb hi ydyw, felly hi sy'n dewis beth sydd i ddigwydd nesaf.
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@cache
def packs() -> Path:
    """A pack of a teacher's own, one that says that all in it is made up, and one in Welsh that says it is for all."""
    folder = Path(mkdtemp(prefix="isitok-own-")) / "isitok packs"
    for number in range(6):
        write(folder / "Assembly week" / f"own-{number}.yaml", STORY.format(title=f"Own {number}"))
    write(folder / "invented" / "pack.yaml", "title: Invented\nabout: Tales.\nages: 11-14\nmade_up: yes\n")
    write(folder / "invented" / "tale.yaml", STORY.format(title="A tale"))
    write(
        folder / "cymraeg" / "pack.yaml",
        "title: Lluniau\nabout: Lluniau.\nages: 11-14\nlevel: 1\nadult_led: no\nlanguage: cy\n",
    )
    for number in range(3):
        write(folder / "cymraeg" / f"llun-{number}.yaml", WELSH.format(number=number, ages="11-14"))
    for number in range(3):
        write(
            folder / "unsaid" / f"llun-{number}.yaml",
            WELSH.format(number=number, ages="7-9").replace("Leo", "Dev").replace("leo", "dev").replace("Noor", "Ruby"),
        )
    return folder


@cache
def stories() -> Library:
    """The same once somebody else has read them."""
    read = packs().with_name("read")
    shutil.copytree(packs(), read)
    return open_library([FOLDER / "content", have_read(read)], None)


@cache
def unread_stories() -> Library:
    found = open_library([FOLDER / "content", packs()], None)
    assert {pack.id: len(pack.cards) for pack in found.packs if not pack.bundled} == {
        "assembly-week": 6,
        "invented": 1,
        "cymraeg": 3,
        "unsaid": 3,
    }, found.problems()
    return found


OURS = {pack.id for pack in open_library([FOLDER / "content"], None).packs}


class Teacher(Visitor):
    def __init__(self, settings: Settings | None = None, **fields: object) -> None:
        pack = fields["options"].pack if isinstance(fields.get("options"), PlayOptions) else None  # type: ignore[union-attr]
        super().__init__(TitleScene(pack=pack), settings=settings, **{"library": stories(), **fields})  # type: ignore[arg-type]

    def packs_dealt(self) -> set[str]:
        match self.scene:
            case PlayScene(session=session):
                return {card.pack for card in session.cards}
            case ClassSetupScene(draft=draft):
                return {card.pack for card in draft.cards}
            case OneToOneSetupScene(dealt=dealt):
                return {card.pack for card in dealt.cards}
            case LessonScene(lesson=lesson):
                return {card.pack for card in lesson.cards}
            case OneToOneScene(one_to_one=one_to_one):
                return {card.pack for card in one_to_one.cards}
        raise AssertionError(self.title)

    def plays(self) -> set[str]:
        self.clicks("play")
        self.clicks("start")
        return self.packs_dealt()

    def reads_the_card(self) -> None:
        assert isinstance(self.scene, StaffCardScene)
        self.clicks("box")
        self.clicks("on")

    def ticked(self) -> "Teacher":
        """In the set-up of a class, having read the staff card."""
        self.clicks("class")
        self.reads_the_card()
        return self

    def takes(self, pack: str) -> None:
        self.clicks("pack")
        self.clicks(f"pick:{pack}")


def all_said(visitor: Visitor) -> str:
    return "\n".join(node.spoken.name for node in ui.walk(visitor.layout.root))


# A bit of everything


@pytest.mark.parametrize("seed", range(12))
def test_everything_holds_no_own_stories_until_somebody_else_has_read_them(seed: int) -> None:
    assert Teacher(library=unread_stories(), chance=lambda: seed).plays() <= OURS


def test_once_they_are_read_everything_holds_them_and_no_setting_is_asked() -> None:
    teacher = Teacher(chance=lambda: 3)
    teacher.clicks("settings")
    assert not teacher.sees("own-stories")
    teacher.keys("Esc")

    assert "assembly-week" in teacher.plays()


def test_a_pack_can_then_be_chosen_and_says_that_it_did_not_come_with_the_game() -> None:
    teacher = Teacher()
    teacher.clicks("setup")
    teacher.clicks("pack")
    assert "did not come with the game" in teacher.node("pick:assembly-week").spoken.description
    assert teacher.sees("pick:invented")
    assert not teacher.sees("pick:cymraeg"), "nobody alone is dealt what no rule could read"
    teacher.clicks("pick:assembly-week")

    assert teacher.plays() == {"assembly-week"}


def test_single_stories_can_then_be_picked_by_title_from_own_packs() -> None:
    teacher = Teacher()
    teacher.clicks("setup")
    assert not any(node.id.startswith("story:cymraeg/") for node in ui.walk(teacher.layout.root))
    teacher.clicks("story:assembly-week/own-2")

    assert teacher.plays() == {"assembly-week"}


@pytest.mark.parametrize("on", [False, True])
@pytest.mark.parametrize("read", [False, True])
def test_on_a_pupils_pc_own_packs_are_listed_where_that_is_set_and_somebody_has_read_them(on: bool, read: bool) -> None:
    library = stories() if read else unread_stories()
    pupil = Teacher(some_settings(own_stories=on), seat=Seat.PUPIL, library=library)
    pupil.clicks("setup")
    pupil.clicks("pack")
    assert pupil.sees("pick:assembly-week") is (on and read)
    assert not pupil.sees("pick:cymraeg")
    pupil.clicks("back")
    assert any(node.id == "story:assembly-week/own-2" for node in ui.walk(pupil.layout.root)) is (on and read)


@pytest.mark.parametrize("seat", Seat)
def test_until_somebody_else_has_read_them_whoever_plays_alone_meets_none_of_them(seat: Seat) -> None:
    player = Teacher(some_settings(own_stories=True), seat=seat, library=unread_stories())
    names = {pack.title for pack in stories().packs if not pack.bundled}
    player.clicks("setup")
    assert not any(node.id.startswith(("story:assembly-week/", "set:assembly")) for node in ui.walk(player.layout.root))
    for question in ("pack", "topic", "cards"):
        player.clicks(question)
        assert not any(name in all_said(player) for name in names)
        player.clicks("back")


def test_nor_does_one_that_is_asked_for_at_the_start_come_to_anybody() -> None:
    player = Teacher(options=PlayOptions(pack="assembly-week"), library=unread_stories())
    player.clicks("play")
    assert player.hears("No story fits what was chosen.")


def test_what_has_changed_since_it_was_read_is_not_even_played_again() -> None:
    player = plays_one("assembly-week", "verdict:ok", "sure:certain")
    while not isinstance(player.scene, EndingScene):
        assert player.goes_on()
    assert player.sees("replay")
    player.game.take_over(unread_stories())
    assert not player.sees("replay")
    player.clicks("new")
    assert player.packs_dealt() <= OURS


def test_of_a_pack_that_is_partly_read_only_that_part_is_dealt(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / "Ours" / f"{name}.yaml", STORY.format(title=f"Story {name}"))
    have_read(tmp_path)
    write(tmp_path / "Ours" / "two.yaml", STORY.format(title="Another two"))
    write(tmp_path / "Ours" / "one.yaml", "# Only a comment\n" + STORY.format(title="Story one"))

    player = Teacher(library=open_library([FOLDER / "content", tmp_path], None), options=PlayOptions(pack="ours"))
    player.clicks("play")
    player.clicks("start")

    assert isinstance(player.scene, PlayScene)
    assert [card.id for card in player.scene.session.cards] == ["ours/one"]


# Whose it is


def plays_one(pack: str, *answers: str) -> Teacher:
    teacher = Teacher(options=PlayOptions(pack=pack))
    teacher.clicks("play")
    teacher.clicks("start")
    for answer in answers:
        teacher.clicks(answer)
    return teacher


def test_a_story_says_whose_it_is_and_nothing_is_claimed_of_its_people() -> None:
    teacher = Teacher(options=PlayOptions(pack="assembly-week"))
    assert not teacher.hears("made-up")
    teacher.clicks("play")
    assert teacher.hears("These stories are from Assembly week. They did not come with the game.")
    assert "made up" not in all_said(teacher)
    teacher.clicks("start")

    assert teacher.hears("A story from Assembly week")


def test_a_pack_that_says_that_all_is_made_up_is_believed() -> None:
    teacher = Teacher(options=PlayOptions(pack="invented"))
    assert teacher.hears("made-up people")
    teacher.clicks("play")

    assert teacher.hears("The people are made up.")
    assert teacher.hears("These stories are from Invented. They did not come with the game.")


def test_stories_of_the_game_say_nothing_of_that() -> None:
    teacher = Teacher(library=unread_stories())
    teacher.clicks("play")
    assert "did not come with the game" not in all_said(teacher)
    teacher.clicks("start")

    assert "A story from" not in all_said(teacher)


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("not-ok", "So would Assembly week."),
        ("ok", "Not OK, Assembly week would say"),
        ("depends", "Not OK, Assembly week would say"),
    ],
)
def test_the_pack_speaks_and_never_we(verdict: str, said: str) -> None:
    teacher = plays_one("assembly-week", f"verdict:{verdict}", "sure:certain")

    assert teacher.hears(said)
    assert said in said_first(teacher.layout)
    assert "So do we" not in all_said(teacher)
    assert "We’d say" not in all_said(teacher)


def test_the_rounds_and_the_results_speak_for_the_pack_too() -> None:
    teacher = plays_one("assembly-week", "verdict:not-ok", "sure:certain")
    seen = ""
    while teacher.goes_on():
        seen += all_said(teacher)
    assert "A few people – her sister, Assembly week would say" in seen
    assert "You and the stories said the same" in seen
    assert "Those were stories. You are you." in seen
    for ours in ("We saw", "We agreed", "we agreed", "So do we", "We’d say", "made up", "The game would say"):
        assert ours not in seen, ours


def test_a_class_hears_whose_story_it_is_and_who_says_so() -> None:
    teacher = Teacher().ticked()
    teacher.takes("assembly-week")
    assert teacher.hears("Signed as safeguarding lead, 30 November 2026.")
    assert teacher.packs_dealt() == {"assembly-week"}
    teacher.clicks("on")
    teacher.clicks("slips:nobody")
    teacher.clicks("start")
    seen = ""
    for _ in range(60):
        if not isinstance(teacher.scene, LessonScene):
            break
        seen += all_said(teacher)
        teacher.clicks("forward" if teacher.sees("forward") else "next" if teacher.sees("next") else "skip")
    assert "A story from Assembly week" in seen
    assert "Assembly week says: Not OK." in seen
    assert "Those were stories." in seen
    assert "The game would say" not in seen
    assert "made up" not in seen


def test_all_sets_again_takes_unread_stories_out_again_but_for_those_picked_by_title() -> None:
    teacher = Teacher(library=unread_stories()).ticked()
    assert teacher.packs_dealt() <= OURS
    teacher.clicks("choose:0")
    assert "Nobody but its writer has read this story." in teacher.node("pick:assembly-week/own-4").spoken.description
    teacher.clicks("pick:assembly-week/own-4")
    assert teacher.hears("Nobody but its writer has read this story.")
    assert "assembly-week" in teacher.packs_dealt()
    teacher.clicks("minutes:30")

    assert isinstance(teacher.scene, ClassSetupScene)
    assert [card.id for card in teacher.scene.draft.cards if card.own] == ["assembly-week/own-4"]


def test_a_class_is_told_which_stories_come_only_by_their_titles() -> None:
    teacher = Teacher(library=unread_stories()).ticked()
    teacher.clicks("pack")
    told = teacher.node("pick:").spoken.description
    assert told == "Not stories that nobody but their writer has read: choose those by title."
    teacher.clicks("pick:assembly-week")
    assert teacher.packs_dealt() == set(), "not by chance, either"


def test_a_one_to_one_is_dealt_no_story_that_nobody_else_has_read_and_says_whose_they_are() -> None:
    teacher = Teacher(library=unread_stories())
    teacher.clicks("one-to-one")
    teacher.reads_the_card()
    for _ in range(12):
        assert teacher.packs_dealt() <= OURS
        teacher.clicks("swap:0")
    teacher.clicks("stories:1")
    teacher.clicks("choose:0")
    teacher.clicks("pick:assembly-week/own-4")
    teacher.clicks("group:13-17")
    teacher.clicks("start")
    teacher.clicks("use")  # once the worker has read it
    assert teacher.hears("This is about people in stories.")
    seen = ""
    for _ in range(30):
        if not isinstance(teacher.scene, OneToOneScene):
            break
        seen += all_said(teacher)
        if teacher.sees("verdict:ok"):
            teacher.clicks("verdict:ok")
        if teacher.sees("why"):
            teacher.clicks("why")
            seen += all_said(teacher)
        for on in ("onward", "lock", "next"):
            if teacher.sees(on):
                teacher.clicks(on)
                break
        else:
            break
    assert "A story from Assembly week" in seen
    assert "What Assembly week says" in seen
    assert "Assembly week says: Not OK." in seen
    assert "Those were stories." in seen
    assert "The game would say" not in seen
    assert "made up" not in seen
    assert "made-up" not in seen


# In another language


@pytest.mark.parametrize("pack", ["cymraeg", "unsaid"])
@pytest.mark.parametrize("asked", [True, False])
def test_what_no_rule_could_read_is_never_dealt_to_somebody_alone(pack: str, asked: bool) -> None:
    options = PlayOptions(pack=pack) if asked else PlayOptions()
    settings = some_settings(ages=(Band.B7_9, Band.B11_14))
    player = Teacher(settings, options=options)
    player.clicks("setup")
    assert not player.sees(f"set:{pack}")
    player.clicks("pack")
    assert not player.sees(f"pick:{pack}")
    player.keys("Esc")
    assert not any(node.id.startswith(f"story:{pack}/") for node in ui.walk(player.layout.root))
    player.keys("Esc")
    player = Teacher(settings, options=options)
    player.clicks("play")
    if asked:
        assert not player.sees("start")
    else:
        player.clicks("start")
        assert pack not in player.packs_dealt()


@pytest.mark.parametrize(("pack", "band"), [("cymraeg", Band.B11_14), ("unsaid", Band.B7_9)])
def test_a_class_meets_it_once_the_staff_card_was_read_whatever_the_ages(pack: str, band: Band) -> None:
    teacher = Teacher(some_settings(staff_card_read=True, ages=(band,)))
    teacher.clicks("class")
    teacher.clicks("skip")
    teacher.clicks("pack")
    assert not teacher.sees(f"pick:{pack}")
    teacher.keys("Esc")
    assert not teacher.sees("level-3") or not teacher.node("level-3").spoken.checked
    teacher.clicks("unread")
    assert teacher.hears("The game can only check stories in English")
    assert not teacher.sees("skip")
    teacher.reads_the_card()
    assert not teacher.sees("unread"), "it is open now"
    assert not teacher.sees("level-3") or not teacher.node("level-3").spoken.checked, "level 3 wasn't asked for"
    teacher.takes(pack)

    assert teacher.packs_dealt() == {pack}
    teacher.clicks("on")
    teacher.clicks("slips:nobody")
    teacher.clicks("start")
    assert isinstance(teacher.scene, LessonScene)


def test_a_one_to_one_meets_it_once_the_staff_card_was_read() -> None:
    worker = Teacher(some_settings(staff_card_read=True))
    worker.clicks("one-to-one")
    worker.clicks("skip")
    for _ in range(12):
        assert "cymraeg" not in worker.packs_dealt()
        worker.clicks("swap:0")
    worker.clicks("unread")
    worker.reads_the_card()
    worker.clicks("choose:0")
    worker.clicks("pick:cymraeg/llun-1")

    assert "cymraeg" in worker.packs_dealt()


def test_where_there_is_nothing_in_another_language_nothing_is_said_of_it() -> None:
    teacher = Teacher(some_settings(staff_card_read=True), library=open_library([FOLDER / "content"], None))
    teacher.clicks("class")
    teacher.clicks("skip")

    assert not teacher.sees("unread")


# What can't be found


@pytest.fixture
def amiss(tmp_path: Path) -> Library:
    write(tmp_path / "isitok packs" / "Year 5" / "Year 5" / "scenarios" / "a.yaml", STORY.format(title="A"))
    return open_library([FOLDER / "content", tmp_path / "isitok packs"], None)


def test_a_problem_says_its_folder_and_shows_it(amiss: Library, tmp_path: Path) -> None:
    opened: list[Path] = []

    def shown(folder: Path) -> Trouble | None:
        opened.append(folder)
        return (
            trouble("This computer can’t show the folder. It is: {folder}", folder=folder) if len(opened) > 1 else None
        )

    teacher = Teacher(library=amiss, open_folder=shown)
    teacher.clicks(f"problems:{LEFT_OUT}")
    assert teacher.hears("Folder: isitok packs/Year 5") or teacher.hears("Folder: isitok packs\\Year 5")
    teacher.clicks("folder:0")
    assert opened == [tmp_path / "isitok packs" / "Year 5"]
    assert "can’t show" not in all_said(teacher)
    teacher.clicks("folder:0")
    assert teacher.hears(f"It is: {tmp_path / 'isitok packs' / 'Year 5'}")


def test_a_pupils_pc_leads_nobody_out_of_the_game(amiss: Library) -> None:
    opened: list[Path] = []

    def shown(folder: Path) -> None:
        opened.append(folder)

    pupil = Teacher(library=amiss, open_folder=shown, seat=Seat.PUPIL)
    pupil.clicks(f"problems:{LEFT_OUT}")
    assert not pupil.sees("folder:0")
    pupil.view.press("folder:0", pupil.now)

    assert opened == []


def test_on_a_pupils_pc_a_problem_names_its_file_and_quotes_nothing_of_the_story(tmp_path: Path) -> None:
    told = STORY.format(title="Ours").replace("verdict: not-ok", "verdict: held his hand")
    write(tmp_path / "isitok packs" / "Year 9" / "scenarios" / "inset.yaml", told)
    library = open_library([FOLDER / "content", tmp_path / "isitok packs"], None)
    teacher = Teacher(library=library)
    pupil = Teacher(library=library, seat=Seat.PUPIL)
    for one in (teacher, pupil):
        one.clicks("problems:year-9")
        assert one.hears("inset.yaml, line ")

    assert teacher.hears("'held his hand' is not known")
    assert "held his hand" not in all_said(pupil)


def test_a_saved_lesson_with_a_story_in_another_language_asks_for_the_staff_card_first(tmp_path: Path) -> None:
    cards = "[cymraeg/llun-0, assembly-week/own-1]"
    write(tmp_path / "week.lesson.yaml", f"title: Week\nages: 11-14\nminutes: 30\ncards: {cards}\n")
    teacher = Teacher(some_settings(staff_card_read=True), plans=tmp_path)
    teacher.clicks("class")
    teacher.clicks("skip")
    teacher.clicks("open")
    teacher.clicks("plan:week.lesson.yaml")
    assert teacher.hears("The game can only check stories in English")
    teacher.keys("Esc")
    teacher.clicks("on")
    assert isinstance(teacher.scene, StaffCardScene), "nor does it begin without"
    teacher.reads_the_card()

    assert isinstance(teacher.scene, ClassSetupScene)
    assert [card.id for card in teacher.scene.draft.cards] == ["cymraeg/llun-0", "assembly-week/own-1"]
    assert not teacher.node("level-3").spoken.checked


def test_a_lesson_in_another_language_goes_on_after_a_break_only_behind_the_staff_card(tmp_path: Path) -> None:
    from isitok.app.desk import LessonKeeper

    file = tmp_path / "lesson.json"
    fields = {"lesson_file": file, "keep_lesson": LessonKeeper(file)}
    teacher = Teacher(some_settings(), **fields).ticked()
    teacher.takes("cymraeg")
    teacher.clicks("on")
    teacher.clicks("slips:nobody")
    teacher.clicks("start")

    again = Teacher(some_settings(staff_card_read=True), **fields)
    again.clicks("go-on")
    assert isinstance(again.scene, StaffCardScene)
    assert not again.sees("skip")
    again.reads_the_card()
    assert isinstance(again.scene, LessonScene)
