#!/usr/bin/env bash
# The tests in a Windows Python, under Wine: packaging/test_windows.sh [what pytest takes], as `-n 2` for all of them in two
# processes. First make_windows.sh, which fetches it.
# Window tests need X11's own tools, and are left out.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/wine.sh
export PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
HERE=$(seen_from_windows .)

make_prefix
mapfile -t tests < <("$CACHE/venv/bin/python" -c '
import tomllib
extras = tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]
print(*(one for one in extras["test"] if not one.startswith("isitok[")), *extras["council"], "colorama", sep="\n")')
if [[ ! -d $CACHE/site-test/pytest || constraints.txt -nt $CACHE/site-test ]]; then
  rm -rf "$CACHE/site-test"
  "$CACHE/venv/bin/pip" install --target "$CACHE/site-test" --platform win_amd64 --python-version 3.13 --implementation cp \
    --only-binary :all: --no-compile -c constraints.txt "${tests[@]}"
fi
rm -rf "$CACHE/py-test"
cp -a "$CACHE/py" "$CACHE/py-test"
printf '%s\r\n' python313.zip . "$HERE" '..\site' '..\site-test' >"$CACHE/py-test/python313._pth"
if [[ $* != *tests/[a-z]* || $* == *golden* ]]; then # what Linux paints, to be compared with
  export ISITOK_FRAMES=$CACHE/frames
  rm -rf "$ISITOK_FRAMES"
  "$CACHE/venv/bin/python" -m tests.golden.looks "$ISITOK_FRAMES" >/dev/null
  ISITOK_FRAMES=$(seen_from_windows "$ISITOK_FRAMES")
fi
# Tests write files in UTF-8 without saying so, which Windows would take for its own encoding; the game always says it.
export PYTHONUTF8=1
exec wine "$CACHE/py-test/python.exe" -m pytest -p no:cacheprovider -m "not window" "$@" 2>/dev/null
