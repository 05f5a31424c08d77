#!/usr/bin/env bash
# An MSI of a folder that PyInstaller has made on Windows (or under Wine): packaging/make_msi.sh FOLDER ICON VERSION FILE.msi
# Needs wixl, msitools and Python (Debian: apt-get install wixl msitools python3). Two of the same commit and folder have the same bytes.
set -euo pipefail
folder=$(realpath "$1") icon=$(realpath "$2") version=$3 msi=$(realpath "$4")
cd "$(dirname "$0")"
. ./contact.sh
export TZ=UTC SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
find "$folder" -exec touch -hcd "@$SOURCE_DATE_EPOCH" {} +
files=$(mktemp --suffix=.wxs)
trap 'rm -f "$files"' EXIT

(cd "$folder" && find . -type f | LC_ALL=C sort |
  wixl-heat -p ./ --directory-ref INSTALLDIR --component-group Files --var var.Folder --win64) >"$files"
folders=0
while read -r made; do # it names folders by chance
  sed -i "s/\b$made\b/folder$((++folders))/" "$files"
done < <(grep -o 'Directory Id="dir[0-9A-F]*"' "$files" | cut -d'"' -f2)
# What Windows knows a product and a package by: of the version, and of what is in it.
inside=$(cd "$folder" && find . -type f | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum | sha256sum)
known_by() { python3 -c 'import sys, uuid; print("{%s}" % str(uuid.uuid5(uuid.NAMESPACE_URL, " ".join(sys.argv[1:]))).upper())' "$@"; }
wixl -a x64 -D Win64=yes -D "Product=$(known_by isitok "$version" "$inside")" -D "Version=$version" -D "Icon=$icon" -D "Folder=$folder" -D "Publisher=$(contact publisher)" -o "$msi" isitok.wxs "$files"

# What wixl can't say. PATH is set for all, and goes back to what it was.
msibuild "$msi" -q "UPDATE \`Environment\` SET \`Name\` = '=-*PATH'"
# *Apps* has a help link and a contact once they are set.
for pair in ARPHELPLINK=help ARPCONTACT=email; do
  said=$(contact "${pair#*=}")
  [[ -z $said ]] || msibuild "$msi" -q "INSERT INTO \`Property\` (\`Property\`, \`Value\`) VALUES ('${pair%=*}', '$said')"
done
# What can be given reaches the installation from wherever it was given, and so does what an upgrade has found.
given='PLAYARGS;AGES;NATION;LEAD;LOCK;TEACHERS;KEPTARGS;KEPTAGES;KEPTNATION;KEPTLEAD;KEPTLOCK;KEPTTEACHERS'
msibuild "$msi" -q "UPDATE \`Property\` SET \`Value\` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;$given' WHERE \`Property\` = 'SecureCustomProperties'"
# Anybody may make files in ProgramData, but what stands in this folder holds for a whole lab.
# It is the administrators' (the game looks whose it is); they and SYSTEM may do everything there, others read; nothing is inherited.
msibuild "$msi" -q "CREATE TABLE \`MsiLockPermissionsEx\` (\`MsiLockPermissionsEx\` CHAR(72) NOT NULL, \`LockObject\` CHAR(72) NOT NULL, \`Table\` CHAR(32) NOT NULL, \`SDDLText\` LONGCHAR NOT NULL, \`Condition\` CHAR(255) PRIMARY KEY \`MsiLockPermissionsEx\`)"
msibuild "$msi" -q "INSERT INTO \`MsiLockPermissionsEx\` (\`MsiLockPermissionsEx\`, \`LockObject\`, \`Table\`, \`SDDLText\`) VALUES ('Defaults', 'DEFAULTS', 'CreateFolder', 'O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)')"

msibuild "$msi" -s '#isitok?' "$(contact publisher)" 'x64;1033' "$(known_by package "$version" "$inside" "$(cat isitok.wxs contact.toml make_msi.sh)")"
python3 timeless.py "$msi"

packed=$(msiinfo export "$msi" File | tail -n +4 | wc -l)
there=$(find "$folder" -type f | wc -l)
[[ $packed == "$there" ]] || { echo "The MSI has $packed of $there files."; exit 1; }
