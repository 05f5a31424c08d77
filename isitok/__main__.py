"""``isitok`` and ``python -m isitok``: the entry point, which also reports unforeseen failures."""

import errno
import sys

from isitok.store.options import PlayOptions

_FULL = (errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC))


def main() -> int:
    """Run the command that was typed. Returns the exit code."""
    import threading

    sys.excepthook = _report
    sys.unraisablehook = lambda told: _report_beside(told.exc_value)
    threading.excepthook = lambda told: _report_beside(told.exc_value)
    try:
        code = _run(sys.argv[1:])
        if sys.stdout:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has seen enough (`isitok check | head`).
        _say_no_more()
        return 1
    except OSError as error:
        if _is_closed_pipe(error):
            _say_no_more()
            return 1
        if error.errno not in _FULL or error.filename:
            raise
        # The file that our output goes to has no more room.
        _say_no_more()
        print(f"isitok: the rest can't be written: {(error.strerror or '').lower()}", file=sys.stderr)
        return 1


def _is_closed_pipe(error: OSError, platform: str = sys.platform) -> bool:
    """Whether it is what Windows says about output that nobody reads any more: an invalid argument."""
    return platform == "win32" and error.errno == errno.EINVAL and error.filename is None


def _say_no_more() -> None:
    """Stop Python from complaining again at exit about output that can't be written."""
    import os

    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = None  # a stream that is already closed


def _report(kind: object, error: BaseException, trace: object) -> None:
    from isitok.app.last_resort import tell

    tell(error, in_a_window=False)


def _report_beside(error: BaseException | None) -> None:
    from isitok.app.last_resort import tell_beside

    tell_beside(error)


def _run(arguments: list[str]) -> int:
    # A double click passes no arguments, a shortcut on a school's desktop perhaps --fullscreen. These are the starts
    # that count, so they skip the parser (20 ms). --smoke measures them.
    if not {*arguments} - {"--fullscreen", "--smoke"}:
        from isitok.cli.start import start

        return start(PlayOptions(fullscreen="--fullscreen" in arguments, smoke="--smoke" in arguments))
    from isitok.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
