#!/usr/bin/env bash
# Tries under Wine what make_windows.sh has made, as people would use it: the .zip from a folder that nobody may write to, by
# way of a name with an accent, a blank and an apostrophe, as another user; the .msi installed without a question, started,
# upgraded and removed, and whatever it leaves is listed.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/wine.sh
VERSION=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' isitok/__init__.py)
NAME=isitok-$VERSION-windows-x64
MOST_BYTES=36071014 FEWER_FILES=800 # docs/for-it.md says so
NEXT=${VERSION%.*}.$((${VERSION##*.} + 1))
TRIED=$(mktemp -d)
trap 'wineserver --kill 2>/dev/null || true; chmod -R u+w "$TRIED"; rm -rf "$TRIED"' EXIT
chmod 755 "$TRIED"
try() { (cd "$TRIED/here" && python3 "$REPO/packaging/try_it.py" "$@"); }
REPO=$PWD
mkdir "$TRIED/here"
wrong() { echo "  not right: $*"; exit 1; }

if [[ -d "$WINEPREFIX/drive_c/Program Files/isitok" ]]; then rm -rf "$WINEPREFIX"; fi # somebody has stopped in the middle
make_prefix
kept() { find "$WINEPREFIX/drive_c/users" -iname 'isitok*' -type d -prune; }
forget() { kept | while IFS= read -r path; do rm -rf "$path"; done; } # a lesson that was broken off would be offered first
forget
for file in "dist/$NAME".{zip,msi}; do (($(stat -c %s "$file") <= MOST_BYTES)) || wrong "$file is larger than $MOST_BYTES bytes"; done
(($(unzip -Z1 "dist/$NAME.zip" | grep -vc '/$') < FEWER_FILES)) || wrong "it has $FEWER_FILES files or more, which a scanner opens one by one"
echo "The .zip, unpacked where nobody may write:"
mkdir "$TRIED/Zoë O'Brien"
unzip -qo "dist/$NAME.zip" -d "$TRIED/Zoë O'Brien"
chmod -R a-w "$TRIED/Zoë O'Brien"
folder=$(seen_from_windows "$TRIED/Zoë O'Brien/isitok")
try --against "wine '$(seen_from_windows "$CACHE/py")\\python.exe' -m isitok" wine "$folder\\isitok-cli.exe"
(cd "$TRIED/here" && wine "$folder\\isitok.exe" --smoke >/dev/null 2>&1) || wrong "isitok.exe --smoke"
echo "  isitok.exe opens its window"
# Wine may have no voice; what it must not do is fall over on the way to one.
voices=$(cd "$TRIED/here" && wine "$folder\\isitok-cli.exe" settings --voices 2>/dev/null | tr -d '\r') || wrong "it can't be asked for its voices"
[[ -n $voices ]] || wrong "it says nothing of its voices"
[[ -f "$TRIED/Zoë O'Brien/isitok/_internal/prism/_native/prism.dll" ]] || wrong "it brings no way to the voices of Windows"
echo "  says its voices: ${voices//$'\n'/, }"
[[ ! -e "$TRIED/Zoë O'Brien/isitok/isitok.com" ]] || wrong "mail takes no isitok.com, and there is one in the .zip"
(cd "$TRIED/here" && python3 "$REPO/packaging/try_policies.py" 'wine reg' wine "$folder\\isitok-cli.exe") || exit 1
wineserver --wait

if ((EUID == 0)); then # Wine wants a prefix of its user's own
  echo "The same, as another user:"
  mkdir "$TRIED/other"
  cp packaging/try_it.py "$TRIED"
  chown 65534:65534 "$TRIED/other"
  (
    cd "$TRIED/other"
    export HOME=$TRIED/other WINEPREFIX=$TRIED/other/prefix
    as_other() { setpriv --reuid 65534 --regid 65534 --clear-groups env -u XAUTHORITY "$@"; }
    as_other xvfb-run -a bash -c 'wineboot --init; wineserver --wait; "$@"; ended=$?; wineserver --kill; exit $ended' - \
      /usr/bin/python3 "$TRIED/try_it.py" --quick wine "$folder\\isitok-cli.exe" 2>/dev/null
  )
fi

installed="$WINEPREFIX/drive_c/Program Files/isitok"
uninstallers() { windows reg query 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall' /s | grep -ac 'DisplayName.*#isitok?' || true; }
shortcut() { find "$WINEPREFIX/drive_c" -name isitok.lnk; } # Wine has only one Start menu, the user's
path_of_all() { # Wine leaves the semicolon behind; Windows doesn't
  windows reg query 'HKLM\System\CurrentControlSet\Control\Session Manager\Environment' /v PATH | tr -d '\r' | sed 's/[; ]*$//'
}
# msiexec reads its command line by rules of its own: as a technician's script would have it.
msi() {
  printf '@msiexec %s /qn /norestart\r\n@exit /b %%errorlevel%%\r\n' "$*" >"$TRIED/msi.bat"
  windows cmd /c "$(seen_from_windows "$TRIED/msi.bat")" && wineserver --wait
}

echo "The .msi:"
packaging/make_msi.sh "$CACHE/build/made/isitok" "$CACHE/build/parts/isitok/isitok.ico" "$NEXT" "$TRIED/next.msi"
this=$(seen_from_windows "dist/$NAME.msi") next=$(seen_from_windows "$TRIED/next.msi")
path_before=$(path_of_all)
forget
find "$WINEPREFIX/drive_c" | LC_ALL=C sort >"$TRIED/before"

msi /i "\"$this\"" 'PLAYARGS="--text-size 120"' LOCK=1 'AGES="11-14"' NATION=wales 'LEAD="Mr Hughes, room 12"' 'TEACHERS="S-1-5-21-1-2-3-1104;S-1-5-21-1-2-3-1105"' || wrong "it can't be installed"
[[ $(find "$installed" -type f | wc -l) == $(unzip -Z1 "dist/$NAME.zip" | grep -vc '/$') ]] || wrong "not all files are there"
grep -aq -- "--text-size" <(tr -d '\0' <"$(shortcut)") || wrong "the shortcut has no PLAYARGS"
installed_as() { windows reg query 'HKLM\Software\isitok' /v Version | tr -d '\r' | sed -n 's/.*REG_SZ *//p'; }
policy() { windows reg query 'HKLM\Software\Policies\isitok' /v "$1" | tr -d '\r' | sed -n 's/.*REG_SZ *//p'; }
seated() { wine 'C:\Program Files\isitok\isitok.com' settings --check 2>/dev/null | tr -d '\r' | tail -n 1; }
locked() { # $1: when
  [[ $(policy lock_ages) == true && $(policy ages) == 11-14 && $(policy nation) == wales && $(policy lead_name) == 'Mr Hughes, room 12' ]] || wrong "$1, the policies aren't those that were given"
  [[ $(policy teachers) == 'S-1-5-21-1-2-3-1104;S-1-5-21-1-2-3-1105' && $(seated) == *"right. Seat: pupil." ]] || wrong "$1, it isn't a pupil's PC: $(seated)"
}
locked "installed"
[[ $(installed_as) == "$VERSION" ]] || wrong "the registry says that it is version $(installed_as)"
opened_by() { windows reg query "HKLM\\Software\\Classes\\$1" /ve | tr -d '\r' | sed -n 's/.*REG_SZ *//p'; }
[[ $(opened_by .isitokpack) == isitok.pack && $(opened_by .isitok-lesson) == isitok.lesson ]] || wrong "a double click on a pack or a lesson opens nothing"
[[ $(opened_by 'isitok.pack\shell\open\command') == '"C:\Program Files\isitok\isitok.exe" --text-size 120 "%1"' ]] || wrong "a double click starts $(opened_by 'isitok.pack\shell\open\command')"
[[ $(path_of_all) == *'Program Files\isitok'* ]] || wrong "it isn't on the PATH"
echo "  is installed without a question"
try --quick wine 'C:\Program Files\isitok\isitok.com'
[[ $(windows cmd /c 'isitok --version') == "isitok $VERSION"* ]] || wrong "\`isitok\` isn't the console program"
echo "  is found by its name in the Command Prompt"

told() { (cd "$TRIED/here" && wine 'C:\Program Files\isitok\isitok.com' "$@" >/dev/null 2>&1); }
for door in 'new Mine --for-staff' 'print staff-card' report schema; do
  # shellcheck disable=SC2086 # words of a command
  if told $door; then wrong "a pupil's PC lets anybody \`isitok $door\`"; fi
done
told print dice || wrong "a pupil's PC prints no dice"
echo "  is locked by its policies: what isn't for pupils is refused"

# What a user has must outlive an upgrade.
told new "Kept week" || wrong "a pupil can't write a pack"
settings=$(find "$WINEPREFIX/drive_c/users" -path '*/AppData/Local' -print -quit)/isitok/settings.json
mkdir -p "$(dirname "$settings")"
echo '{"format": 1, "ages": ["9-11"]}' >"$settings"
msi /i "\"$next\"" || wrong "it can't be upgraded"
[[ $(uninstallers) == 1 ]] || wrong "there are $(uninstallers) of it after the upgrade"
grep -aq -- "--text-size" <(tr -d '\0' <"$(shortcut)") || wrong "the upgrade has forgotten PLAYARGS"
locked "upgraded"
[[ $(installed_as) == "$NEXT" ]] || wrong "after the upgrade, the registry says version $(installed_as)"
grep -q 9-11 "$settings" || wrong "the upgrade has removed the user's settings"
told check "Kept week" || wrong "the pack is gone"
if msi /i "\"$this\""; then wrong "an older version replaces a newer one"; fi
echo "  is upgraded in place, and keeps settings, packs, policies and the shortcut's options"

msi /x "\"$next\"" || wrong "it can't be removed"
find "$WINEPREFIX/drive_c" -not -path '*/users/*' -not -path '*/windows/Installer' | LC_ALL=C sort >"$TRIED/after"
left=$(comm -13 "$TRIED/before" "$TRIED/after")
[[ -z $left$(shortcut) ]] || wrong "this is left: $left"
[[ $(uninstallers) == 0 && $(path_of_all) == "$path_before" ]] || wrong "the registry remembers it"
for key in 'HKLM\Software\isitok' 'HKLM\Software\Policies\isitok' 'HKLM\Software\Classes\isitok.pack' 'HKLM\Software\Classes\.isitok-lesson'; do
  if windows reg query "$key" >/dev/null; then wrong "the key $key is left in the registry"; fi
done
echo "  is removed, and leaves nothing but what users have made"
