"""``isitok`` and ``python -m isitok``."""

import sys

from isitok.store.options import PlayOptions


def main() -> int:
    """Run the command that was typed; the exit code."""
    try:
        return _run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our lines has seen enough (`isitok check | head`). Python would complain once more at its end.
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run(arguments: list[str]) -> int:
    # A double click brings no arguments: it is the start that counts, and it does without the parser (20 ms).
    # --smoke measures that very start.
    if arguments in ([], ["--smoke"]):
        from isitok.cli.start import start

        return start(PlayOptions(smoke=bool(arguments)))
    from isitok.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
