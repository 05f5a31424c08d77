#!/usr/bin/env bash
# The game for Linux, as a .deb and a .tar.xz, in dist/.
#
# Needs Python 3.11 or newer with its shared library, and binutils (Debian: apt-get install python3-venv binutils xz-utils).
# LEVEL=1 packs in a quarter of the time, for a look; else as small as it gets. WHEEL: the game, where it is built already.
# The result needs the C library of the system that it was made on, or a newer one. With --release it is made in a root of Debian 12
# (older_linux.sh, which needs root and debootstrap); the workflow makes it on Ubuntu 22.04.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ ${1:-} != --release ]] || exec packaging/older_linux.sh packaging/make_linux.sh
. packaging/contact.sh
export PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
PYTHON=${PYTHON:-python3} LEVEL=${LEVEL:-6} BUILD=build/linux
VERSION=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' isitok/__init__.py)
# What is packed has the time of what it was made of, not of its making.
WHEN=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH=$WHEN

rm -rf "$BUILD"
mkdir -p "$BUILD" dist
"$PYTHON" -m venv "$BUILD/venv"
"$BUILD/venv/bin/pip" install --no-compile --require-hashes -r packaging/requirements.txt
"$BUILD/venv/bin/pip" install --no-compile --no-deps --no-build-isolation "${WHEEL:-.}"
"$BUILD/venv/bin/pyinstaller" -y --log-level ERROR --distpath "$BUILD/made" --workpath "$BUILD/parts" packaging/isitok.spec
# Libraries that came in wheels are as small as they get, and were changed in a way that `strip` doesn't bear.
find "$BUILD/made/isitok" \( -path '*/python3.*/lib-dynload/*' -o -name '*.cpython-*.so' -o -name 'libpython*' \) -type f \
  -exec strip --strip-unneeded {} +
about=org.isitok.isitok.metainfo.xml home=$(contact help)
sed -e "s|</component>|  <releases><release version=\"$VERSION\" date=\"$(date -ud "@$WHEN" +%F)\"/></releases>\n&|" \
  ${home:+-e "s|type=\"generic\"|type=\"desktop-application\"|" -e "s|</component>|  <url type=\"homepage\">$home</url>\n&|"} \
  "packaging/$about" >"$BUILD/made/isitok/$about"
find "$BUILD/made/isitok" -exec touch -hcd "@$WHEN" {} +
chmod -R a+rX,go-w "$BUILD/made/isitok"

needs=$(find "$BUILD/made/isitok" -type f \( -name '*.so*' -o -name isitok \) -exec objdump -T {} + 2>/dev/null |
  grep -o 'GLIBC_2\.[0-9]*' | sort -t. -k2 -n -u | tail -n 1)
glibc=${needs#GLIBC_}
machine=$(uname -m)
architecture=$(dpkg --print-architecture 2>/dev/null || echo "$machine")

tar --sort=name --owner=0 --group=0 --numeric-owner -C "$BUILD/made" -c isitok |
  xz -T0 "-$LEVEL" >"dist/isitok-$VERSION-linux-$machine.tar.xz"
cp "$BUILD/made/isitok.cdx.json" "dist/isitok-$VERSION-linux-$machine.cdx.json"

deb=$BUILD/deb
share=$deb/usr/share
mkdir -p "$deb/DEBIAN" "$deb/opt" "$deb/usr/bin" "$share/applications" "$share/icons/hicolor/scalable/apps" "$share/doc/isitok" "$share/metainfo" "$share/mime/packages"
cp -a "$BUILD/made/isitok" "$deb/opt/isitok"
mv "$deb/opt/isitok/$about" "$share/metainfo/"
ln -s /opt/isitok/isitok "$deb/usr/bin/isitok"
cp packaging/isitok.desktop "$share/applications/"
cp packaging/isitok-mime.xml "$share/mime/packages/isitok.xml"
cp assets/logo/window.svg "$share/icons/hicolor/scalable/apps/isitok.svg"
cat LICENSE "$BUILD/made/isitok/LICENCES.txt" >"$share/doc/isitok/copyright"
email=$(contact email)
{
  printf 'isitok (%s) stable; urgency=medium\n\n' "$VERSION"
  sed -n "/^## $VERSION/,/^## /s/^- /  * /p" CHANGELOG.md
  printf '\n -- %s <%s>  %s\n' "$(contact publisher)" "${email:-nobody@localhost}" "$(LC_ALL=C date -Rud "@$WHEN")"
} | gzip -9n >"$share/doc/isitok/changelog.gz"
# The package is alone in /opt on most computers, and dpkg takes away what is empty: others expect that folder to be there.
printf '#!/bin/sh\nset -e\n[ -d /opt ] || mkdir -m 755 /opt\n' >"$deb/DEBIAN/postrm"
cat >"$deb/DEBIAN/control" <<CONTROL
Package: isitok
Version: $VERSION
Architecture: $architecture
Maintainer: $(contact publisher)${email:+ <$email>}
Installed-Size: $(du -sk "$deb/opt" | cut -f1)
Depends: libc6 (>= $glibc), libstdc++6
Recommends: espeak-ng, libx11-6, libxcursor1, libxext6, libxi6, libxrandr2
Section: education
Priority: optional
Description: game about sharing online, for classrooms and youth work
 It shows a made-up story on a phone and asks: is it OK? It opens no network
 connection and keeps nothing about the people who play.
CONTROL
find "$deb" -type d -exec chmod 755 {} +
chmod -R a+rX,go-w "$deb"
chmod 755 "$deb/DEBIAN/postrm"
dpkg-deb --root-owner-group -Zxz "-z$LEVEL" --build "$deb" "dist/isitok_${VERSION}_$architecture.deb" >/dev/null
(cd dist && sha256sum isitok* >SHA256SUMS)

printf '%s files, needs glibc %s\n' "$(find "$BUILD/made/isitok" -type f | wc -l)" "$glibc"
(cd dist && du -h --apparent-size isitok*linux* isitok_*)
