#!/usr/bin/env bash
# Runs a command in a root of Debian 12, in a copy of what git knows here: packaging/older_linux.sh COMMAND…
# Then what it has made in dist/ is here, too. `make_linux.sh --release` makes the packages so: they run on Debian 12 and all that is newer.
#
# Needs root, the network and debootstrap (Debian: apt-get install debootstrap). The root stays in build/bookworm: 600 MB, which git ignores.
set -euo pipefail
cd "$(dirname "$0")/.."
ROOT=$PWD/build/bookworm
WITH=binutils,ca-certificates,git,libpython3.11,python3-venv,xz-utils
if [[ ! -e $ROOT/is-whole ]]; then
  rm -rf "$ROOT"
  mkdir -p build
  debootstrap --variant=minbase --include="$WITH" bookworm "$ROOT" >/dev/null
  touch "$ROOT/is-whole"
fi
# It asks for packages as this computer does.
cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
cp /etc/ssl/certs/ca-certificates.crt "$ROOT/etc/ssl/certs/ca-certificates.crt"
rm -rf "$ROOT/isitok"
mkdir -p "$ROOT/isitok" dist
git ls-files -z | tar --null --files-from=- -c | tar -xC "$ROOT/isitok"
WHEN=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
# shellcheck disable=SC2016 # "$@" is for the shell inside
chroot "$ROOT" env HOME=/root SOURCE_DATE_EPOCH="$WHEN" LC_ALL=C.UTF-8 bash -c 'cd /isitok && "$@"' - "$@"
find "$ROOT/isitok/dist" -type f -exec cp {} dist/ \; 2>/dev/null || true
