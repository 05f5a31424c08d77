"""Every screen on which stories are made, checked, sent and added."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from isitok.base import value
from isitok.base.jobs import Outcome, Work
from isitok.base.trouble import Trouble
from isitok.edit.copying import Story
from isitok.exchange.coming_rows import ComingRow, Offered
from isitok.exchange.table_in import Row, Sheet
from isitok.format.problem import Place, Places, Problem, Severity
from isitok.library.adding import AddedPack, Offer, Version
from isitok.library.checking import CheckedPack
from isitok.library.parcel import Packed, Parcel, ParcelError, parcel_in
from isitok.rules.subject import PackSubject
from isitok.scenes.make.about_pack_page import AboutPackScene
from isitok.scenes.make.add_page import AddedScene, AddScene, FoundFile, WhichFileScene, look_at
from isitok.scenes.make.bring_page import BroughtScene, ComingScene
from isitok.scenes.make.browse import PER_PAGE, BrowseScene, Seen, browse
from isitok.scenes.make.checked import Checked, CheckedScene
from isitok.scenes.make.make import FromPack, MakePress, MakeScene
from isitok.scenes.make.make_parts import OpenedScene, RefusedScene, SaveAs
from isitok.scenes.make.mine import MyPack, MyPacks, MyStory
from isitok.scenes.make.naming import naming_scene
from isitok.scenes.make.pack_folders import FoldersScene
from isitok.scenes.make.pack_page import Away, PackPress, PackScene
from isitok.scenes.make.pack_rows import MoreOfStory
from isitok.scenes.make.pictures_page import PicturesScene
from isitok.scenes.make.save_as_page import Made, SavedAsScene
from isitok.scenes.make.send_page import SendScene, Sent, SentScene
from isitok.scenes.make.what_is_each import WhatIsEachScene
from isitok.scenes.make.which_columns import Columns, columns_of
from isitok.scenes.make.which_lines import Lines, lines_of
from isitok.scenes.scene import Desk, Scene, change_for
from isitok.scenes.work_page import WaitScene
from isitok.store.paper_places import PaperPlace, PlaceKind
from isitok.store.to_send import ToSend
from tests.stages.desk import desk_with, library, pressed, scene_of

DOCUMENTS = Path("/dev/null")  # where nothing can be written, whoever presses what
MINE = DOCUMENTS / "isitok packs"
WEEK = MINE / "Assembly week"
TITLES = {
    "red-door": "The red door",
    "bus-photo": "A photo on the bus",
    "long": "What somebody wrote under the picture of the whole team",
}


def a_pack_of_mine(name: str = "Assembly week", title: str = "") -> MyPack:
    folder = MINE / name
    stories = tuple(MyStory(folder / "scenarios" / f"{stem}.yaml", told) for stem, told in TITLES.items())
    about = "Five short stories for assemblies, one for each day."
    return MyPack(folder, title or name, stories, about=about, version="1.2", authors=("Ms Okafor",), licence="CC0 1.0")


LEFT = {str(one.path): left for one, left in zip(a_pack_of_mine().stories, ((2, 0), (0, 1), (1, 1)), strict=True)}
ABOUT = {
    "title": "Assembly week", "about": "Five short stories for assemblies, one for each day.",
    "authors": "Ms Okafor", "licence": "CC0 1.0",
    "version": "1.2", "language": "", "ages": ["9-11", "11-14"], "made_up": "yes",
}  # fmt: skip
FOUND = MyPacks((a_pack_of_mine(), a_pack_of_mine("year-8", "Year 8, autumn")))

MISSPELT = Problem(
    Place(str(WEEK / "scenarios" / "red-door.yaml"), 12, 5),
    "unknown-word",
    "'notok' is not known at 'verdict'",
    "did you mean 'not-ok'? write one of: ok, depends, not-ok",
)
HARD = Problem(
    Place(str(WEEK / "scenarios" / "bus-photo.yaml"), 4, 1),
    "reading-age",
    "a reader has to be 15 for this; the youngest here are 11",
    "use shorter sentences and plainer words",
    Severity.WARNING,
)
DOCUMENT = Problem(
    Place(str(MINE / "ideas.docx")),
    "unread-file",
    "this file is not read: a story is a file whose name ends in .yaml",
    "copy its text into a plain editor (Notepad will do), and save that as ideas.yaml",
    Severity.WARNING,
)


def an_offer(*problems: Problem, **fields: Any) -> Offer:
    """A pack called “Assembly week” that somebody has sent."""
    known = library().load_known()
    town = library().pack("in-town")
    assert town is not None
    pack = value.replace(
        town,
        id="assembly-week",
        title="Assembly week",
        about="Five short stories for assemblies, one for each day.",
        authors=("Ms Okafor", "Mr Rees"),
        licence="CC0 1.0",
        version="1.2",
        reviewed={"by": "a safeguarding lead", "on": "2026-11-01", "what": "every story"},
        bundled=False,
        errors=sum(problem.severity is Severity.ERROR for problem in problems),
    )
    subject = PackSubject(pack=pack, subjects=(), known=known, places=Places(file="", marks={}), passages=())
    checked = CheckedPack(pack=pack, subject=subject, folder=Path("Assembly week"), files=5, problems=problems)
    usual: dict[str, Any] = {
        "parcel": Parcel("Assembly week", {}),
        "checked": checked,
        "folder": MINE,
        "standing": Version.NEW,
    }
    return Offer(**usual | fields)


def there(standing: Version, version: str = "1.1") -> Mapping[str, Any]:
    """That the pack is there already."""
    return {
        "standing": standing,
        "there": "Assembly week",
        "version_there": version,
        "kept_as": "_Assembly week old",
    }


def placed(problem: Problem) -> Problem:
    """The same problem in a pack that isn't anywhere yet."""
    file = Path(problem.place.file).relative_to(WEEK).as_posix()
    place = Place(file, problem.place.line, problem.place.column)
    return Problem(place, problem.code, problem.message, problem.hint, problem.severity)


def why_refused() -> Trouble:
    """What is said of a file that was cut off."""
    try:
        parcel_in(b"", "Assembly week.isitokpack")
    except ParcelError as error:
        return error.trouble
    raise AssertionError("it isn’t refused")


def with_places(desk: Desk) -> Desk:
    """The desk of somebody who has documents, and a stick."""
    places = (PaperPlace(PlaceKind.DOCUMENTS, DOCUMENTS), PaperPlace(PlaceKind.DRIVE, DOCUMENTS / "stick"))
    return desk_with(desk, print_folders=lambda: places)


def browsing(desk: Desk) -> dict[str, Scene]:
    """Looking through folders: for one of them, and for a file."""
    places = desk_with(desk, browse_roots=with_places(desk).services.print_folders)
    title, where = desk.words("Choose a folder of packs"), desk.words("Where is the file?")
    folders = tuple(Seen(MINE / name, name) for name in ("Assembly week", "isitok packs", "year-8"))
    file = Seen(MINE / "Assembly week.isitokpack", "Assembly week.isitokpack", is_file=True)
    many = tuple(Seen(MINE / f"year-8-{n}", f"year-8-{n}") for n in range(1, 2 * PER_PAGE + 7))
    return {
        "make-begin": browse(title, places),
        "make-into": BrowseScene(title=title, for_files=False, folder=MINE, seen=folders),
        "make-into-many": BrowseScene(title=title, for_files=False, folder=MINE, seen=many, first=PER_PAGE),
        "make-into-none": BrowseScene(title=title, for_files=False, folder=WEEK),
        "make-into-unread": BrowseScene(title=title, for_files=False, folder=WEEK, trouble=Trouble("no answer")),
        "make-into-file": BrowseScene(title=where, for_files=True, folder=MINE, seen=(file, *folders)),
    }


def coming(*rows: ComingRow, **fields: Any) -> Offered:
    """What a table would bring."""
    files = {row.story: "" for row in rows if not row.changed}
    return Offered(pack=MINE / "PSHE autumn", is_new=True, sheet="Stories", rows=rows, files=files, **fields)


def from_others(desk: Desk) -> dict[str, Scene]:
    """Stories that come in from other programs, and go out to them."""
    usual: dict[str, Any] = {"story": "red-door", "title": "The red door", "ages": ("9-11",), "adult": False}
    rows = (
        ComingRow(row=2, act=1, does="Ruby posts the door.", state="plays", note=("Starter: Who?",), **usual),
        ComingRow(row=3, act=2, does="Leo asks Ruby first.", state="plays", **usual),
        ComingRow(
            row=4, act=1, story="skins", title="Free skins", does="Max types in the card number.", state="finish",
            adult=False, finish=("'why' has 4 words: 2 more, to finish",), ask=("Who is Max?",),
        ),
        ComingRow(
            row=5, act=1, story="nudes", title="Nudes", ages=("11-14",), does="Jordan shows them.", state="plays",
            adult=True, note=("level 3: an adult leads it",),
        ),
    )  # fmt: skip
    back = ComingRow(
        row=2, act=1, state="plays", changed=("why",), both=("Title: yours stays",),
        **usual,
    )  # fmt: skip
    table, pack = MINE / "PSHE autumn.xlsx", PackScene(pack=a_pack_of_mine())
    left_out = (("Nudes", "an adult leads it"), ("Free skins", "nobody has read it"))
    return {
        "make-coming": ComingScene(path=table, into="", offered=coming(*rows)),
        "make-coming-back": ComingScene(path=table, into="", offered=coming(back)),
        "make-columns": WhatIsEachScene(
            name=table.name, parts=columns_of(Sheet("Stories", UNKNOWN)), then=nothing_comes
        ),
        "make-lines": WhatIsEachScene(
            name="PSHE autumn.docx",
            parts=lines_of(("The red door", "Ruby has a red door.", "Leo posts it.")),
            then=nothing_comes,
        ),
        "make-nothing-came": refused("Nothing comes from this file", desk.words("no answer"), desk),
        "make-brought": BroughtScene(pack="PSHE autumn", offered=coming(*rows)),
        "make-from-table": scene_of(pressed(MakeScene(found=FOUND), "table", desk)),
        "make-which-table": scene_of(change_for(MakeScene(found=FOUND), MakePress.MY_TABLE, desk)),
        "make-save-as": scene_of(change_for(pack, PackPress.SAVE, desk)),
        "make-pictures": PicturesScene(files=(DOCUMENTS / "coach pictures" / "01-judge-1.png",) * 14),
        "make-saved-as": SavedAsScene(made=Made(DOCUMENTS / "Assembly week.docx", left_out)),
    }


UNKNOWN: tuple[Row, ...] = (
    (1, ("Lesson", "What we tell them", "Who does what", "", "Plenary")),
    (2, ("The red door", "Ruby has a red door.", "Ruby posts the door.", "", "Who chose?")),
    (3, ("The bus", "", "Leo films the bus, and asks nobody on it whether they would like to be on his page", "x")),
)
"""A table of whose headings none is known."""


def nothing_comes(columns: Columns | Lines, desk: Desk) -> None:
    """Nothing follows."""


def refused(title: str, told: str, desk: Desk) -> Scene:
    """A file of which nothing is taken."""
    return RefusedScene(title=desk.words(title), told=told, takes=look_at)


def never(outcome: Outcome, desk: Desk) -> None:
    """Nothing follows."""


def making(desk: Desk) -> dict[str, Scene]:
    """What *Make your own* on the title leads to, and what a file leads to that was sent."""
    make = MakeScene(found=FOUND)
    coach = library().pack("in-town")
    assert coach is not None
    story = Story(Path("/content/in-town/scenarios/coach.yaml"), "The photo on the coach", coach)
    path = WEEK / "scenarios" / "red-door.yaml"
    return {
        "make": make,
        "make-none": MakeScene(found=MyPacks()),
        "make-unread": MakeScene(found=MyPacks(trouble=Trouble("no answer"))),
        "make-sets": scene_of(pressed(make, "copy", desk)),
        "make-stories": scene_of(change_for(make, FromPack("in-town"), desk)),
        "make-copy": naming_scene(FOUND.packs, desk, story=story),
        "make-new": value.replace(
            naming_scene((), desk), said=desk.words("Give your story a title first."), mend="title"
        ),
        "make-pack": PackScene(pack=a_pack_of_mine()),
        "make-pack-left": PackScene(pack=a_pack_of_mine(), left=LEFT, away=Away("The red door", WEEK, WEEK)),
        "make-about-pack": AboutPackScene(folder=WEEK, before=ABOUT, now=ABOUT),
        "make-opened": OpenedScene(path=path, title="The red door"),
        "make-not-opened": OpenedScene(
            path=path,
            title="The red door",
            said=desk.words(
                "No text editor opened it: there may be none here. Open it in any that you have. It is: {file}",
                file=path.name,
            ),
        ),
        "make-checked": CheckedScene(
            folder=MINE,
            found=Checked(
                (HARD, MISSPELT, DOCUMENT),
                {HARD.place.file: TITLES["bus-photo"], MISSPELT.place.file: TITLES["red-door"]},
                6,
            ),
        ),
        "make-right": CheckedScene(folder=MINE, found=Checked((), {}, 6)),
        "make-sent": SentScene(
            sent=Sent(DOCUMENTS / "Assembly week.isitokpack", ("ideas.docx",)), title="Assembly week"
        ),
        "make-which-file": WhichFileScene(),
        "make-these-files": WhichFileScene(
            found_files=(
                FoundFile(DOCUMENTS / "Assembly week.isitokpack", desk.words("Downloads")),
                FoundFile(DOCUMENTS / "stick" / "year-8.isitokpack", desk.words("Drive {name}", name="E:")),
            )
        ),
        "make-send": SendScene(
            folder=WEEK,
            title="Assembly week",
            found=ToSend(
                packed=Packed("Assembly week.isitokpack", b"", ()),
                authors=("Ms Okafor", "Mr Rees"),
                examples=("The rabbit photo",),
                version="1.2",
                is_changed=True,
            ),
        ),
        "make-more": scene_of(change_for(PackScene(pack=a_pack_of_mine()), MoreOfStory(path), with_places(desk))),
        "make-where": scene_of(
            change_for(PackScene(pack=a_pack_of_mine(), program="word"), SaveAs("word"), with_places(desk))
        ),
        "make-refused": refused("This file isn’t added", desk.words.trouble(why_refused()), desk),
        "make-add": AddScene(offer=an_offer(placed(MISSPELT), placed(HARD))),
        "make-add-newer": AddScene(offer=an_offer(**there(Version.NEWER))),
        "make-add-same": AddScene(offer=an_offer(**there(Version.SAME, "1.2"))),
        "make-added": AddedScene(title="Assembly week", put=AddedPack(WEEK, MINE / "_Assembly week old")),
        "make-folders": FoldersScene(),
        "make-no-folder": FoldersScene(
            path="S:/packs", said=desk.words("There is no such folder: {folder}", folder="S:/packs")
        ),
        **browsing(desk),
        **from_others(desk),
        "make-wait": WaitScene(work=Work(MINE, str), doing=desk.words("Checking the stories …"), then=never),
    }


MAKE = [
    "make",
    "make-none",
    "make-unread",
    "make-sets",
    "make-stories",
    "make-copy",
    "make-new",
    "make-pack",
    "make-pack-left",
    "make-about-pack",
    "make-opened",
    "make-not-opened",
    "make-checked",
    "make-right",
    "make-sent",
    "make-which-file",
    "make-these-files",
    "make-send",
    "make-more",
    "make-where",
    "make-refused",
    "make-add",
    "make-add-newer",
    "make-add-same",
    "make-added",
    "make-folders",
    "make-no-folder",
    "make-begin",
    "make-into",
    "make-into-many",
    "make-into-none",
    "make-into-unread",
    "make-into-file",
    "make-coming",
    "make-coming-back",
    "make-columns",
    "make-lines",
    "make-nothing-came",
    "make-brought",
    "make-from-table",
    "make-which-table",
    "make-save-as",
    "make-pictures",
    "make-saved-as",
    "make-wait",
]
