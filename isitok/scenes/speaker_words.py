"""How a speaker names what is on a page: roles, states and places, in the language of the words."""

from isitok import ui
from isitok.base.value import Value
from isitok.i18n.screen_words import Words


class ScreenWording(Value):
    """The wording in one language."""

    words: Words

    @property
    def language(self) -> str:
        """As systems call it: our English is Britain's."""
        return "en-GB" if self.words.language == "en" else self.words.language

    def role(self, role: ui.Role, level: int) -> str:
        """What something is; plain text needs no name."""
        words = self.words
        match role:
            case ui.Role.PAGE:
                return words("page")
            case ui.Role.HEADING:
                return words("heading level {n}", n=level) if level else words("heading")
            case ui.Role.TEXT:
                return ""
            case ui.Role.BUTTON:
                return words("button")
            case ui.Role.RADIO_GROUP:
                return words("group")
            case ui.Role.RADIO:
                return words("radio button")
            case ui.Role.CHECK_BOX:
                return words("tick box")
            case ui.Role.SWITCH:
                return words("switch")
            case ui.Role.TOGGLE:
                return words("toggle button")
            case ui.Role.FIELD:
                return words("text field")
            case ui.Role.SPIN:
                return words("number field")
            case ui.Role.LIST:
                return words("list")
            case ui.Role.DIALOG:
                return words("dialogue")
            case ui.Role.GROUP:
                return words("section")
            case ui.Role.IMAGE:
                return words("image")
            case ui.Role.METER:
                return words("meter")
            case ui.Role.STATUS:
                return words("status")
            case ui.Role.REGION:
                return words("region")

    def state(self, role: ui.Role, checked: bool) -> str:
        """Whether it is on, ticked, pressed or chosen, as a screen reader says it."""
        words = self.words
        match role:
            case ui.Role.CHECK_BOX:
                return words("ticked") if checked else words("not ticked")
            case ui.Role.SWITCH:
                return words("on") if checked else words("off")
            case ui.Role.TOGGLE:
                return words("pressed") if checked else words("not pressed")
            case _:
                return words("chosen") if checked else words("not chosen")

    def expanded(self, expanded: bool) -> str:
        """Open or folded."""
        return self.words("open") if expanded else self.words("folded")

    def place(self, number: int, total: int) -> str:
        """The second of three."""
        return self.words("{n} of {total}", n=number, total=total)

    def range(self, first: str, last: str) -> str:
        """From one number to another."""
        return self.words("{first} to {last}", first=first, last=last)

    def key(self, key: str) -> str:
        """A shortcut."""
        return self.words("key {key}", key=key)
