"""The form for a story of one's own: one that begins, and one that is written."""

from pathlib import Path
from typing import Final

from isitok.base.value import replace
from isitok.edit.history import History, Step
from isitok.edit.saving import Saved
from isitok.format.problem import Severity
from isitok.library.manuscript import NOWHERE, Asks, Manuscript, Slip
from isitok.scenes.form.checker import Checker
from isitok.scenes.form.form_events import Asked, AskedWhy
from isitok.scenes.form.form_page import FormScene
from isitok.scenes.scene import Desk, Scene, change_for
from tests.stages.desk import FOLDER, scene_of
from tests.stages.writing import a_manuscript, a_slip

STORY: Final = Path("/dev/null/isitok packs/Assembly week/scenarios/coach.yaml")
"""Where nothing can be written."""
TEXT: Final = next((FOLDER / "content").glob("in-town/scenarios/coach.yaml")).read_text("utf-8")
STORY_AT: Final = TEXT[: TEXT.index("\nstory:")].count("\n") + 2
EMPTY: Final = "title: The team photo\n"
UNREAD: Final = f"{EMPTY}story: Leo says: look\n"


def at_the_story(manuscript: Manuscript) -> Manuscript:
    """The same, of the file of this story."""
    slips = (
        Slip(replace(one.problem, place=replace(one.problem.place, file=str(STORY))), one.line)
        for one in manuscript.slips
    )
    return replace(manuscript, file=STORY, slips=tuple(slips))


def a_form(text: str, manuscript: Manuscript, step: str = "story", **fields: object) -> FormScene:
    """A story that was checked, and is saved."""
    usual: dict[str, object] = {
        "checker": Checker(STORY),
        "saved": Saved(STORY, text, NOWHERE, text),
        "history": History(text),
        "step": step,
        "checked": text,
        "manuscript": manuscript,
        "good": manuscript if manuscript.scenario else None,
    }
    return FormScene(**usual | fields)  # type: ignore[arg-type]


def forms(desk: Desk) -> dict[str, Scene]:
    """Each page of the form."""
    lacks = a_slip("missing-key", 1, EMPTY, "'story' is missing", "add 'story: …': the situation before the acts")
    wrong = a_slip("unknown-word", 1, TEXT, "'notok' is not known at 'verdict'", "write one of: ok, depends, not-ok")
    begun = at_the_story(a_manuscript(lacks, scenario=None))
    whole, slipped = at_the_story(a_manuscript()), at_the_story(a_manuscript(wrong))
    asked = a_slip("drugs", STORY_AT, TEXT, '"weed": is this about drugs?', "", Severity.QUESTION)
    asks = {"drugs": Asks("A story about drugs needs somebody to turn to.", "drugs")}
    asking = replace(at_the_story(a_manuscript(asked)), asks=asks)
    stumbles = at_the_story(a_manuscript(a_slip("yaml", 2, UNREAD, "a colon stands inside text", "put it in quotes")))
    written = a_form(TEXT, whole)
    undoes = History(TEXT, (Step(EMPTY, desk.words("the text")),))
    return {
        "form-new": a_form(EMPTY, begun),
        "form": replace(written, history=undoes, saved_at="10:32"),
        "form-phone": replace(written, step="phone"),
        "form-acts": replace(written, step="acts"),
        "form-ready": replace(written, step="ready", earlier=EMPTY, earlier_at="2026-11-30 10:32"),
        "form-ready-to-fix": a_form(TEXT, slipped, "ready"),
        "form-asked": a_form(TEXT, asking),
        "form-question": scene_of(
            change_for(a_form(TEXT, asking), AskedWhy("drugs", asked.problem.message, True), desk)
        ),
        "form-unread": a_form(UNREAD, stumbles),
        "form-help": replace(written, step="help"),
        "form-adults": replace(written, step="adults"),
        "form-shown": replace(written, step="shown"),
        "form-conflict": replace(written, conflict=True, said=desk.words("Somebody else has saved it.")),
        "form-who": scene_of(change_for(written, Asked(("acts", 0, "by")), desk)),
    }


FORM = [
    "form-new",
    "form",
    "form-phone",
    "form-acts",
    "form-ready",
    "form-ready-to-fix",
    "form-asked",
    "form-question",
    "form-unread",
    "form-help",
    "form-adults",
    "form-shown",
    "form-conflict",
    "form-who",
]
