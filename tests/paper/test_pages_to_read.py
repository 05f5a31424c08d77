"""Sheets as pages to read: the words of the paper under headings, in lists and tables, and nothing that runs."""

import re
from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise

from isitok.base.typography import typographic
from isitok.format.beside_acts import ListenFor
from isitok.format.shown import screen_of
from isitok.format.vocabulary import Nation, Verdict
from isitok.game.help_routes import AgeGroup
from isitok.game.lesson.talk import Angle, asks
from isitok.game.take_home import Size
from isitok.i18n.screen_words import ENGLISH
from isitok.paper import sheets
from isitok.paper.a4 import Paper, Type
from isitok.paper.desk_sheet import lesson_sheet
from isitok.paper.lesson_record import course_record
from isitok.paper.map import map_pages
from isitok.paper.pack_sheets import pack_sheets
from isitok.paper.sheet_blocks import Beside, Point, Row, Signed, Stack, Text, WriteOn, columns, heading, put
from isitok.paper.slide import last_slide
from isitok.paper.story_card import Reader
from isitok.paper.take_home_sheet import take_home
from isitok.paper.training_record import training_record
from isitok.phone.phone_aloud import lines
from tests.builders import a_pack, a_scenario
from tests.bundled import bundled_library
from tests.each import each
from tests.paper.outline import Outline
from tests.paper.reading import as_pdf, bundled, marks, page_count, says_of_itself, text_of
from tests.paper.test_lesson import a_plan, a_story
from tests.paper.test_packs import held
from tests.paper.test_pseudo import CONTENT, OWN
from tests.paper.test_pseudo import SHEETS as IN_PSEUDO

TO = Reader(bundled(), Nation.WALES, "Ms Rees")


def a_whole_pack() -> Paper:
    pack, cards = held("first-steps")
    return pack_sheets(pack, cards[:4], TO)


def a_course(make: Callable[..., Paper]) -> Paper:
    library = bundled_library()
    return make(library.courses()[0], library, TO)


SHEETS: dict[str, Callable[[], Paper]] = {
    **{name: partial(lambda name: sheets.plain_sheet(name, bundled_library(), TO), name) for name in sheets.PLAIN},
    "course": lambda: a_course(sheets.course_sheet),
    "lesson": lambda: a_course(lambda course, library, to: sheets.lesson_sheet(course.ready[0].plan, library, to)),
    "desk": lambda: lesson_sheet(a_plan(), [a_story(), a_story("The bus")], TO),
    "record": lambda: a_course(lambda course, library, to: sheets.record_sheet(course.ready[0].plan, library, to)),
    "course-record": lambda: a_course(lambda course, library, to: course_record(course, to)),
    "pack": a_whole_pack,
    "training-record": lambda: training_record([a_story(), a_story("The bus")], TO),
    "slide": lambda: last_slide(["Ask first."], ["Childline: 0800 1111"]),
    "take-home": lambda: take_home(TO.here, AgeGroup.FROM_13, Size.A4, hard=True),
    "take-home-card": lambda: take_home(TO.here, AgeGroup.UNDER_11, Size.CARD),
}


@cache
def made(name: str) -> Paper:
    return SHEETS[name]()


@cache
def page(name: str) -> str:
    return made(name).html_bytes().decode()


def said(*blocks: object, title: str = "A sheet – #isitok?", foot: str = "") -> str:
    paper = Paper(title=title, foot=foot)
    put(paper, *blocks)  # type: ignore[arg-type]
    return paper.html_bytes().decode()


def body(html: str) -> str:
    return html.partition("<body>")[2]


def read(html: str) -> str:
    return " ".join(Outline(f"<p>{html}</p>").read.split())


def levels(html: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])", html)]


@each(SHEETS)
def test_a_page_has_a_language_a_title_one_first_heading_and_no_level_left_out(name: str) -> None:
    outline, found = Outline(page(name)), levels(page(name))

    assert outline.open == []
    assert outline.of("html") == [{"lang": "en-GB"}]
    assert re.findall("<title>(.+)</title>", page(name)) == [made(name).title]
    assert found[0] == 1
    assert found.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(found))
    assert "\n</header>" in page(name)
    assert len(outline.of("main")) == 1


@each(SHEETS)
def test_a_page_is_one_file_that_runs_and_fetches_nothing(name: str) -> None:
    outline = Outline(page(name))

    assert outline.of("script", "img", "link", "iframe", "object", "form", "base") == []
    assert all(held["href"].startswith("#") for held in outline.of("a", "use"))
    assert not [key for _, held in outline.tags for key in held if key.startswith("on") or key == "src"]
    assert "url(" not in page(name)
    assert "@import" not in page(name)
    assert "default-src 'none'" in page(name)


@each(SHEETS)
def test_every_word_of_the_paper_is_on_the_page(name: str) -> None:
    foot = re.compile(re.escape(typographic(made(name).foot)) + r" Page \d+")
    on_paper = {*re.findall(r"\w+", foot.sub("", text_of(made(name))))}
    on_page = {*re.findall(r"\w+", Outline(page(name)).read)}

    assert len(on_page) > 10
    missing = {word for word in on_paper - on_page if not word.isdigit() and word.strip("_")}
    emoji = re.findall(r"\w+", " ".join(re.findall(r"\(([a-z ]+)\)", text_of(made(name)))))
    assert {word for word in missing if word not in emoji} == set()


@each(SHEETS)
def test_tables_have_captions_and_each_column_and_row_a_heading(name: str) -> None:
    outline = Outline(page(name))

    assert len(outline.of("caption")) == len(outline.of("table")) == len(outline.of("thead"))
    assert all(held["scope"] in ("col", "row") for held in outline.of("th"))
    for table in re.findall("<table.*?</table>", page(name), re.DOTALL):
        rows = [len(re.findall("<t[hd]", row)) for row in re.findall("<tr.*?</tr>", table, re.DOTALL)]
        assert len(rows) > 1
        assert len({*rows}) == 1, "as many cells as columns"
        assert table.count('scope="row"') == len(rows) - 1


@each(SHEETS)
def test_what_is_to_be_filled_in_is_told_in_words_and_never_as_underscores(name: str) -> None:
    assert "__" not in body(page(name))


@each(SHEETS)
def test_lists_hold_items_and_items_are_in_lists(name: str) -> None:
    inside: list[str] = []
    for end, tag in re.findall(r"<(/?)(ul|ol|dl|table|li|dt|dd|tr)\b", body(page(name))):
        if end:
            assert inside.pop() == tag
            continue
        above = inside[-1] if inside else ""
        assert tag != "li" or above in ("ul", "ol")
        assert tag not in ("dt", "dd") or above == "dl"
        assert tag != "tr" or above == "table"
        inside.append(tag)


def test_a_long_sheet_begins_with_links_to_its_parts_and_a_way_past_them() -> None:
    outline = Outline(page("staff-card"))
    linked = [held["href"].removeprefix("#") for held in outline.of("a")]

    assert linked[0] == "main"
    assert linked[1:] == [held["id"] for held in outline.of("h2")]
    assert len(linked) > 5
    assert page("staff-card").index("<h1") < page("staff-card").index("<nav") < page("staff-card").index("<main")
    assert Outline(page("record")).of("nav") == []


def test_a_phone_is_a_list_of_who_said_what_in_order() -> None:
    _, cards = held("first-steps")
    card = next(card for card in cards[:4] if card.phone)
    assert card.phone
    lists = re.findall(r'<ol class="said" role="list">(.*?)</ol>', page("pack"), re.DOTALL)
    told = [[read(item) for item in re.findall("<li>(.*?)</li>", each)] for each in lists]

    wanted = [typographic(line) for line in lines(screen_of(card.phone), TO.faces(card), ENGLISH)]
    assert wanted in told
    assert len(wanted) > 1


def test_what_is_cut_out_gives_its_words_as_a_list_and_each_card_once() -> None:
    def items(name: str) -> list[str]:
        (cut,) = re.findall(r'<ul class="cut" role="list">\n?(.*?)</ul>\n?</?(?:main|h2)', page(name), re.DOTALL)
        return cut.split("<li>")[1:]

    told = [read(item.removesuffix("\n").removesuffix("</li>")) for item in items("voting-cards")]
    assert told[:3] == ["A It’s OK", "B It depends", "C Not OK"]
    assert len(told) == 4
    assert len(items("dice")) == 12
    for angle, item in zip(Angle, items("dice"), strict=True):
        assert read(item.removesuffix("\n").removesuffix("</li>")) == f"{angle.value} {asks(angle, ENGLISH)}"
    assert page("exit-slips").count("No names, please") == 1
    assert page("question-slips").count("No names of others, please") == 1
    assert page("plan").count("My list") == 2, "the sheet, and the card"
    assert page("ambassador-kit").count("My promise as an ambassador</h2>") == 1


def test_the_map_is_tables_alone() -> None:
    html = page("map")
    captions = re.findall("<caption>(.*?)</caption>", html)

    assert captions[:2] == ["Topics and ages", "Courses"]
    assert "Wales" in captions
    assert Outline(html).of("dl", "ol") == []
    assert html.count("<ul>") == 1, "the links to its parts"
    assert Outline(html).of("h2")
    nothing = map_pages([], [], TO).html_bytes().decode()
    assert nothing.count("<table") == 1


def test_a_plan_says_nowhere_what_it_is_about() -> None:
    html = page("plan")
    assert "<title>Plan</title>" in html
    assert "isitok" not in html.lower()
    assert "<footer>" not in html


HOSTILE = "</h2><script>alert('x')</script> \"Tom & Jerry\" <img src=x onerror=y> \u202egnp.exe\u2066 \u200f\x1b[31m"


def test_whatever_somebody_wrote_is_only_read() -> None:
    story = a_scenario(
        title=HOSTILE,
        story=HOSTILE,
        care=(HOSTILE,),
        talk=(HOSTILE,),
        note=HOSTILE,
        keep=HOSTILE,
        listen_for=(ListenFor(hear=HOSTILE, try_=HOSTILE),),
        told_by=HOSTILE,
    )
    pack = a_pack(title=HOSTILE, about=HOSTILE, authors=(HOSTILE,), licence=HOSTILE, objectives=(HOSTILE,))
    to = Reader(bundled(), Nation.WALES, HOSTILE)
    for paper in (
        pack_sheets(pack, [story], to),
        lesson_sheet(a_plan(title=HOSTILE), [story], to),
        training_record([story], to),
        last_slide([HOSTILE], [HOSTILE]),
    ):
        html = paper.html_bytes().decode()
        outline = Outline(html)
        assert outline.open == []
        assert outline.of("script", "img") == []
        assert not [sign for sign in "\u202e\u2066\u200f\x1b" if sign in html]
        assert "<script>alert" in outline.read, "read as it was written"
        assert "Tom & Jerry" in outline.read
        assert not [key for _, held in outline.tags for key in held if key.startswith("on")]


def test_neighbours_make_one_list_and_one_table_and_ranks_leave_no_gap() -> None:
    html = said(
        Text("Small first", Type.SMALL),
        Text("The title", Type.TITLE),
        Text("Deep", Type.STRONG, rank=4),
        Point("one"),
        Stack((Point("two"), WriteOn(2))),
        Point("to do", box=True),
        heading("A part"),
        columns("A table", "Who", "What"),
        Row(Beside(Text("Kofi"), Text("asks"))),
        Beside(Text("Name"), Stack((Point("a"), Point("b")))),
        Signed(Verdict.NOT_OK, Text("The act")),
        Text("A second title", Type.TITLE),
        foot="The foot",
    )
    inside = body(html)

    assert levels(inside) == [1, 2, 2, 2]
    assert inside.index("The title") < inside.index("Small first")
    assert "<ul>\n<li>one</li>\n<li>two</li>\n</ul>" in inside
    assert '<ul class="ticks">\n<li>to do</li>\n</ul>' in inside
    assert "2 lines to write on" in inside
    assert '<th scope="row">Kofi</th><td>asks</td>' in inside
    assert "<dl>\n<dt>Name</dt>\n<dd><ul>\n<li>a</li>\n<li>b</li>\n</ul></dd>\n</dl>" in inside
    assert '<svg aria-hidden="true" focusable="false"><use href="#sign-not-ok"/></svg>' in inside
    assert inside.count("<symbol") == 1
    assert "<footer>\n<p>The foot</p>" in inside


def test_where_a_table_is_wide_each_cell_has_its_columns_name_on_a_phone() -> None:
    long = "A text that is too long to stand beside two others on a phone. "
    row = Row(Beside(Text("Lesson"), Beside(Text(long), Text(long))))
    wide = said(columns("A table", "Name", "Stories", "Care"), row)
    narrow = said(columns("A table", "Name", "Stories"), Row(Beside(Text("Lesson"), Text(long))))

    assert '<td role="cell" data-of="Stories">' in wide
    assert 'role="table"' in wide
    assert "data-of=" not in body(narrow)


def test_a_sheet_without_a_title_on_it_is_called_what_its_file_is() -> None:
    html = said(Text("Some words"))
    assert "<h1>A sheet</h1>" in html
    assert "<h1>Plan</h1>" in said(heading("A part"), title="Plan")


@each(IN_PSEUDO)
def test_no_english_is_on_a_page_but_the_contents_own(name: str) -> None:
    read = Outline(IN_PSEUDO[name]().html_bytes().decode()).read
    assert CONTENT.lacks_words(read, OWN) == []


# What the files to print tell a reader of PDFs


@each(SHEETS)
def test_each_file_has_a_title_that_its_window_shows_and_bookmarks_where_it_is_long(name: str) -> None:
    pdf = as_pdf(made(name))

    assert says_of_itself(pdf)["/Title"]
    assert b"/DisplayDocTitle true" in pdf
    assert (len(marks(pdf)) > 0) is (page_count(pdf) > 2)
    parts = [read(part) for part in re.findall("<h2.*?>(.*?)</h2>", page(name))]
    assert [typographic(mark) for mark in marks(pdf)] in ([], parts)
