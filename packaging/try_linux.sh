#!/usr/bin/env bash
# Tries what make_linux.sh has made, as people would use it: another user, from a folder that nobody may write to, by way of
# a name with an accent, a blank and an apostrophe; and, as root, a pupil who would like to get past what is set for the
# computer (try_locked.py), and the .deb: installed, started, removed.
#
#   packaging/try_linux.sh [COPY]        COPY starts an installed copy, by its whole path: the first frame is measured against it
set -euo pipefail
cd "$(dirname "$0")/.."
COPY=${1:-} HERE=$PWD TRIED=$(mktemp -d)
MOST_BYTES=31457280 FEWER_FILES=800 # docs/for-it.md says so
trap 'rm -rf "$TRIED"' EXIT
chmod 755 "$TRIED"
cp packaging/try_it.py "$TRIED"
python=$(command -v /usr/bin/python3 || command -v python3)

if ((EUID == 0)); then # nobody, who has no home either
  as_other() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
else
  as_other() { "$@"; }
fi
mkdir "$TRIED/somewhere" "$TRIED/here"
if ((EUID == 0)); then chown 65534:65534 "$TRIED/somewhere"; fi
try() { (cd "$TRIED/somewhere" && as_other env -u XAUTHORITY HOME="$TRIED/somewhere" xvfb-run -a "$python" "$TRIED/try_it.py" "$@"); }

VERSION=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' isitok/__init__.py)
described() { # $1: the folder with what software centres show of it
  local about=$1/org.isitok.isitok.metainfo.xml
  grep -q "<release version=\"$VERSION\"" "$about" || { echo "  not right: $about doesn't name this version"; exit 1; }
  if ! command -v appstreamcli >/dev/null; then
    echo "  software centres can show it (not checked: there is no appstreamcli)"
  elif found=$(appstreamcli validate --no-net "$about"); then
    echo "  software centres can show it"
  else
    echo "  not right: $found"; exit 1
  fi
}

echo "The .tar.xz, unpacked where nobody may write:"
mkdir "$TRIED/Zoë O'Brien"
packed=$(ls -t dist/isitok-*-linux-*.tar.xz | sed -n 1p)
tar -C "$TRIED/Zoë O'Brien" -xJf "$packed"
(($(stat -c %s "$packed") <= MOST_BYTES)) || { echo "  not right: it is larger than $MOST_BYTES bytes"; exit 1; }
(($(find "$TRIED/Zoë O'Brien" -type f | wc -l) < FEWER_FILES)) || { echo "  not right: it has $FEWER_FILES files or more, which a scanner opens one by one"; exit 1; }
chmod -R a-w "$TRIED/Zoë O'Brien"
try "$TRIED/Zoë O'Brien/isitok/isitok"
described "$TRIED/Zoë O'Brien/isitok"
if [[ $COPY ]]; then # as its owner, as others may not look into the folder where the copy is
  (cd "$TRIED/here" && xvfb-run -a "$python" "$TRIED/try_it.py" --quick --against "$COPY" "$TRIED/Zoë O'Brien/isitok/isitok")
fi
echo "The same, locked for pupils:"
"$python" packaging/try_locked.py "$TRIED/Zoë O'Brien/isitok/isitok"
chmod -R u+w "$TRIED/Zoë O'Brien"

if ((EUID != 0)) || ! command -v dpkg >/dev/null; then
  echo "The .deb is not tried: only root can install it."
elif dpkg-query -W isitok &>/dev/null; then
  echo "The .deb is not tried: this computer has one installed."
else
  echo "The .deb, installed:"
  dpkg --install "$(ls -t dist/isitok_*.deb | head -n 1)" >/dev/null
  try --quick isitok || { dpkg --purge isitok >/dev/null; exit 1; }
  (described /usr/share/metainfo) || { dpkg --purge isitok >/dev/null; exit 1; }
  changes=$(zcat /usr/share/doc/isitok/changelog.gz | sed -n 1p) # to its end: nothing is cut off
  dpkg --purge isitok >/dev/null
  [[ $changes == "isitok ($VERSION) "* ]] || { echo "  not right: its changelog begins with “$changes”"; exit 1; }
  [[ -d /opt ]] || { echo "  not right: it has taken /opt away"; exit 1; }
  left=$(find /opt /usr /etc /var/lib/dpkg -xdev -name '*isitok*')
  [[ -z $left ]] || { echo "  not right: this is left: $left"; exit 1; }
  echo "  is removed, and leaves nothing"
fi

deb=$(ls -t dist/isitok_*.deb | sed -n 1p) root=build/bookworm
needs=$(dpkg-deb --field "$deb" Depends | sed -n 's/.*libc6 (>= \([0-9.]*\)).*/\1/p')
if ((EUID != 0)) || [[ ! -e $root/is-whole ]]; then
  echo "The .deb isn't tried in Debian 12: there is no root of it (make_linux.sh --release)."
elif dpkg --compare-versions "$needs" gt 2.36; then
  echo "The .deb isn't tried in Debian 12: it was made here, and needs glibc $needs."
else
  echo "The .deb, in Debian 12:"
  cp "$deb" "$root/tmp/isitok.deb"
  for does in 'dpkg --install /tmp/isitok.deb' 'isitok --version' 'SDL_VIDEODRIVER=dummy isitok --smoke' 'isitok print dice --out /tmp/dice.pdf' 'dpkg --purge isitok' 'test -d /opt'; do
    told=$(chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root bash -c "$does" 2>&1) || { echo "  not right: $does: $told"; exit 1; }
  done
  rm "$root/tmp/isitok.deb"
  echo "  is installed, shows its first frame, prints and is removed"
fi
