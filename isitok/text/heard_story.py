"""What is heard of a story, screen by screen: for whoever writes it, and for whoever listens before it is used.

Each screen is there once, in its usual words; how long it takes is counted on one way through.
"""

from collections.abc import Iterator

from isitok import ui
from isitok.base.value import Value
from isitok.format.story import Round, Scenario
from isitok.game.rounds.option_words import how_it_goes
from isitok.i18n.screen_words import Words
from isitok.scenes.how_long import A_MINUTE
from isitok.scenes.scene import Desk
from isitok.scenes.writing.story_screens import PreviewScreen, screens_of
from isitok.text.cells import lay_out_cells

ASKS_WHAT_TO_DO, TELLS_WHAT_IT_DID = f"{Round.RESPOND}-asked", f"{Round.RESPOND}-told"
FIRST, LATER, PRESS = "> ", "- ", "* "


class Heard(Value):
    """One line, and how it comes to be heard."""

    sign: str
    text: str

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())


def heard_story(scenario: Scenario, desk: Desk) -> Iterator[str]:
    """Each screen under its name; at the end, how long it takes."""
    found: list[Heard] = []
    for screen in screens_of(scenario, desk.words):
        if _is_another_way(screen, scenario):
            continue
        yield f"# {screen.name}"
        lines = [*_of_screen(screen, scenario, desk)]
        found += lines if "-said" not in screen.id and "-way-" not in screen.id else []
        yield from (f"{line.sign}{line.text}" for line in lines)
        yield ""
    first = sum(line.words for line in found if line.sign == FIRST)
    yield _how_long(first, sum(line.words for line in found), desk.words)


def _is_another_way(screen: PreviewScreen, scenario: Scenario) -> bool:
    """Whether it only shows what another screen says as well, or what nobody comes to who plays."""
    told = screen.id.startswith(TELLS_WHAT_IT_DID)
    happens = scenario.respond is not None and any(option.then for option in scenario.respond.options)
    again = screen.easy or screen.id.endswith("-chosen") or screen.id in ("phone", "sources")
    return again or (told and not happens)


def _of_screen(screen: PreviewScreen, scenario: Scenario, desk: Desk) -> Iterator[Heard]:
    page = screen.scene.page(desk)
    ways = _ways(scenario, desk.words) if screen.id == ASKS_WHAT_TO_DO else iter(())
    for line in ui.reading(page, lay_out_cells(page).root):
        if line.when is ui.When.KNOWN or line.kind is ui.Kind.EDGE:
            continue
        text = next(ways, line.text) if line.kind is ui.Kind.ANSWER else line.text
        yield Heard(sign(line), text.replace("\u00a0", " "))


def sign(line: ui.Line) -> str:
    """What stands before it: whether it is said on coming to the page, found by reading on, or can be pressed."""
    if line.kind in ui.PRESSED:
        return PRESS
    return FIRST if line.when is ui.When.FIRST else LATER


def _ways(scenario: Scenario, words: Words) -> Iterator[str]:
    """What could be done, each with how it goes."""
    for option in scenario.respond.options if scenario.respond else ():
        yield how_it_goes(option, words)


def _how_long(first: int, whole: int, words: Words) -> str:
    seconds = round(first * 60 / A_MINUTE)
    return words(
        "Heard: {first} words on arrival, {minutes} min {seconds} s at {speed} words a minute; {whole} words in all.",
        first=first,
        minutes=seconds // 60,
        seconds=seconds % 60,
        speed=A_MINUTE,
        whole=whole,
    )
