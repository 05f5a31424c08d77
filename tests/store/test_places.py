"""Where things are kept: which of these places are on a server."""

from pathlib import Path, PureWindowsPath

from isitok.store.places import is_shared


def test_a_file_on_a_server_is_known_by_its_name_on_any_system() -> None:
    assert is_shared(PureWindowsPath(r"\\server\share\results.db"))  # type: ignore[arg-type]
    assert not is_shared(Path("results.db"))
    assert not is_shared(None)
