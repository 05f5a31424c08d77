"""What SQLite and PostgreSQL say when something fails, told in words for whoever looks after a council's store."""

from sqlalchemy.exc import DBAPIError

from isitok.base.trouble import in_english
from isitok.council.open_store import why_it_failed
from tests.each import each

NO_STORE_OF_OURS = "it isn’t a store of #isitok?, or it is damaged; it stays as it is, so restore a backup of it"


class Failed(Exception):
    """An error as SQLite (a name) or PostgreSQL (a state, where the server could still say one) gives it."""

    def __init__(self, name: str = "", state: str | None = None) -> None:
        super().__init__()
        self.sqlite_errorname, self.sqlstate = name, state


@each(
    [
        (Failed("SQLITE_BUSY"), "somebody else is adding to it: try again in a minute"),
        (Failed("SQLITE_CANTOPEN_ISDIR"), "the file can’t be opened"),
        (Failed("SQLITE_FULL"), "the disk is full"),
        (Failed("SQLITE_READONLY_DIRECTORY"), "the file can’t be written"),
        (Failed("SQLITE_IOERR_READ"), "the disk doesn’t answer as it should"),
        (Failed("SQLITE_NOTADB"), NO_STORE_OF_OURS),
        (Failed("SQLITE_NOLFS"), "the database doesn’t answer as it should"),
        (Failed(state="55P03"), "somebody else is adding to it: try again in a minute"),
        (Failed(state="42P01"), NO_STORE_OF_OURS),
        (Failed(state="28P01"), "the server refuses this user or password"),
        (Failed(state="3D000"), "the server has no such database"),
        (Failed(state="42501"), "this user isn’t allowed to do that in the database"),
        (Failed(state="53100"), "the server’s disk is full"),
        (Failed(state="53300"), "the server has too many connections"),
        (Failed(state="25006"), "the database can’t be written"),
        (Failed(state="XX000"), "the database doesn’t answer as it should"),
        (Failed(), "the server doesn’t answer, or refuses"),
    ],
    "error told",
)
def test_what_a_database_says_is_told_in_words_for_whoever_adds(error: Failed, told: str) -> None:
    assert in_english(why_it_failed(DBAPIError("", None, error), connected=False)) == told


def test_where_the_line_to_a_server_breaks_it_says_that_nothing_was_kept() -> None:
    lost = "the server doesn’t answer: nothing of what was being added is kept, so add it again"
    for error in (
        DBAPIError("", None, Failed()),
        DBAPIError("", None, Failed(state="XX000"), connection_invalidated=True),
    ):
        assert in_english(why_it_failed(error, connected=True)) == lost
