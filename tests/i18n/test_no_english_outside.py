"""No English that a player, teacher or adult sees or hears stands anywhere but in what translators are given.

Looked for in the code of all that makes screens, speech, papers and text play: a text that reads like English and isn't
marked. ``check`` and the commands speak English, so ``cli`` and what ``packs`` says of files are left out.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import isitok
from isitok.store.setting_kinds import LOOKS
from isitok.store.settings import FONT_NAMES, SETTINGS

CODE = Path(isitok.__file__).parent
MARKED = {"words", "later", "many", "mark", "mark_many", "trouble", "ENGLISH"}
SPOKEN = (
    "app",
    "council",
    "game",
    "paper",
    "phone",
    "scenes",
    "store",
    "text",
    "ui",
    "library/library.py",
    "base/disk.py",
)

LIKE_ENGLISH = re.compile(r"[A-Za-z’']{2,} [A-Za-z’']{2,}|’[a-z]|^[A-Z][a-z]+[.!?]?$")
"""Two words, something left out of one, or one with a capital."""

NO_ENGLISH = re.compile(
    r"""^\s*"?/?[<>]|\{ [a-z-]+: |"""
    r"""^\s*(create|alter|drop|update|select|insert|delete|pragma|begin|set (local|transaction)|vacuum)\b|"""
    r"""from (sums|voice)\b|\.ttf$|\\"""
)
"""Drawings, SQL, files of fonts, keys of a registry, styles."""

ALLOWED = {
    # Licences and typefaces have the names that they have.
    "scenes/about.py": "*",
    # What docs/data-protection.md says of each setting.
    "store/setting_kinds.py": {LOOKS},
    "store/settings.py": {*FONT_NAMES.values(), *(setting.kept for setting in SETTINGS.values())} - {LOOKS},
    "ui/draw/fonts.py": {"AtkinsonHyperlegibleNext"},
    # Keys, as they stand on a keyboard.
    "scenes/frame.py": {"Esc", "Esc Esc"},
    # Names that systems and programs have.
    "app/folder.py": "*",
    "store/places.py": {"OneDrive", "Dropbox", "Google Drive", "Nextcloud", "/Library/Application Support/isitok"},
    "ui/__init__.py": "*",  # names of widgets
    "ui/system.py": "*",
    # Read by whoever mends the program.
    "store/failure.py": "*",
    # Labels that the format has for fields; phone/written.py says them.
    "phone/kinds/email_phone.py": {"From", "Address", "To", "Attachment"},
    "phone/kinds/profile_phone.py": {"Account"},
    "phone/written.py": {"From", "Address", "To", "Attachment", "Account", "Joined"},
    # Names of types, ids of widgets, names in a cache, and what schools are called: nobody sees them.
    "council/school_names.py": "*",
    "scenes/ages.py": {"as set"},
    "scenes/one_to_one/paper.py": {"one-to-one paper"},
    "scenes/one_to_one/one_to_one_setup.py": {"one-to-one setup "},
    "scenes/small_group/small_group_parts.py": {"small group "},
    "scenes/lesson/facilitator_page.py": {"facilitator pause"},
    "scenes/small_group/small_group_setup.py": {"small group setup "},
    "scenes/writing/phone.py": {"whole phone"},
    "ui/draw/sheet.py": {"once more"},
    # Columns of a table for programs, as those of `isitok report`; what a command says, which is English.
    "council/ask_schools.py": "*",
    "council/command.py": "*",
    "council/store_address.py": {"the store’s address"},
    "council/store_tables.py": {  # which rows a view has
        "steps = '' or agreed <> shown_agreed or differed <> shown_differed",
        "steps <> '' and (shown_agreed > 0 or shown_differed > 0)",
    },
    "council/council_table.py": {"as the stories see it", "before and after"},
    "app/heard_log.py": "*",
    # Lines of `isitok check --coverage`, which is English, and the head of a file.
    "game/trial.py": {
        "The game's own stories, as somebody from outside has read them",
        "  read as they stand: ",
        " stories; changed since: ",
        "  core read as it stands: ",
    },
    "store/signing.py": "*",
    # Parts of what `isitok check` says, which is English.
    "scenes/form/plain_hints.py": "*",
    # What is written into files of a project that is English.
    "store/remarks.py": "*",
    "edit/sent_back.py": {"To the writer: "},
    # What is typed in text play: letters and words, with commas between them.
    "text/answers.py": "*",
    # What the system says of a pipe, marked in i18n/screen_words.py.
    "base/disk.py": {"it isn’t a file"},
}
"""By file, with the reason above; "*" for all of it."""


def files() -> Iterator[Path]:
    for name in SPOKEN:
        yield from [CODE / name] if name.endswith(".py") else sorted((CODE / name).rglob("*.py"))


def left_out(tree: ast.AST) -> set[int]:
    """Texts that nobody sees: docstrings, types, what is raised or asserted, and what is marked."""
    seen: set[int] = set()
    for node in ast.walk(tree):
        inside: list[ast.AST] = []
        match node:
            case ast.Expr(value=ast.Constant()):
                inside = [node]
            case ast.Raise() | ast.Assert():
                inside = [node]
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in MARKED:
                inside = [*node.args]
            case ast.Call(func=ast.Name(id="TypeVar" | "getattr" | "Role" | "Literal")):
                inside = [*node.args]
            case ast.FunctionDef():
                types = [arg.annotation for arg in ast.walk(node.args) if isinstance(arg, ast.arg)]
                inside = [each for each in (*types, node.returns) if each is not None]
            case ast.AnnAssign():
                inside = [node.annotation]
            case _:
                continue
        seen |= {id(each) for one in inside for each in ast.walk(one)}
    return seen


def english_in(path: Path) -> Iterator[str]:
    name = path.relative_to(CODE).as_posix()
    allowed = ALLOWED.get(name, set())
    if allowed == "*":
        return
    tree = ast.parse(path.read_text("utf-8"))
    hidden = left_out(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in hidden:
            text = node.value
            if LIKE_ENGLISH.search(text) and not NO_ENGLISH.search(text) and text not in allowed:
                yield f"{name}:{node.lineno}: {text}"


def test_whatever_reads_like_english_is_marked_for_translators() -> None:
    assert [found for path in files() for found in english_in(path)] == []


def test_no_exception_is_left_that_nothing_needs() -> None:
    def texts(name: str) -> set[object]:
        tree = ast.parse((CODE / name).read_text("utf-8"))
        return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}

    listed = [(name, text) for name, allowed in ALLOWED.items() if allowed != "*" for text in allowed]
    assert [(name, text) for name, text in listed if text not in texts(name)] == []
    assert [name for name in ALLOWED if not (CODE / name).exists()] == []


def test_english_that_is_not_marked_is_found() -> None:
    tree = ast.parse('Label(text="Get help"); words("Get help"); Button(text=f"{n} stories fit")')
    hidden = left_out(tree)
    found = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in hidden]
    assert [text for text in found if LIKE_ENGLISH.search(str(text))] == ["Get help", " stories fit"]
