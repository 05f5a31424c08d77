"""What else could show that there was a one-to-one, apart from what the game itself keeps: Python and the system.

Python writes a file beside each module when it is first imported, with the time, where an installation wasn't compiled
before; and a program that crashes may leave its whole memory on the disk.
"""

import sys


def begin() -> None:
    """From now on, until the program ends, write nothing of that kind.

    This lasts beyond the one-to-one: otherwise the modules that it had loaded would be the only ones without a file.
    """
    import threading

    sys.dont_write_bytecode = True
    # What fails on another thread, or in a finaliser, is reported nowhere.
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
