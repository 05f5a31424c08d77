"""No test meets the settings, lessons or packs of whoever runs it, and none leaves any there."""

from pathlib import Path

from isitok.library.roots import teachers_root
from isitok.store import places
from tests.conftest import HOME


def test_all_that_the_game_keeps_is_in_a_home_of_the_tests_own() -> None:
    kept = (places.settings_file(), places.cache_folder(), places.lesson_file(), places.results_file())
    for path in (*kept, places.state_folder(), places.own_packs(), teachers_root(), Path.home()):
        assert path is not None
        assert path.is_relative_to(HOME), path
