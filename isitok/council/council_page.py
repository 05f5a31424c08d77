"""A council's report as one page for a browser: no scripts, nothing fetched, and every plot beside its table.

A plot is drawn for the eye alone: the table beside it says the same to a screen reader. Its words are words of the
page, so that they grow and wrap with it, on a phone and at 400 %.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok.council import council_wording as council
from isitok.council.council_wording import Pledge
from isitok.council.picture import Picture
from isitok.council.report_parts import Entry, Part, Table, care, opening_line, parts_of
from isitok.format.voice import Question
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.paper.web_page import beginning, contents, safe, skip_link

_STYLE: Final = """
.first { border-left: .4rem solid var(--brand); background: var(--card); padding: .75rem 1rem; font-weight: 600; }
figure { margin: 1rem 0 2rem; display: grid; gap: 1rem; }
.plot { display: grid; min-width: 0; gap: .9rem; align-content: start; background: var(--card); padding: 1rem; }
.group > b { display: block; line-height: 1.3; }
.bar { display: grid; grid-template-columns: 1fr auto; column-gap: .75rem; align-items: center; }
.bar > span:first-child { grid-column: 1 / -1; font-size: .9rem; }
.bar svg { display: block; height: .9rem; width: 100%; }
.track { fill: var(--paper); stroke: var(--soft); }
.full { fill: var(--brand); }
.striped .full { fill: url(#stripes); stroke: var(--brand); }
.stripe { stroke: var(--brand); stroke-width: 4; }
.bar > span:last-child { min-width: 3ch; text-align: right; font-variant-numeric: tabular-nums; }
h3 { margin: 0; grid-column: 1 / -1; }
td { font-variant-numeric: tabular-nums; }
@media (min-width: 64rem) {
  figure { grid-template-columns: 1fr 1.4fr; } figure.plain { display: block; }
}
@media (forced-colors: active) { .track { fill: Canvas; stroke: CanvasText; } .full { fill: CanvasText; }
  .stripe { stroke: CanvasText; } .striped .full { stroke: CanvasText; } }
"""

_ON_PAPER: Final = """  figure, .group, .first { break-inside: avoid; } figure { display: block; margin: 2mm 0 5mm; }
  td { white-space: nowrap; } section > p { break-after: avoid; }
  .plot { display: block; columns: 3; padding: 2mm 0; } .group { padding-bottom: 2.5mm; }
  .track, .full { print-color-adjust: exact; -webkit-print-color-adjust: exact; }"""

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
    name = safe(title or council.title(words))
    yield from beginning(title or council.title(words), words, _STYLE, _ON_PAPER)
    yield f"{skip_link(words('Skip to the numbers'))}{_STRIPES}"
    yield f"<header>\n<h1>{name}</h1>\n<p class=first>{safe(council.first_read(read_by, words))}</p>"
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
    yield f'</main>\n<footer>\n<h2 id="care">{safe(words("Read with care"))}</h2>'
    for text in care(words):
        yield _paragraph(text)
    yield "</footer>\n</body>\n</html>"


def _contents(parts: Sequence[Part], words: Words) -> Iterator[str]:
    """The table of contents, in the order of the page."""
    entries = [(part.id, part.title) for part in parts]
    first = [entry for entry in entries if entry[0] == "voice"]
    did, care = ("did", words("You said, we did")), ("care", words("Read with care"))
    second = [did] if first else []
    return contents((*first, *second, *entries[len(first) :], *([] if first else [did]), care), words)


def _part(part: Part) -> Iterator[str]:
    yield f'<section aria-labelledby="{part.id}">\n<h2 id="{part.id}">{safe(part.title)}</h2>'
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
        yield f"<h3>{safe(table.caption)}</h3>"
    if table.plotted:
        yield '<div class="plot" aria-hidden="true">'
        for entry in table.entries:
            yield "".join(_bars(entry))
        yield "</div>"
    yield f"<table>\n<caption>{safe(table.caption)}</caption>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{safe(each)}</th>' for each in table.columns) + "</tr></thead>"
    yield "<tbody>"
    for entry in table.entries:
        cells = "".join(f"<td>{safe(cell)}</td>" for cell in entry.cells)
        yield f'<tr><th scope="row">{safe(entry.name)}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</figure>"


def _bars(entry: Entry) -> Iterator[str]:
    yield f'<div class="group"><b>{safe(entry.name)}</b>'
    for bar in entry.bars:
        kind = "striped" if bar.second else "solid"
        yield (
            f'<div class="bar {kind}"><span>{safe(bar.name)}</span><svg focusable="false">'
            '<rect class="track" x="0" y="0" width="100%" height="100%"/>'
            f'<rect class="full" x="0" y="0" width="{bar.full}%" height="100%"/></svg>'
            f"<span>{safe(bar.told)}</span></div>"
        )
    yield "</div>"


def _did(pledges: Sequence[Pledge], words: Words) -> Iterator[str]:
    yield f'<section aria-labelledby="did">\n<h2 id="did">{safe(words("You said, we did"))}</h2>'
    if not pledges:
        yield _paragraph(council.nothing_done_yet(words))
    else:
        yield "<dl>"
        for pledge in pledges:
            yield f"<dt>{safe(words('You said: {what}', what=pledge.said))}</dt>"
            yield f"<dd>{safe(words('We did: {what}', what=pledge.did))}</dd>"
        yield "</dl>"
    yield "</section>"


def _paragraph(text: str) -> str:
    return f"<p>{safe(text)}</p>"
