"""A council's report as one page for a browser: no scripts, nothing fetched, and every plot beside its table.

A plot is drawn for the eye alone: the table beside it says the same to a screen reader. Its words are words of the
page, so that they grow and wrap with it, on a phone and at 400 %.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from isitok.base.terminal_safe import without_steering
from isitok.format.voice import Question
from isitok.game.council import council_wording as council
from isitok.game.council.council_wording import Pledge
from isitok.game.council.picture import Picture
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.paper.council.report_parts import Entry, Part, Table, care, opening_line, parts_of
from isitok.ui.describe.theme import DARK, LIGHT, Theme

_STYLE: Final = """
:root { color-scheme: light dark; %(light)s }
@media (prefers-color-scheme: dark) { :root { %(dark)s } }
* { box-sizing: border-box; }
html { font: 112.5%%/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
header, nav, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 2rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .5rem; }
p { max-width: 42rem; }
a { color: var(--brand); }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; background: var(--card); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; }
.first { border-left: .4rem solid var(--brand); background: var(--card); padding: .75rem 1rem; font-weight: 600; }
figure { margin: 1rem 0 2rem; display: grid; gap: 1rem; }
.plot { display: grid; min-width: 0; gap: .9rem; align-content: start; background: var(--card); padding: 1rem; }
.group > b { display: block; line-height: 1.3; }
.bar { display: grid; grid-template-columns: 1fr auto; column-gap: .75rem; align-items: center; }
.bar > span:first-child { grid-column: 1 / -1; font-size: .9rem; }
.bar svg { display: block; height: .9rem; width: 100%%; }
.track { fill: var(--paper); stroke: var(--soft); }
.full { fill: var(--brand); }
.striped .full { fill: url(#stripes); stroke: var(--brand); }
.stripe { stroke: var(--brand); stroke-width: 4; }
.bar > span:last-child { min-width: 3ch; text-align: right; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%%; background: var(--card); align-self: start; }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0; grid-column: 1 / -1; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%); }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid var(--soft); }
thead th { border-bottom-width: 2px; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 3.4em; }
td { font-variant-numeric: tabular-nums; }
dt { font-weight: 700; margin-top: 1rem; }
dd { margin: 0 0 0 1rem; }
footer { padding-bottom: 3rem; }
@media (min-width: 64rem) {
  figure { grid-template-columns: 1fr 1.4fr; } figure.plain { display: block; }
}
@media (max-width: 30rem) { html { font-size: 100%%; } th, td { padding: .4rem .25rem; font-size: .9rem; } }
@media (max-width: 24rem) { header, nav, main, footer { padding: 0 .75rem; }
  th, td { padding: .4rem .15rem; font-size: .8rem; } tbody th { overflow-wrap: anywhere; } }
@media (forced-colors: active) { .track { fill: Canvas; stroke: CanvasText; } .full { fill: CanvasText; }
  .stripe { stroke: CanvasText; } .striped .full { stroke: CanvasText; } }
@media print {
  :root { color-scheme: light; %(light)s --paper: #fff; --card: #fff; }
  html { font-size: 10.5pt; } nav, .skip { display: none; } h2, h3 { break-after: avoid; }
  figure, tr, .group, dt, .first, p { break-inside: avoid; } figure { display: block; margin: 2mm 0 5mm; }
  h2 { margin-top: 6mm; } th, td { padding: .6mm 2mm; font-size: 9.5pt; } td { white-space: nowrap; }
  .plot { display: block; columns: 3; padding: 2mm 0; } .group { padding-bottom: 2.5mm; }
  section > p { break-after: avoid; } .track, .full { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding: 0; }
}
@page { size: A4; margin: 16mm; }
"""

_STRIPES: Final = (
    '<svg aria-hidden="true" width="0" height="0" style="position:absolute"><defs>'
    '<pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<line class="stripe" x1="2" y1="0" x2="2" y2="7"/></pattern></defs></svg>'
)


def council_page(
    picture: Picture,
    *,
    title: str = "",
    read_by: str = "",
    pledges: Sequence[Pledge] = (),
    asked: Sequence[Question] = (),
    words: Words = ENGLISH,
) -> str:
    """The page. ``title``, ``read_by`` and ``pledges`` are what somebody wrote, whatever is in it.

    ``asked`` are the questions that young people were asked.
    """
    return "\n".join(_lines(picture, title, read_by, pledges, asked, words)) + "\n"


def _lines(
    picture: Picture, title: str, read_by: str, pledges: Sequence[Pledge], asked: Sequence[Question], words: Words
) -> Iterator[str]:
    parts = parts_of(picture, asked, words)
    name = _safe(title or council.title(words))
    style = _STYLE % {"light": _colours(LIGHT), "dark": _colours(DARK)}
    language = _safe(words.language.replace("en", "en-GB"))
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield ("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
    yield f"<title>{name}</title>\n<style>{style}</style>\n</head>\n<body>"
    yield f'<a class="skip" href="#main">{_safe(words("Skip to the numbers"))}</a>{_STRIPES}'
    yield f"<header>\n<h1>{name}</h1>\n<p class=first>{_safe(council.first_read(read_by, words))}</p>"
    yield _paragraph(opening_line(picture, words))
    yield "</header>"
    yield from _contents(parts, words)
    yield '<main id="main" tabindex="-1">'
    for part in parts:
        yield from _part(part)
        if part.id == "voice":
            yield from _did(pledges, words)
    if not picture.questions:
        yield from _did(pledges, words)
    yield f'</main>\n<footer>\n<h2 id="care">{_safe(words("Read with care"))}</h2>'
    for text in care(words):
        yield _paragraph(text)
    yield "</footer>\n</body>\n</html>"


def _contents(parts: Sequence[Part], words: Words) -> Iterator[str]:
    """What there is, in the order of the page."""
    entries = [(part.id, part.title) for part in parts]
    first = [entry for entry in entries if entry[0] == "voice"]
    did, care = ("did", words("You said, we did")), ("care", words("Read with care"))
    yield f'<nav aria-label="{_safe(words("Contents"))}">\n<ul>'
    for id_, title in (*first, *([did] if first else []), *entries[len(first) :], *([] if first else [did]), care):
        yield f'<li><a href="#{id_}">{_safe(title)}</a></li>'
    yield "</ul>\n</nav>"


def _part(part: Part) -> Iterator[str]:
    yield f'<section aria-labelledby="{part.id}">\n<h2 id="{part.id}">{_safe(part.title)}</h2>'
    for text in part.before:
        yield _paragraph(text)
    for table in part.tables:
        yield from _figure(table, named=table.caption != part.title)
    for text in part.after:
        yield _paragraph(text)
    yield "</section>"


def _figure(table: Table, *, named: bool) -> Iterator[str]:
    """What it is about stands above the plot; the table's own caption is for those who come to it by ear."""
    yield "<figure>" if table.plotted else '<figure class="plain">'
    if named:
        yield f"<h3>{_safe(table.caption)}</h3>"
    if table.plotted:
        yield '<div class="plot" aria-hidden="true">'
        for entry in table.entries:
            yield "".join(_bars(entry))
        yield "</div>"
    yield f"<table>\n<caption>{_safe(table.caption)}</caption>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{_safe(each)}</th>' for each in table.columns) + "</tr></thead>"
    yield "<tbody>"
    for entry in table.entries:
        cells = "".join(f"<td>{_safe(cell)}</td>" for cell in entry.cells)
        yield f'<tr><th scope="row">{_safe(entry.name)}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</figure>"


def _bars(entry: Entry) -> Iterator[str]:
    yield f'<div class="group"><b>{_safe(entry.name)}</b>'
    for bar in entry.bars:
        kind = "striped" if bar.second else "solid"
        yield (
            f'<div class="bar {kind}"><span>{_safe(bar.name)}</span><svg focusable="false">'
            '<rect class="track" x="0" y="0" width="100%" height="100%"/>'
            f'<rect class="full" x="0" y="0" width="{bar.full}%" height="100%"/></svg>'
            f"<span>{_safe(bar.told)}</span></div>"
        )
    yield "</div>"


def _did(pledges: Sequence[Pledge], words: Words) -> Iterator[str]:
    yield f'<section aria-labelledby="did">\n<h2 id="did">{_safe(words("You said, we did"))}</h2>'
    if not pledges:
        yield _paragraph(council.nothing_done_yet(words))
    else:
        yield "<dl>"
        for pledge in pledges:
            yield f"<dt>{_safe(words('You said: {what}', what=pledge.said))}</dt>"
            yield f"<dd>{_safe(words('We did: {what}', what=pledge.did))}</dd>"
        yield "</dl>"
    yield "</section>"


def _paragraph(text: str) -> str:
    return f"<p>{_safe(text)}</p>"


def _safe(text: str) -> str:
    """A text that can only be read: no tags, nothing that steers."""
    return escape(without_steering(text))


def _colours(theme: Theme) -> str:
    names = {"paper": theme.paper, "card": theme.card, "ink": theme.ink, "soft": theme.soft, "brand": theme.brand}
    return " ".join(f"--{name}: {colour};" for name, colour in names.items())
