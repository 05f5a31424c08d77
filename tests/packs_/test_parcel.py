"""A pack as one file to send: the same bytes each time; and whatever is unusual in one is refused, and said."""

import json
import stat
import struct
import zipfile
from collections.abc import Callable, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from isitok.i18n.screen_words import ENGLISH
from isitok.library.parcel import (
    LIST,
    MOST_FILES,
    Parcel,
    ParcelError,
    is_parcel_name,
    pack_up,
    parcel_in,
    read_parcel,
)
from tests.each import each
from tests.links import make_link
from tests.packs_.nouns import SMALLEST, a_pack_folder

STORY = SMALLEST.encode()


def listed(files: Mapping[str, bytes], pack: str = "mine", **told: object) -> bytes:
    """The list of a parcel that holds these files."""
    sums = {path: sha256(data).hexdigest() for path, data in files.items()}
    return json.dumps({"format": 1, "pack": pack, "files": sums} | told).encode()


def zipped(*entries: tuple[zipfile.ZipInfo | str, bytes], plain: bool = False) -> bytes:
    """A parcel with one good story, and these entries besides."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        if not plain:
            archive.writestr(LIST, listed({"good.yaml": STORY}))
            archive.writestr("mine/good.yaml", STORY)
        for entry, data in entries:
            archive.writestr(entry, data)
    return made.getvalue()


def why_refused(data: bytes) -> str:
    with pytest.raises(ParcelError) as refused:
        parcel_in(data, "mine.isitokpack")
    return ENGLISH.trouble(refused.value.trouble)


def test_what_was_packed_up_is_read_as_it_was(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, "Wythnos wasanaeth", good=SMALLEST)
    (folder / "LICENCE").write_text("CC0 1.0")
    packed = pack_up(folder)
    (tmp_path / packed.name).write_bytes(packed.data)
    read = read_parcel(tmp_path / "Wythnos wasanaeth.isitokpack")

    assert read.name == "Wythnos wasanaeth"
    assert {path: (folder / path).read_bytes() for path in read.files} == read.files
    assert "LICENCE" in read.files


def test_a_pack_that_was_sent_under_its_old_ending_is_one_for_ever() -> None:
    names = ["mine.isitokpack", "MINE.ISITOKPACK", "mine.isitok.zip", "mine.zip", "mine.isitok-lesson"]
    assert [is_parcel_name(name) for name in names] == [True, True, True, False, False]


def test_the_same_pack_is_the_same_file_whenever_it_is_made(tmp_path: Path) -> None:
    one, other = (a_pack_folder(tmp_path / name, "mine", b=SMALLEST, a=SMALLEST) for name in ("one", "other"))

    assert pack_up(one).data == pack_up(other).data


def test_what_the_game_has_no_use_for_stays_here(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, "mine", good=SMALLEST)
    for name in ("notes.docx", "photo.png", ".hidden", "~$notes.docx", "_old.yaml", "Thumbs.db"):
        (folder / name).write_bytes(b"x")
    make_link(folder / "link.yaml", tmp_path / "elsewhere.yaml")
    packed = pack_up(folder)

    assert packed.left_out == ("Thumbs.db", "notes.docx", "photo.png")
    assert not any(data.decode() == "x" for data in parcel_in(packed.data, packed.name).files.values())


def test_without_a_story_there_is_nothing_to_send(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, "mine")

    with pytest.raises(ParcelError, match="There is no story"):
        pack_up(folder)


def linked() -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo("mine/link.yaml")
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info, b"/etc/passwd"


def named_in_another_code() -> bytes:
    """A name in bytes that are no UTF-8, as old programs write them."""
    return zipped(("mine/caf_.yaml", STORY)).replace(b"caf_", b"caf\x82")


def twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return zipped(("mine/good.yaml", STORY))


def locked() -> bytes:
    """A parcel whose list of contents says of each file that it is encrypted."""
    data = bytearray(zipped())
    at = data.find(b"PK\1\2")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\1\2", at + 1)
    return bytes(data)


def a_bomb() -> bytes:
    """Small, and forty megabytes once it is unpacked: it says otherwise of itself."""
    bomb = bytes(40 * 1024 * 1024)
    data = bytearray(zipped(("mine/bomb.yaml", bomb)))
    for mark, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = data.rfind(mark)
        struct.pack_into("<I", data, at + offset, 10)
    return bytes(data)


def with_slow_list() -> bytes:
    """The end of a large archive: its list of contents would take a minute to read."""
    data = bytearray(zipped())
    at = data.rfind(b"PK\5\6")
    struct.pack_into("<I", data, at + 12, 0x0FFFFFFF)
    return bytes(data)


REFUSED: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "up": (lambda: zipped(("mine/../../evil.yaml", STORY)), "would lead out of its folder"),
    "root": (lambda: zipped(("/evil.yaml", STORY)), "would lead out of its folder"),
    "drive": (lambda: zipped(("C:/evil.yaml", STORY)), "would lead out of its folder"),
    "backslash": (lambda: zipped(("mine\\..\\evil.yaml", STORY)), "would lead out of its folder"),
    "link": (lambda: zipped(linked()), "is a link, not a file"),
    "twice": (twice, "“mine/good.yaml” is in it twice"),
    "case": (lambda: zipped(("mine/Good.yaml", STORY)), "would be one file on many computers"),
    "accents": (
        lambda: zipped(("mine/caf\u00e9.yaml", STORY), ("mine/cafe\u0301.yaml", STORY)),
        "would be one file on many computers",
    ),
    "reserved": (lambda: zipped(("mine/aux.yaml", STORY)), "a name that not every computer can use"),
    "colon": (lambda: zipped(("mine/good.yaml:stream", STORY)), "a name that not every computer can use"),
    "dot": (lambda: zipped(("mine/good.yaml.", STORY)), "a name that not every computer can use"),
    "code": (named_in_another_code, "has a name that can’t be read"),
    "locked": (locked, "locked with a password"),
    "picture": (lambda: zipped(("mine/ffion.jpg", b"\xff\xd8")), "there is a picture in it"),
    "program": (lambda: zipped(("mine/start.exe", b"MZ")), "is no part of a pack"),
    "beside": (lambda: zipped(("other/good.yaml", STORY)), "is no part of a pack"),
    "unlisted": (lambda: zipped(("mine/more.yaml", STORY)), "is no part of a pack"),
    "many": (
        lambda: zipped(*((f"mine/{number}.yaml", b"x") for number in range(MOST_FILES))),
        f"more than {MOST_FILES} files",
    ),
    "slow": (with_slow_list, f"more than {MOST_FILES} files"),
    "large file": (lambda: zipped(("mine/large.yaml", bytes(2 * 1024 * 1024))), "is larger than any story"),
    "large": (
        lambda: zipped(*((f"mine/{number}.yaml", bytes(1024 * 1024)) for number in range(70))),
        "unpacked, it would be larger than 64 MB",
    ),
    "huge": (lambda: b"PK\3\4" + bytes(17 * 1024 * 1024), "larger than 16 MB"),
    "empty": (
        lambda: zipped((LIST, listed({"LICENCE": b"x"})), ("mine/LICENCE", b"x"), plain=True),
        "there is no story in it",
    ),
}


@each(REFUSED, "kind")
def test_what_is_unusual_is_refused_with_what_to_do(kind: str) -> None:
    made, why = REFUSED[kind]
    told = why_refused(made())

    assert told.startswith("mine.isitokpack is refused: ")
    assert why in told
    assert told.endswith("Ask whoever sent it to make it again, with “Make it a file to send”.")


def test_a_bomb_does_no_harm() -> None:
    assert "is damaged" in why_refused(a_bomb())


def test_a_zip_file_that_was_made_by_hand_says_what_to_do_with_it() -> None:
    assert "Unpack it yourself" in why_refused(zipped(("mine/good.yaml", STORY), plain=True))


def test_a_newer_kind_of_file_asks_for_a_newer_game() -> None:
    data = zipped((LIST, listed({"good.yaml": STORY}, format=2)), ("mine/good.yaml", STORY), plain=True)

    assert "Install that, and try again" in why_refused(data)


def test_a_damaged_file_says_which_part_of_it_is() -> None:
    other = STORY.replace(b"Dev", b"Leo")
    data = zipped((LIST, listed({"good.yaml": STORY})), ("mine/good.yaml", other), plain=True)

    assert "“good.yaml” isn’t as it was sent" in why_refused(data)


def test_a_file_that_is_missing_is_a_damage() -> None:
    data = zipped((LIST, listed({"good.yaml": STORY, "gone.yaml": STORY})), ("mine/good.yaml", STORY), plain=True)

    assert "“gone.yaml” isn’t as it was sent" in why_refused(data)


@pytest.mark.parametrize("told", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"format": 1, "pack": 7, "files": {}}'])
def test_a_list_that_can_t_be_read_is_no_list(told: bytes) -> None:
    assert "Unpack it yourself" in why_refused(zipped((LIST, told), ("mine/good.yaml", STORY), plain=True))


def test_wherever_it_is_cut_off_or_changed_it_is_refused_or_read_as_it_was_sent() -> None:
    data = zipped()
    whole = parcel_in(data, "mine.isitokpack")
    for at in range(0, len(data), 3):
        changed = data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]
        for damaged in (data[:at], changed):
            try:
                read: Parcel | None = parcel_in(damaged, "mine.isitokpack")
            except ParcelError:
                read = None
            assert read in (None, whole)


@pytest.mark.parametrize("data", [b"", b"title: Not a zip", b"PK\3\4", b"PK\5\6" + bytes(18)])
def test_what_is_no_zip_file_is_refused(data: bytes) -> None:
    assert "is damaged, or it is no pack" in why_refused(data)
