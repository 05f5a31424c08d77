"""The law card of the nation for the topics of a story: either of the two may open it. Asking for help comes first."""

from isitok import ui
from isitok.base.value import Value
from isitok.format.vocabulary import LawTopic
from isitok.game.help_routes import AgeGroup
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, BaseScene, Desk, OpenHelp, Pop
from isitok.scenes.sources_page import law_for_pupils_in


class LawScene(BaseScene, Value, kw_only=True):
    """What it says to young people. What it says to adults alone doesn't belong in front of both."""

    topics: tuple[LawTopic, ...]
    group: AgeGroup | None = None  # whom help is for

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        title = words("What the law says")
        return ui.Page(
            title=words("{step} – One to one – #isitok?", step=title),
            header=header(desk, real=True),
            body=ui.Column((ui.title(title), law_for_pupils_in(self.topics, desk)), gap=16),
            footer=footer(desk, help_=OpenHelp(group=self.group)),
            focus=BACK,
            back=Pop(),
            narrow=True,
        )
