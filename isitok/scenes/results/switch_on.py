"""Before results are kept: what an adult has to know, and what the people who are counted are told."""

from isitok.base.value import Value, replace
from isitok.game.results.results_wording import notice
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, BaseScene, Desk, Do, Pop
from isitok.scenes.tasks import ChangeSettings
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button, ButtonKind
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.point import Point


class SwitchOnScene(BaseScene, Value):
    """Results stay off unless somebody says so here."""

    def page(self, desk: Desk) -> Page:
        """The notice stands out, because it is for the young people."""
        words, least = desk.words, desk.settings.least_group
        title = words("Keep results of classes?")
        switch_on = Do(ChangeSettings(replace(desk.settings, keep_results=True)), Pop())
        points = (
            words(
                "Kept: by term and topic, and by year group if you give it, how many votes agreed with the story, and "
                "how many didn’t. A class’s name is never kept."
            ),
            words.many(
                "Only for a class whose size you give, of {n} person or more, counted by hands or cards.",
                "Only for a class whose size you give, of {n} people or more, counted by hands or cards.",
                least,
            ),
            words.many(
                "Shown: only totals with {n} person or more on either side.",
                "Shown: only totals with {n} people or more on either side.",
                least,
            ),
            words("You can see and delete all of it in the settings. Ask your data protection lead first."),
        )
        body = Column(
            (
                Label(text=title, type=Type.TITLE, level=1),
                *(Point(icon="check", text=point) for point in points),
                *_warning(desk),
                Panel(
                    Column(
                        (
                            heading(words("The class reads this before it begins")),
                            Label(text=notice(words), type=Type.STORY),
                        ),
                        gap=8,
                    ),
                    pad=22,
                ),
                Flow(
                    (
                        Button(id=BACK, text=words("Keep nothing"), does=Pop(), kind=ButtonKind.PRIMARY),
                        Button(id="switch-on", text=words("Switch it on"), does=switch_on),
                    )
                ),
            ),
            gap=16,
        )
        return Page(
            title=title,
            header=header(desk, back=None),
            body=body,
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            narrow=True,
            middle=True,
        )


def _warning(desk: Desk) -> tuple[Widget, ...]:
    """Where the folder is copied to other computers by itself, so would the results be."""
    from isitok.store.places import is_shared, sync_service

    where = sync_service(desk.kept.results_file) or (
        desk.words("a shared drive") if is_shared(desk.kept.results_file) else ""
    )
    if not where:
        return ()
    told = desk.words(
        "Their folder seems to be copied to other computers ({where}). Ask who can read it there.", where=where
    )
    return (Point(icon="triangle-alert", text=told),)
