"""What is gone is certainly gone: nothing is forgotten because a disk answers in another way."""

from pathlib import Path

from isitok.base.disk import is_gone


def test_what_is_nowhere_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "file"
    assert is_gone(file)
    assert is_gone(file / "inside a folder that isn't there")

    file.touch()
    assert not is_gone(file)


def test_what_a_disk_can_not_tell_may_be_there(tmp_path: Path) -> None:
    round_in_circles = tmp_path / "link"
    round_in_circles.symlink_to(round_in_circles)

    assert not is_gone(round_in_circles), "a link that leads nowhere is there"
    assert not is_gone(round_in_circles / "inside")
    assert not is_gone(tmp_path / ("a" * 300)), "a name that is too long for this disk isn't for another"
    assert not is_gone(Path("a\0b"))
