"""B10: ``isitok check`` of 1,000 scenarios, against a process that only loads their YAML."""

from collections.abc import Iterator

from tests.bench.place import Place, least
from tests.bench.table import Row

FILES = "import glob, os; files = sorted(glob.glob(os.path.join(FOLDER, '*', '*.yaml')));"
LOAD = FILES + "import yaml; [yaml.load(open(file, 'rb'), yaml.CSafeLoader) for file in files]"
READ = FILES + (
    "from pathlib import Path; from isitok.library.read_pack import cycles_unsought, read_pack, read_scenario;"
    "pack = read_pack(None, '', 'bench', 'bench', False).pack\n"
    "with cycles_unsought():\n"
    "    read = [read_scenario(path, str(path), pack, path.stem, None) for path in map(Path, files)]\n"
)


def checking(place: Place, times: int) -> Iterator[Row]:
    """Reading and validating; then with all rules and reading ages."""
    folder = place.home / "Documents" / "isitok packs"
    name = repr(str(folder))

    def check() -> float:
        return place.work("-m", "isitok", "check", "--format", "json", str(folder))

    load, read, all_ = least(
        times,
        [
            lambda: place.work("-c", LOAD.replace("FOLDER", name)),
            lambda: place.work("-c", READ.replace("FOLDER", name)),
            check,
        ],
    )
    yield Row("B10", "reading 1,000 scenarios", read / load, 1.5, note=f"{read:.2f} s, plain YAML {load:.2f} s")
    yield Row("B10", "isitok check of them", all_ / load, 6, note=f"{all_:.2f} s")
