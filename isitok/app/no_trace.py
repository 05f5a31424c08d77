"""What else could tell that there was a one-to-one, beside what the game itself keeps: Python, and the system.

Python writes a file beside each module when it is first imported, with the time, where an installation wasn't compiled
before; and a program that is ended by a fault may leave its whole memory on the disk.
"""

import sys


def begin() -> None:
    """From now on, and until the program ends, nothing of that kind is written.

    It stays so after the one-to-one: modules that it has loaded would else be those of which no file is written later.
    """
    import threading

    sys.dont_write_bytecode = True
    # What fails on another thread, or where nobody could be told, is told nowhere.
    sys.unraisablehook = lambda told: None
    threading.excepthook = lambda told: None
    _no_accounts_of_faults()


def _no_accounts_of_faults() -> None:
    import faulthandler

    faulthandler.disable()
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
