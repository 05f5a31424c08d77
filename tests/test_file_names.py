"""A file name stands once, so that it says which file is meant."""

from collections import Counter
from pathlib import Path

import isitok

CODE = Path(isitok.__file__).parent


def test_no_two_files_have_the_same_name() -> None:
    files = [path.relative_to(CODE).as_posix() for path in CODE.rglob("*.py") if path.name != "__init__.py"]
    counted = Counter(file.rpartition("/")[2] for file in files)
    assert [name for name, count in counted.items() if count > 1] == []
