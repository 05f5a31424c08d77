"""Which ages play on this computer, and where? An adult is asked once; after that it is in the settings."""

from typing import Literal

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.vocabulary import YOUNG_PEOPLE, Band, Nation
from isitok.game.help_routes import ages_of
from isitok.game.school import school_years
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.frame import ages_typed, footer, header, key, last_said, leads_on
from isitok.scenes.rows import change
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, ReadToMe, Replace
from isitok.scenes.tasks import ChangeSettings
from isitok.store.settings import TEXT_SIZES

QUESTION = "who-plays"


class AgesScene(Saying, Value, kw_only=True):
    """The adult picks one band and perhaps a nation; the game then goes on to ``then``."""

    then: BeforeScene
    band: Band | None = None
    nation: Nation | Literal["as set"] | None = "as set"  # on the command line, or earlier in the settings
    said: str = ""  # what is still missing

    def page(self, desk: Desk) -> ui.Page:
        """Both questions, and a line that says who should answer them."""
        words = desk.words
        question = words("Who will play on this computer?")
        once = self._once(desk)
        ages = words("Ages")
        bands = tuple(
            ui.Option(
                id=f"band:{band.value}",
                text=words("Ages {ages}", ages=words.label(band)),
                detail=school_years(band, None, words),
                checked=band is self.band,
                takes=ages_of(band),
                whole=True,
                does=Replace(replace(self, band=band, said="")),
            )
            for band in YOUNG_PEOPLE
        )
        body = ui.Column(
            (
                ui.Column(
                    (
                        ui.title(question, QUESTION),
                        ui.Label(text=once, soft=True, type=ui.Type.STORY),
                    ),
                    6,
                ),
                *_at_first(desk),
                *last_said(self.said),
                _question(
                    ages,
                    words("Please choose. Only stories for these ages are shown."),
                    ui.Grid(bands, least=330, gap=10),
                    "bands",
                ),
                *self._nation_question(desk),
            ),
            gap=20,
        )
        on = leads_on("on", words("Go on"), self._on(desk))
        return ui.Page(
            title=question,
            header=header(desk),
            body=body,
            footer=footer(desk, on),
            focus=QUESTION,  # nothing is chosen, and nothing has the keyboard that Enter would choose
            asks="bands",
            back=Pop(),
            enter="on",
            said=self.said,
            typing=ages_typed(words),
            mend="bands" if self.said else "",
            narrow=True,
            middle=True,
        )

    def _once(self, desk: Desk) -> str:
        words = desk.words
        if "nation" in desk.machine.locked:
            return words("For an adult, once: the ages. You can change them in Settings.")
        return words("For an adult, once: the ages, then the nation. You can change both in Settings.")

    def _nation_question(self, desk: Desk) -> tuple[ui.Widget, ...]:
        words = desk.words
        if "nation" in desk.machine.locked:
            return ()
        why = words("It decides where help is and what the law says.")
        return (_question(words("Nation"), why, ui.Flow(self._nations(desk), gap=10), "nations"),)

    def _nation(self, desk: Desk) -> Nation | None:
        return desk.settings.nation if self.nation == "as set" else self.nation

    def _nations(self, desk: Desk) -> tuple[ui.Option, ...]:
        """Where no nation is chosen, help for all four is shown."""
        words = desk.words
        unset = () if desk.machine.settings.nation else (("", words("Not set"), None),)
        nations = (*((each.value, words.label(each), each) for each in Nation), *unset)
        return tuple(
            ui.Option(
                id=f"nation:{id_}",
                text=text,
                checked=nation is self._nation(desk),
                does=Replace(replace(self, nation=nation)),
            )
            for id_, text, nation in nations
        )

    def _on(self, desk: Desk) -> Change:
        if self.band is None:
            return self._says(desk.words("Choose the ages first."))
        settings = replace(desk.settings, ages=(self.band,), nation=self._nation(desk))
        return Do(ChangeSettings(settings), Replace(self.then))


def _at_first(desk: Desk) -> tuple[ui.Widget, ...]:
    """What somebody may need before anything else can be read or pressed. All of it is in the settings, too."""
    words, settings = desk.words, desk.settings
    if desk.view.in_lines:
        return ()  # there is nothing to see, and keys are words
    larger = settings.text_size + 20 if settings.text_size + 20 <= TEXT_SIZES[-1] else TEXT_SIZES[0]
    reads = settings.read_aloud
    contrast = settings.theme in ("contrast", "contrast-light")
    by_theme = ui.Button(
        id="contrast",
        text=words("High contrast"),
        does=change(settings, theme="system" if contrast else "contrast"),
        icon="eye",
        pressed=contrast,
    )
    return (
        ui.Flow(
            (
                ui.Button(
                    id="larger",
                    text=words("Text larger"),
                    does=change(settings, text_size=larger),
                    icon="type",
                    description=words("Text size: {size} %", size=settings.text_size),
                ),
                *(() if "theme" in desk.machine.locked else (by_theme,)),
                ui.Button(
                    id="read",
                    text=words("Read to me"),
                    does=Do(ChangeSettings(replace(settings, read_aloud=not reads)), None if reads else ReadToMe()),
                    icon="volume-2",
                    key=key(desk, "R"),
                    pressed=reads,
                ),
                ui.Button(
                    id="switch",
                    text=words("One switch"),
                    does=change(settings, one_switch=not settings.one_switch),
                    icon="hand",
                    description=words("To play with one switch: all that can be pressed is offered in turn."),
                    pressed=settings.one_switch,
                ),
            ),
            gap=10,
        ),
    )


def _question(name: str, why: str, options: ui.Widget, key: str) -> ui.Widget:
    """The question, the reason for it, and all the answers."""
    asked = ui.Label(text=name, type=ui.Type.HEADING, silent=True), ui.Label(text=why, soft=True, type=ui.Type.SMALL)
    return ui.Column((ui.Column(asked, 0), ui.Group(options, name, ui.Role.RADIO_GROUP, key=key)), gap=8)
