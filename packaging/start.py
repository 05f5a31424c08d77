"""What a program made by PyInstaller starts: the same as `python -m isitok`."""

import sys

from isitok.__main__ import main

sys.exit(main())
