"""What makes the programs, and what is in them."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

PACKAGING = Path(__file__).parents[2] / "packaging"


def load(name: str) -> ModuleType:
    """A module of the folder, which is no package: PyPI's `packaging` has that name."""
    if str(PACKAGING) not in sys.path:
        sys.path.append(str(PACKAGING))  # they know each other
    spec = spec_from_file_location(f"made_by_{name}", PACKAGING / f"{name}.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
