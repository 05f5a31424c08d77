"""Which key does what: each letter, number and F key can be another one."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.i18n.screen_words import Words, later
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Do, Pop, Replace, on
from isitok.scenes.tasks import ChangeSettings
from isitok.store.own_keys import ALWAYS, FUNCTIONS, USUAL_KEYS, fits, key_of, usual_of, with_key

NAMES = {
    "1": later("The first answer"),
    "2": later("The second answer"),
    "3": later("The third answer"),
    "4": later("Not sure"),
    "5": later("Fairly sure"),
    "6": later("Certain"),
    "P": later("Pass"),
    "E": later("Easy read"),
    "W": later("Words"),
    "S": later("Show all of the phone"),
    "R": later("Read to me"),
    "M": later("More about this"),
    "T": later("Story"),
    "D": later("Describe the photo"),
    "F1": later("Get help"),
    "F2": later("Swap the screens"),
    "F4": later("This is real, or Stop for a moment"),
    "F5": later("Say the page again"),
    "F10": later("Open the settings"),
    "F11": later("Full screen"),
    "F12": later("Hide screen"),
}


class KeyTyped(Event, Value):
    """The field for the key that does what this one does usually."""

    usual: str


class UsualKeys(Event, Value):
    """All keys as they were."""


class KeysScene(BaseScene, Value, kw_only=True):
    """The keys are on the desk; only what can't be one is kept here, until it is typed over."""

    usual: str = ""
    typed: str = ""
    said: str = ""

    def page(self, desk: Desk) -> ui.Page:
        words, keys = desk.words, desk.settings.keys
        fields = tuple(
            ui.TextField(
                id=f"key:{usual}",
                label=words(NAMES[usual]),
                text=self.typed if usual == self.usual else key_of(keys, usual),
                most=3 if usual in FUNCTIONS else 1,
                does=KeyTyped(usual),
            )
            for usual in USUAL_KEYS
            if usual not in desk.view.keys
        )
        told = words("Type another letter or number, or for an F key F2 to F11. F1 gets help and F12 hides, always.")
        if desk.view.keys:
            told = words("Type another letter or number.")
        body = ui.Column(
            (
                ui.title(words("Keys")),
                ui.Label(text=told),
                *((ui.Label(text=self.said, type=ui.Type.STRONG, live=True),) if self.said else ()),
                ui.Grid(fields, least=300, most=3, gap=16),
                ui.Flow((ui.Button(id="usual-keys", text=words("As they were"), does=UsualKeys(), icon="rotate-ccw"),)),
            ),
            gap=18,
        )
        return ui.Page(
            title=words("{what} – #isitok?", what=words("Keys")),
            name=words("Keys"),
            header=header(desk),
            body=body,
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            said=self.said,
        )

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """A key that is free is set at once; of any other it is said why not."""
        if not isinstance(field, KeyTyped):
            return None
        key = text.strip().upper()
        why_not = _why_not(field.usual, key, desk)
        if why_not is not None:
            return Replace(KeysScene(usual=field.usual, typed=text, said=why_not))
        settings = replace(desk.settings, keys=with_key(desk.settings.keys, field.usual, key))
        return Do(ChangeSettings(settings, typing=True), Replace(KeysScene()))

    @on(UsualKeys)
    def _as_they_were(self, usual: UsualKeys, desk: Desk) -> Change:
        return Do(ChangeSettings(replace(desk.settings, keys=())), Replace(KeysScene()))


def _why_not(usual: str, key: str, desk: Desk) -> str | None:
    """Why this can't be the key; "" while it isn't typed whole. None: it can be."""
    words = desk.words
    does = key if key in ALWAYS and len(key) > 1 else usual_of(desk.settings.keys, key)
    if usual in FUNCTIONS and key in ("", "F", "F1"):  # it may become F10 or F11
        return ""
    if does and does != usual:
        return words("{key} is for: {what}", key=key, what=words(NAMES[does]))
    if not fits(usual, key):
        return "" if not key else _what_fits(usual, words)
    return None


def _what_fits(usual: str, words: Words) -> str:
    return words("Type F2 to F11.") if usual in FUNCTIONS else words("Type one letter or number.")
