#!/usr/bin/env bash
# The browser edition, two folders for any web server, as zips in dist/: isitok-web-VERSION.zip is the pupils', with what may
# be played alone; isitok-web-staff-VERSION.zip has led.zip, too, all that an adult leads.
#
# Needs node and npm besides Python 3.11 or newer (Debian: apt-get install python3-venv nodejs npm). Pyodide comes from npm, as
# packaging/web.lock has it; what Python needs comes by the hashes of requirements.txt, or lies in VENV already.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/npm.sh
for tool in node npm; do command -v "$tool" >/dev/null || { echo "there is no $tool: apt-get install nodejs npm" >&2; exit 2; }; done
export PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
PYTHON=${PYTHON:-python3} BUILD=build/web VENV=${VENV:-build/web/venv}
# What is packed has the time of what it was made of, not of its making.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$PWD:$PWD/packaging

mkdir -p "$BUILD" dist
from_npm pyodide build/npm
[[ -x $VENV/bin/python ]] || "$PYTHON" -m venv "$VENV"
"$VENV/bin/pip" install --no-compile --require-hashes -r requirements.txt
"$VENV/bin/python" packaging/web/make.py build/npm/pyodide "$BUILD" dist
(cd dist && sha256sum isitok* >SHA256SUMS && du -h --apparent-size isitok-web*)
