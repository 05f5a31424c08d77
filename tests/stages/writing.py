"""A story in its writer's file, and every screen on which they see it."""

from pathlib import Path
from typing import Any

from isitok.format.problem import Place, Problem, Severity
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.library.manuscript import Manuscript, Slip
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.writing.preview_page import PreviewScene
from tests.stages.desk import library, pressed, scene_of

FILE = Path("/packs/in-town/coach.yaml")


def a_slip(code: str, line: int, text: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> Slip:
    return Slip(Problem(Place(str(FILE), line, 5), code, message, hint, severity), text)


MISSPELT = a_slip(
    "unknown-word",
    28,
    "    verdict: notok",
    "'notok' is not known at 'verdict'",
    "did you mean 'not-ok'? write one of: ok, depends, not-ok, talk",
)
HARD_TO_READ = a_slip(
    "reading-age",
    5,
    "story: Kofi has a photo of Ffion asleep on the coach.",
    "a reader has to be 15 for this; the youngest here are 11",
    "use shorter sentences and plainer words",
    Severity.WARNING,
)


def a_manuscript(*slips: Slip, **fields: Any) -> Manuscript:
    """The photo on the coach, in its writer's file."""
    usual: dict[str, Any] = {
        "file": FILE,
        "scenario": library().scenario("in-town/coach"),
        "known": library().load_known(),
        "slips": slips,
        "saved": "10:32",
    }
    return Manuscript(**usual | fields)


def previewed(*manuscripts: Manuscript, words: Words = ENGLISH) -> PreviewScene:
    """The preview after these have been saved, one after the other."""
    scene = PreviewScene(manuscript=None)
    for manuscript in manuscripts:
        scene = scene.read_again(manuscript, words)
    return scene


def previews(desk: Desk) -> dict[str, Scene]:
    """What ``isitok preview`` shows."""
    said = {"words": desk.words}
    return {
        "preview": previewed(a_manuscript(), **said),
        "preview-as-saved": previewed(a_manuscript(), a_manuscript(MISSPELT, scenario=None, saved="10:33"), **said),
        "preview-slips": scene_of(pressed(previewed(a_manuscript(MISSPELT, HARD_TO_READ), **said), "slips", desk)),
        "preview-unread": previewed(a_manuscript(MISSPELT, scenario=None), **said),
        "preview-gone": previewed(a_manuscript(), a_manuscript(scenario=None, gone=True), **said),
    }


WRITING = [
    "preview",
    "preview-as-saved",
    "preview-slips",
    "preview-unread",
    "preview-gone",
]
