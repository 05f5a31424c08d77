"""What to mend in a scenario file, and what to look at again: the line, the problem, and how to mend it."""

from pathlib import Path

from isitok import ui
from isitok.format.problem import FINISH, FIX
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital
from isitok.library.manuscript import Manuscript, Slip
from isitok.scenes.scene import Desk


def count(manuscript: Manuscript, words: Words) -> str:
    """ "1 to mend, 2 to look at"; "" for none."""
    errors = len(manuscript.errors)
    rest = len(manuscript.slips) - errors
    mend = words.many("{n} to mend", "{n} to mend", errors) if errors else ""
    look = words.many("{n} to look at", "{n} to look at", rest) if rest else ""
    return words("{mend}, {look}", mend=mend, look=look) if mend and look else mend or look


def where(slip: Slip, file: Path, words: Words, *, column: bool = False) -> str:
    """ "Line 6", with the file's name where it is another one."""
    place = slip.problem.place
    parts = [] if place.file == str(file) else [Path(place.file).name]
    if place.line and column:
        parts.append(words("line {line}, column {column}", line=place.line, column=place.column))
    elif place.line:
        parts.append(words("line {line}", line=place.line))
    return capital(": ".join(parts) or words("the whole file"))


def problem_cards(manuscript: Manuscript, desk: Desk) -> ui.Widget:
    """All of them, a card each; what must be mended comes first."""
    words = desk.words
    parts: list[ui.Widget] = [ui.title(_title(manuscript, words))]
    if manuscript.errors:
        left_out = words("Until the mistakes are mended, the game leaves this story out.")
        both = len(manuscript.slips) > len(manuscript.errors)
        parts.append(
            ui.Label(text=left_out if both else words("Until then, the game leaves this story out."), soft=True)
        )
    else:
        parts.append(ui.Label(text=words("The story plays as it is."), soft=True))
    parts += [_card(slip, manuscript.file, desk) for slip in manuscript.slips]
    return ui.Column(tuple(parts), gap=14)


def _title(manuscript: Manuscript, words: Words) -> str:
    name = manuscript.file.name
    if manuscript.errors:
        return words("What to mend in {file}", file=name)
    return words("What to look at in {file}", file=name)


def _card(slip: Slip, file: Path, desk: Desk) -> ui.Widget:
    words, problem = desk.words, slip.problem
    kinds = {FINISH: words("To finish"), FIX: words("To fix")}
    kind = ui.Chip(text=kinds.get(problem.to, words("To look at")))
    place = ui.heading(where(slip, file, words, column=True), ui.Type.STRONG)
    code = ui.Label(text=problem.code, type=ui.Type.SMALL, soft=True)
    lines: list[ui.Widget] = [ui.Flow((place, kind, code), gap=12)]
    if slip.line.strip():
        lines.append(
            ui.Panel(ui.Label(text=slip.line.strip(), type=ui.Type.CHAT, exact=True), pad=10, tone=ui.Tone.BRAND)
        )
    lines.append(ui.Label(text=capital(problem.message), exact=True))
    if problem.hint:
        lines.append(ui.Label(text=capital(problem.hint), soft=True, exact=True))
    return ui.Panel(ui.Column(tuple(lines), gap=8), pad=18)
