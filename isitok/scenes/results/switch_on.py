"""Before results are kept: what an adult has to know, and what the people who are counted are told."""

from isitok import ui
from isitok.base.value import Value, replace
from isitok.game.results.results_wording import notice
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, BaseScene, Desk, Do, Pop
from isitok.scenes.tasks import ChangeSettings


class SwitchOnScene(BaseScene, Value):
    """Results stay off unless somebody says so here."""

    def page(self, desk: Desk) -> ui.Page:
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
        body = ui.Column(
            (
                ui.title(title),
                *(ui.Point(icon="check", text=point) for point in points),
                *_warning(desk),
                ui.Panel(
                    ui.Column(
                        (
                            ui.heading(words("The class reads this before it begins")),
                            ui.Label(text=notice(words), type=ui.Type.STORY),
                        ),
                        gap=8,
                    ),
                    pad=22,
                ),
                ui.Flow(
                    (
                        ui.Button(id=BACK, text=words("Keep nothing"), does=Pop(), kind=ui.ButtonKind.PRIMARY),
                        ui.Button(id="switch-on", text=words("Switch it on"), does=switch_on),
                    )
                ),
            ),
            gap=16,
        )
        return ui.Page(
            title=title,
            header=header(desk, back=None),
            body=body,
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            narrow=True,
            middle=True,
        )


def _warning(desk: Desk) -> tuple[ui.Widget, ...]:
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
    return (ui.Point(icon="triangle-alert", text=told),)
