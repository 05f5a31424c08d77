"""Pages for a browser: one file without scripts that fetches nothing, in light and dark, narrow, and on paper."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final

from isitok import ui
from isitok.base.terminal_safe import strip_control
from isitok.base.typography import typographic
from isitok.base.value import Value
from isitok.format.vocabulary import Verdict
from isitok.i18n.screen_words import Words
from isitok.paper.tags import CUT, ITEM, PART, PHONE, TICK, WHOLE, Outline, Tag, plain

_JOINER: Final = "\u200d"  # keeps the people of an emoji together
_BLANK: Final = re.compile("_{3,}")

_STYLE: Final = """
:root { color-scheme: light dark; %(light)s }
@media (prefers-color-scheme: dark) { :root { %(dark)s } }
* { box-sizing: border-box; }
html { font: 112.5%%/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
header, nav, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 2rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.1rem; line-height: 1.35; }
p { max-width: 42rem; }
a { color: var(--brand); }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; background: var(--card); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; }
table { border-collapse: collapse; width: 100%%; background: var(--card); align-self: start; }
caption, .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%); }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid var(--soft); }
thead th { border-bottom-width: 2px; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 3.4em; }
dt { font-weight: 700; margin-top: 1rem; }
dd { margin: 0 0 0 1rem; }
footer { padding-bottom: 3rem; }
%(own)s
@media (max-width: 30rem) { html { font-size: 100%%; } th, td { padding: .4rem .25rem; font-size: .9rem; } }
@media (max-width: 24rem) { header, nav, main, footer { padding: 0 .75rem; }
  th, td { padding: .4rem .15rem; font-size: .8rem; } tbody th { overflow-wrap: anywhere; } }
@media print {
  :root { color-scheme: light; %(light)s --paper: #fff; --card: #fff; }
  html { font-size: 10.5pt; } nav, .skip { display: none; } h1, h2, h3, h4, h5, dt { break-after: avoid; }
  h2 { margin-top: 6mm; } tr, dt, p, li { break-inside: avoid; } th, td { padding: .6mm 2mm; font-size: 9.5pt; }
  header, main, footer { max-width: none; padding: 0; }
%(on_paper)s
}
@page { size: A4; margin: 16mm; }
"""

_SHEET: Final = """
h4, h5, h6 { font-size: 1rem; line-height: 1.4; margin: 1.2rem 0 .3rem; }
h3 { margin: 1.8rem 0 .3rem; }
p { margin: .5rem 0; }
.soft { color: var(--soft); }
.strong { font-weight: 600; }
ul, ol { padding-left: 1.4rem; max-width: 42rem; }
li + li { margin-top: .3rem; }
.ticks { list-style: "☐  "; }
.said { list-style: none; padding-left: .9rem; border-left: .25rem solid var(--brand); }
.cut { list-style: none; padding: 0; }
.cut > li { background: var(--card); border: 2px dashed var(--soft); padding: .75rem 1rem; margin: .75rem 0; }
.cut > li > :first-child, .box > :first-child, .heavy > :first-child { margin-top: 0; }
dl { margin: .75rem 0; max-width: 48rem; }
.box, .heavy { border: 2px solid var(--soft); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
.box, .heavy { max-width: 48rem; }
.heavy { border-color: var(--ink); border-width: 4px; }
.signed { display: grid; grid-template-columns: 2rem minmax(0, 1fr); column-gap: .9rem; margin: 1rem 0; }
.signed > svg { width: 2rem; height: 2rem; margin-top: .4rem; }
.write > span { display: block; border-bottom: 1px solid var(--soft); height: 2rem; max-width: 42rem; }
.write > span.heard { height: 1px; }
.blank { display: inline-block; min-width: 9rem; border-bottom: 1px solid var(--soft); }
td .blank, th .blank { min-width: 0; width: 100%; }
td > :first-child, th > :first-child { margin-top: 0; }
th > p:not(.strong) { font-weight: 400; }
@media (max-width: 40rem) {
  .wide, .wide tbody, .wide tr, .wide tbody th, .wide td { display: block; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tbody th, .wide td { border: 0; font-size: 1rem; }
  .wide tr { border-bottom: 1px solid var(--soft); padding: .4rem 0; }
  .wide td::before { content: attr(data-of) ": "; font-weight: 600; }
}
@media (min-width: 48rem) {
  dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; column-gap: 1.5rem; }
  dt, dd { margin: .5rem 0 0; } dt { grid-column: 1; } dd { grid-column: 2; }
  dd > :first-child { margin-top: 0; }
  .beside { display: flex; gap: 1.5rem; } .beside > * { flex: 1; }
}
"""
_SHEET_ON_PAPER: Final = (
    "  .box, .heavy, .cut > li, .signed { break-inside: avoid; } p, ul, ol, dl { max-width: none; }"
)

_SIGNS: Final = {
    Verdict.OK: ui.Tone.OK,
    Verdict.DEPENDS: ui.Tone.DEPENDS,
    Verdict.NOT_OK: ui.Tone.NOT_OK,
    Verdict.TALK: ui.Tone.BRAND,
}
_LONG: Final = 40  # letters of a cell: three of these don’t stand side by side on a phone


class Sheet(Value):
    """A sheet as it becomes a page: its names, what stands at its foot, and what its blocks say."""

    title: str  # of the file
    name: str  # its heading, if none stands on it
    foot: str
    said: tuple[Tag, ...]
    words: Words
    headed: bool = True  # whether its first large heading is the title of it all
    long: bool = False  # with a list of contents


def outline_of(said: Sequence[Tag], *, headed: bool) -> Outline:
    """Which heading has which level."""
    return Outline(headed and any(each.rank == WHOLE and each.name == "h" for each in said))


def page_of(sheet: Sheet) -> str:
    """The whole page."""
    words = sheet.words
    outline = outline_of(sheet.said, headed=sheet.headed)
    name, said = Tag("h", (sheet.name,), rank=WHOLE), list(sheet.said)
    if outline.headed:
        name = next(tag for tag in said if tag.name == "h" and tag.rank == WHOLE)
        said.remove(name)
    writer = _Writer(outline, words)
    top = writer.top(name)
    body = list(writer.written(said))
    lines = [*beginning(sheet.title, words, _SHEET, _SHEET_ON_PAPER)]
    parts = writer.parts if sheet.long and len(writer.parts) > 1 else []
    if parts:
        lines.append(skip_link(words("Skip to the text")))
    lines.append(writer.signs())
    lines.append(f"<header>\n{top}\n</header>")
    if parts:
        lines += contents(parts, words)
    lines += ['<main id="main" tabindex="-1">', *body, "</main>"]
    if sheet.foot:
        lines.append(f"<footer>\n<p>{safe(sheet.foot)}</p>\n</footer>")
    return "\n".join((*filter(None, lines), "</body>\n</html>\n"))


def beginning(title: str, words: Words, own: str, on_paper: str) -> Iterator[str]:
    """All up to the body. ``own`` is what this kind of page adds to the style, and ``on_paper`` what it adds there."""
    style = _STYLE % {"light": _colours(ui.LIGHT), "dark": _colours(ui.DARK), "own": own, "on_paper": on_paper}
    language = safe(words.language.replace("en", "en-GB"))
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{safe(title)}</title>\n<style>{style}</style>\n</head>\n<body>"


def skip_link(text: str) -> str:
    """Leads those who use a keyboard past what comes before."""
    return f'<a class="skip" href="#main">{safe(text)}</a>'


def contents(parts: Iterable[tuple[str, str]], words: Words) -> Iterator[str]:
    """What there is, by id and title, in the order of the page."""
    yield f'<nav aria-label="{safe(words("Contents"))}">\n<ul>'
    yield from (f'<li><a href="#{id_}">{safe(title)}</a></li>' for id_, title in parts)
    yield "</ul>\n</nav>"


def safe(text: str) -> str:
    """A text that can only be read: no tags, nothing that steers."""
    return escape(_JOINER.join(map(strip_control, text.split(_JOINER))))


def _colours(theme: ui.Theme) -> str:
    names = {"paper": theme.paper, "card": theme.card, "ink": theme.ink, "soft": theme.soft, "brand": theme.brand}
    names |= {verdict.value: theme.sign(tone) for verdict, tone in _SIGNS.items()}
    return " ".join(f"--{name}: {colour};" for name, colour in names.items())


# Where a list has no dots, some readers tell it as one only if it says so.
_LISTS: Final = {
    ITEM: "<ul>",
    TICK: '<ul class="ticks">',
    PHONE: '<ol class="said" role="list">',
    CUT: '<ul class="cut" role="list">',
}
_HOLDS: Final = {"dt": "<dl>", "dd": "<dl>", "tr": "<table>"}


class _Writer:
    """Writes elements, and notes which parts there are and which signs are shown."""

    def __init__(self, outline: Outline, words: Words) -> None:
        self.parts: list[tuple[str, str]] = []
        self._outline = outline
        self.words = words
        self._signs: dict[Verdict, None] = {}

    def written(self, inside: Iterable[Tag | str]) -> Iterator[str]:
        """All of it in order; neighbours of one list or table stand in it."""
        for held, found in groupby(inside, _holder):
            each = list(found)
            if held == "<table>":
                yield from self._tables([tag for tag in each if isinstance(tag, Tag)])
            elif held:
                yield held
                yield from map(self._one, each)
                yield f"</{held[1:3]}>"
            else:
                yield from map(self._one, each)

    def top(self, name: Tag) -> str:
        """The heading of the whole page."""
        self._outline.headed = False
        return f"<h1>{self._inside(name)}</h1>"

    def signs(self) -> str:
        """The signs that are shown, each once; they are for the eye alone, as their words stand beside them."""
        drawn = (
            f'<symbol id="sign-{verdict.value}" viewBox="0 0 48 48">'
            + ui.SHAPES[_SIGNS[verdict]].format(fill=f"var(--{verdict.value})", mark="var(--card)")
            + "</symbol>"
            for verdict in self._signs
        )
        told = "".join(drawn)
        return told and f'<svg aria-hidden="true" width="0" height="0" style="position:absolute">{told}</svg>'

    def _one(self, tag: Tag | str) -> str:
        if isinstance(tag, str):
            return self._text(tag)
        match tag.name:
            case "h":
                return self._heading(tag)
            case "write":
                told = safe(self.words.many("{n} line to write on", "{n} lines to write on", tag.rank))
                return f'<p class="write"><span class="heard">{told}</span>{"<span></span>" * tag.rank}</p>'
            case "signed":
                self._signs[Verdict(tag.kind)] = None
                image = f'<svg aria-hidden="true" focusable="false"><use href="#sign-{tag.kind}"/></svg>'
                return f'<div class="signed">{image}<div>{self._inside(tag)}</div></div>'
        kind = f' class="{tag.kind}"' if tag.kind and tag.name != "li" else ""
        return f"<{tag.name}{kind}>{self._inside(tag)}</{tag.name}>"

    def _inside(self, tag: Tag) -> str:
        return "\n".join(self.written(tag.inside))

    def _heading(self, tag: Tag) -> str:
        level, text = self._outline.level(tag.rank), self._inside(tag)
        if level != PART:
            return f"<h{level}>{text}</h{level}>"
        self.parts.append((f"part-{len(self.parts) + 1}", typographic(plain(tag))))
        return f'<h{level} id="{self.parts[-1][0]}">{text}</h{level}>'

    def _text(self, text: str) -> str:
        """What is left to be filled in is no row of underscores, which would be read out; a dash for none is a word."""
        if text == "–":
            return f'<span aria-hidden="true">–</span><span class="heard">{safe(self.words("none"))}</span>'
        blank = f'<span class="blank"><span class="heard">({safe(self.words("to fill in"))})</span></span>'
        return blank.join(safe(typographic(part)) for part in _BLANK.split(text))

    def _tables(self, rows: Sequence[Tag]) -> Iterator[str]:
        """A row with a caption begins a table."""
        begins = [at for at, row in enumerate(rows) if _cells(row)[0].name == "caption"]
        for begin, end in zip(begins, (*begins[1:], len(rows)), strict=True):
            yield from self._table(*rows[begin:end])

    def _table(self, head: Tag, *rows: Tag) -> Iterator[str]:
        """On a phone the cells of a wide one lie below each other, each with its column's name; so roles are said."""
        caption, *columns = _cells(head)
        names = [self._inside(each) for each in columns]
        found = [[self._inside(each) for each in _cells(row)] for row in rows]
        wide = len(names) > 2 and any(len(cell) > _LONG for cells in found for cell in cells[1:])
        role = _role if wide else _no_role
        of = [f' data-of="{safe(plain(each))}"' if wide else "" for each in columns]
        yield f"<table{role('table')}{' class=wide' if wide else ''}>\n{self._one(caption)}"
        told = (f'<th scope="col"{role("columnheader")}>{name}</th>' for name in names)
        yield f"<thead{role('rowgroup')}><tr{role('row')}>{''.join(told)}</tr></thead>\n<tbody{role('rowgroup')}>"
        for first, *cells in found:
            told = (f"<td{role('cell')}{name}>{cell}</td>" for name, cell in zip(of[1:], cells, strict=True))
            yield f'<tr{role("row")}><th scope="row"{role("rowheader")}>{first}</th>{"".join(told)}</tr>'
        yield "</tbody>\n</table>"


def _cells(row: Tag) -> list[Tag]:
    return [cell for cell in row.inside if isinstance(cell, Tag)]


def _role(name: str) -> str:
    return f' role="{name}"'


def _no_role(name: str) -> str:
    return ""


def _holder(tag: Tag | str) -> str:
    if isinstance(tag, str):
        return ""
    return _LISTS[tag.kind] if tag.name == "li" else _HOLDS.get(tag.name, "")
