"""What several computers of a school have saved, as one. Files are chosen here and read; nothing of them is kept."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.trouble import Trouble
from isitok.base.value import Value, replace
from isitok.game.results.contribution import LEAST_PASSED_ON
from isitok.game.results.put_together import put_together
from isitok.game.results.shown_results import CourseResults, TermResults
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.browse import FolderChosen, browse, browse_for
from isitok.scenes.results.shown_parts import PartPicked, Shown, results_parts
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, FileCame, Pop, Push, Replace, on
from isitok.scenes.work_page import at_work
from isitok.store.contributions import SUMS
from isitok.store.saved_sums import SumsRead, is_sums_name, read_sums


class WantsFile(Event, Value):
    """Look through the folders for a file that was saved for colleagues."""


class WantsFolder(Event, Value):
    """Look for a folder that holds several."""


class TogetherScene(Saying, Value, kw_only=True):
    """The files that were chosen, and what they say as one."""

    files: tuple[Path, ...] = ()  # and folders
    called: tuple[str, ...] = ()  # the files that were read
    refused: tuple[tuple[str, Trouble], ...] = ()
    terms: tuple[TermResults, ...] = ()
    courses: tuple[CourseResults, ...] = ()
    chosen: str = ""  # which of the terms, by its widget's id

    def page(self, desk: Desk) -> ui.Page:
        """The ways to choose, what was read and what wasn't, and all of it as one."""
        words = desk.words
        title = words("Put together")
        parts: list[ui.Widget] = [ui.title(title)]
        parts += last_said(self.said)
        parts += self._told(desk)
        file = ui.Button(id="file", text=words("Choose a file"), does=WantsFile())
        folder = ui.Button(id="folder", text=words("Choose a folder"), does=WantsFolder())
        parts.append(ui.Flow((file, folder), gap=10))
        if self.terms:
            shown = Shown(terms=self.terms, courses=self.courses, least=LEAST_PASSED_ON, chosen=self.chosen)
            parts += results_parts(shown, desk)
        return ui.Page(
            title=words("{title} – #isitok?", title=title),
            name=title,
            header=header(desk),
            body=ui.Column((parts[0], *ui.read_on(*parts[1:])), gap=16),
            footer=footer(desk),
            focus="file",
            back=Pop(),
            said=self.said,
        )

    def _told(self, desk: Desk) -> Iterator[ui.Widget]:
        """Which files these are; or those that are in, and those that are not."""
        words = desk.words
        if not self.files:
            told = words(
                "Choose the files that “Save for colleagues” made, or a folder of them. This computer’s own is only "
                "included if you choose it. Nothing of it is kept here."
            )
            yield ui.Label(text=told, type=ui.Type.STORY)
            yield ui.Label(text=words("Their names end in {ending}", ending=SUMS), soft=True)
        if self.called:
            yield ui.Label(text=words("Put together: {names}", names=", ".join(self.called)), soft=True, exact=True)
        for name, why in self.refused:
            yield ui.Label(text=words("{name}: {reason}.", name=name, reason=words.trouble(why)), exact=True)

    @on(WantsFile)
    def _which_file(self, event: WantsFile, desk: Desk) -> Change:
        words = desk.words
        none = words("There is no such file and no folder in it.")
        return Push(browse_for(words("Which file?"), is_sums_name, none, desk))

    @on(WantsFolder)
    def _which_folder(self, event: WantsFolder, desk: Desk) -> Change:
        return Push(browse(desk.words("Which folder?"), desk))

    @on(FileCame)
    def _file_came(self, came: FileCame, desk: Desk) -> Change:
        return self._with(came.path, desk)

    @on(FolderChosen)
    def _folder_chosen(self, chosen: FolderChosen, desk: Desk) -> Change:
        return self._with(chosen.folder, desk)

    def _with(self, path: Path, desk: Desk) -> Change:
        """All are read again, so that what was chosen before is as it is now."""
        files = tuple(dict.fromkeys((*self.files, path)))
        work = Work(path.parent, partial(read_sums, files))
        return at_work(
            work, desk.words("Looking at {name} …", name=path.name), replace(self, files=files)._after_reading
        )

    def _after_reading(self, outcome: Outcome, desk: Desk) -> Change:
        words, found = desk.words, outcome.found
        if not isinstance(found, SumsRead):
            return self._says(words.trouble(outcome.trouble))
        terms, courses = put_together(found.saved)
        said = words.many("{n} file is read.", "{n} files are put together.", len(found.called))
        if not found.called:
            said = words("None of these was saved for colleagues.")
        return Replace(
            replace(self, called=found.called, refused=found.refused, terms=terms, courses=courses, said=said)
        )

    @on(PartPicked)
    def _look_closer(self, picked: PartPicked, desk: Desk) -> Change:
        return Replace(replace(self, chosen=picked.id, said=""))
