"""What makes and tries the programs: what must never change about them, and their sums."""

import itertools
import os
import re
import shutil
import struct
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from isitok.library import lesson_files, parcel
from isitok.store.acl import is_open_to_others
from tests.packaging_ import PACKAGING, load

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted(PACKAGING.glob("*.sh"))
RELEASE = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash here")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: str(script.name))
def test_each_script_can_be_read_by_bash_and_says_what_it_is_for(script: Path) -> None:
    subprocess.run(["bash", "-n", script], check=True)
    text = script.read_text("utf-8")
    assert re.match(r"(#!/usr/bin/env bash\n)?# \S", text)
    if text.startswith("#!"):
        assert "\nset -euo pipefail\n" in text
        assert sys.platform == "win32" or os.access(script, os.X_OK)


def test_what_pyinstaller_reads_can_be_compiled() -> None:
    for file in (PACKAGING / "isitok.spec", *PACKAGING.glob("*.py")):
        compile(file.read_text("utf-8"), str(file), "exec")


def test_an_installed_copy_is_found_again_by_the_next_installer() -> None:
    """Windows knows what to upgrade by this. With another one, a school has the game twice."""
    text = (PACKAGING / "isitok.wxs").read_text("utf-8")
    assert 'UpgradeCode="9C0F5A1E-6B0C-4D0E-9A55-1F7D3A2F6C11"' in text
    ids = re.findall(r'(?:UpgradeCode|Guid)="([^"]+)"', text)
    assert len(set(ids)) == len(ids) == 10
    assert all(re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", each) for each in ids), (
        "Windows wants capitals"
    )


def contact() -> dict[str, str]:
    return tomllib.loads((PACKAGING / "contact.toml").read_text("utf-8"))


def test_the_scripts_read_what_is_said_of_the_publisher_and_it_is_fit_for_all_packages() -> None:
    found = contact()
    assert set(found) == {"publisher", "help", "email"}
    for name, said in found.items():
        script = f". '{PACKAGING / 'contact.sh'}'; contact {name}"
        if shutil.which("bash") and sys.platform != "win32":
            assert (
                subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout.strip()
                == said
            )
    assert re.fullmatch(r"[\w #?,.]+", found["publisher"]), "it goes into SQL, XML and a control file as it is"
    assert re.fullmatch(r"(https://[\w./-]+)?", found["help"])
    assert re.fullmatch(r"([\w.+-]+@[\w.-]+)?", found["email"])
    assert "example.org" not in "".join(file.read_text("utf-8") for file in SCRIPTS)


def test_software_centres_are_told_by_whom_it_is_and_which_program_it_starts() -> None:
    about = ElementTree.parse(PACKAGING / "org.isitok.isitok.metainfo.xml").getroot()
    assert about.findtext("developer/name") == contact()["publisher"]
    assert (PACKAGING / str(about.findtext("launchable"))).is_file()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert about.findtext("project_license") == project["license"]


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="there is no appstreamcli here")
def test_what_software_centres_read_is_valid() -> None:
    about = PACKAGING / "org.isitok.isitok.metainfo.xml"
    done = subprocess.run(["appstreamcli", "validate", "--no-net", about], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not shutil.which("wixl") or not shutil.which("msibuild"), reason="there is no wixl here")
@pytest.mark.parametrize("is_set", [True, False])
def test_an_installer_tells_its_version_closes_no_game_and_names_the_publisher(tmp_path: Path, is_set: bool) -> None:
    for name in ("make_msi.sh", "contact.sh", "isitok.wxs", "timeless.py", "packed.py"):
        shutil.copy2(PACKAGING / name, tmp_path)
    said = (
        {"publisher": "A Trust", "help": "https://it.test/help", "email": "it@it.test"}
        if is_set
        else {"publisher": "X"}
    )
    (tmp_path / "contact.toml").write_text("".join(f'{name} = "{text}"\n' for name, text in said.items()), "utf-8")
    (tmp_path / "made").mkdir()
    for name in ("made/isitok.exe", "isitok.ico"):
        (tmp_path / name).write_bytes(b"x")
    msi = tmp_path / "isitok.msi"
    again = tmp_path / "again.msi"
    for made in (msi, again):
        make = [tmp_path / "make_msi.sh", tmp_path / "made", tmp_path / "isitok.ico", "1.2.3", made]
        subprocess.run(make, env={**os.environ, "SOURCE_DATE_EPOCH": "1764590000"}, check=True)
    assert msi.read_bytes() == again.read_bytes(), "two of the same have the same bytes"

    def rows(table: str) -> list[list[str]]:
        done = subprocess.run(["msiinfo", "export", msi, table], capture_output=True, text=True, check=True)
        return [line.split("\t") for line in done.stdout.splitlines()]

    properties = {row[0]: row[1] for row in rows("Property")}
    assert properties["Manufacturer"] == said["publisher"]
    assert properties["MSIRMSHUTDOWN"] == "2"
    assert properties.get("ARPHELPLINK") == said.get("help")
    assert properties.get("ARPCONTACT") == said.get("email")
    (version,) = [row[4] for row in rows("Registry") if row[2:4] == ["Software\\isitok", "Version"]]
    assert version == "1.2.3"
    prefix = "Software\\Classes\\"
    classes = {row[2][len(prefix) :]: row[4] for row in rows("Registry") if len(row) > 4 and row[2].startswith(prefix)}
    for ending, kind in ((".isitokpack", "isitok.pack"), (".isitok-lesson", "isitok.lesson")):
        assert classes[ending] == kind
        assert classes[f"{kind}\\shell\\open\\command"] == '"[INSTALLDIR]isitok.exe" [PLAYARGS] "%1"'
    assert len(classes) == 8


def test_a_double_click_on_linux_opens_what_the_game_sends() -> None:
    kinds = ElementTree.parse(PACKAGING / "isitok-mime.xml").getroot()
    name = "{http://www.freedesktop.org/standards/shared-mime-info}"
    endings = {glob.attrib["pattern"].removeprefix("*") for glob in kinds.iter(f"{name}glob")}
    assert endings == {parcel.ENDING, lesson_files.SENT}
    menu = (PACKAGING / "isitok.desktop").read_text("utf-8")
    assert "\nExec=isitok %f\n" in menu
    taken = re.findall(r"^MimeType=(.*);$", menu, re.MULTILINE)[0].split(";")
    assert taken == [each.get("type") for each in kinds.iter(f"{name}mime-type")]
    packed = (PACKAGING / "make_linux.sh").read_text("utf-8")
    assert 'isitok-mime.xml "$share/mime/packages/isitok.xml"' in packed


def test_the_game_trusts_the_folder_that_the_installer_makes_for_a_whole_lab() -> None:
    (rights,) = re.findall(r"'(O:[^']+)'", (PACKAGING / "make_msi.sh").read_text("utf-8"))
    assert not is_open_to_others(rights)
    assert is_open_to_others(rights.replace("0x1200a9", "0x1301bf")), "users could change it"
    assert "D:P" in rights, "nothing is inherited: in ProgramData, everybody may make files"


def test_what_is_fetched_besides_the_lock_is_known_by_its_hash() -> None:
    text = (PACKAGING / "make_windows.sh").read_text("utf-8")
    assert re.search(r"^PYTHON_HASH=[0-9a-f]{64}$", text, re.MULTILINE)
    assert re.search(r"^PACKAGE_HASH=[0-9a-f]{64}$", text, re.MULTILINE)
    for script in PACKAGING.glob("make_*.sh"):
        for line in re.findall(r"pip\" (?:install|download)((?:.*\\\n)*.*)", script.read_text("utf-8")):
            assert "--require-hashes" in line or "--no-deps --no-build-isolation" in line, script.name


@pytest.mark.parametrize("system", ["windows", "linux"])
def test_what_is_said_for_it_of_its_size_is_what_is_tried(system: str) -> None:
    tried = (PACKAGING / f"try_{system}.sh").read_text("utf-8")
    most, fewer = (int(re.findall(rf"{name}=(\d+)", tried)[0]) for name in ("MOST_BYTES", "FEWER_FILES"))
    told = (ROOT / "docs" / "for-it.md").read_text("utf-8")
    said = re.search(r"about (\d+) MB to download.* fewer than (\d+) files; (.*)", told)
    assert said
    assert int(said[1]) * 1_000_000 <= most
    assert int(said[2]) == fewer
    limits = dict(zip(("windows", "linux"), re.findall(r"never more than ([\d.]+)", said[3]), strict=True))
    assert most == int(float(limits[system]) * 1024 * 1024)


def test_an_action_of_the_release_is_known_by_its_hash() -> None:
    """A tag can be moved to other code, which would then see what signs the programs."""
    used = re.findall(r"uses: (.*)", RELEASE)
    assert len(used) > 10
    assert [one for one in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_what_signs_a_program_is_seen_by_the_step_that_signs_and_by_no_other() -> None:
    jobs = yaml.safe_load(RELEASE)["jobs"]
    steps = [step for job in jobs.values() for step in job["steps"]]
    signing = [step for step in steps if step.get("name", "").startswith("Signed")]
    assert len(signing) == 3
    assert all("packaging/sign.ps1" in step["run"] for step in signing[:2]), "one step, for whichever service there is"
    assert {step["if"] for step in signing[:2]} == {"env.SIGNED == 'true'"}
    elsewhere = [job.get("env", {}) for job in jobs.values()] + [step for step in steps if step not in signing]
    told = re.findall(r"\$\{\{ (secrets\..*?) \}\}", str(elsewhere))
    assert {one for one in told if not one.endswith("!= ''")} <= {"secrets.APPLE_IDENTITY"}, "a name, no secret"


def test_windows_has_one_python_that_is_named_once() -> None:
    assert re.fullmatch(r"3\.\d+\.\d+\n", (PACKAGING / "python.txt").read_text("utf-8"))
    used = re.findall(r"python-version.*", RELEASE)
    assert set(used) == {"python-version-file: packaging/python.txt"}
    assert "packaging/python.txt" in (PACKAGING / "make_windows.sh").read_text("utf-8")


def test_a_zip_comes_of_what_is_in_it_and_of_the_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for name, when in (("once", "1764590000"), ("again", "1764590000"), ("later", "1764676400")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", when)
        folder = tmp_path / name / "isitok"
        (folder / "in").mkdir(parents=True)
        for file in ("isitok.com", "in/b.dll", "in/a.dll"):
            (folder / file).write_bytes(b"x")
        packed = load("packed")
        packed.main(str(tmp_path / f"{name}.zip"), str(folder), "isitok/isitok.com=isitok/isitok-cli.exe")
        made.append((tmp_path / f"{name}.zip").read_bytes())
    assert made[0] == made[1]
    assert made[1] != made[2]
    with zipfile.ZipFile(tmp_path / "once.zip") as read:
        assert read.namelist() == ["isitok/in/a.dll", "isitok/in/b.dll", "isitok/isitok-cli.exe"]


def test_a_release_is_tried_on_two_windows_and_waits_for_that() -> None:
    jobs = yaml.safe_load(RELEASE)["jobs"]
    assert len(jobs["msi-tried"]["strategy"]["matrix"]["runner"]) == 2
    assert {"linux", "msi-tried", "macos"} == set(jobs["release"]["needs"])


def test_git_changes_no_line_end_on_windows() -> None:
    assert "\n* -text\n" in (ROOT / ".gitattributes").read_text("utf-8")


def test_the_icon_has_every_size_that_windows_shows(tmp_path: Path) -> None:
    data = Path(load("icon").write_icon(ROOT / "assets" / "logo" / "window.svg", tmp_path / "isitok.ico")).read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * number) for number in range(count)]
    assert kind == 1
    assert [entry[0] or 256 for entry in entries] == [16, 20, 24, 32, 40, 48, 64, 96, 128, 256]
    for *_, length, begins in entries:
        picture = data[begins : begins + length]
        assert picture.startswith(b"\x89PNG")
        assert picture.endswith(b"IEND\xaeB`\x82")


def test_a_first_frame_may_take_a_third_longer_than_an_installed_copys_and_no_more() -> None:
    try_it = load("try_it")
    busy = itertools.cycle((0, 2, 1))  # what else the machine does can only add
    now = 0.0

    def takes(seconds: float) -> Callable[..., str]:
        def start(*options: str) -> str:
            nonlocal now
            now += seconds + next(busy)
            return ""

        return start

    assert try_it.SLOWER == 1.3
    assert "1.29 times" in try_it.measure(takes(1.29), takes(1.0), clock=lambda: now)
    with pytest.raises(try_it.Wrong, match=r"1\.31 times"):
        try_it.measure(takes(1.31), takes(1.0), clock=lambda: now)
