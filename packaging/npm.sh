# Packages of npm as packaging/web.lock names them, for the scripts that read this one: `from_npm pyodide build/npm` unpacks
# it into build/npm/pyodide, where it isn't yet, and refuses bytes that aren't those of the lock.
from_npm() {
  local name=$1 into=$2/$1 version sum file
  read -r _ version sum < <(grep "^$name " "$(dirname "${BASH_SOURCE[0]}")/web.lock")
  [[ ! -e $into/.$version ]] || return 0
  mkdir -p "$2"
  file=$2/$(cd "$2" && npm pack --silent "$name@$version")
  python3 - "$file" "$sum" <<'END'
import base64, hashlib, pathlib, sys

file, sum_ = sys.argv[1:]
found = "sha512-" + base64.b64encode(hashlib.sha512(pathlib.Path(file).read_bytes()).digest()).decode()
sys.exit(None if found == sum_ else f"{file} isn't what packaging/web.lock has: {found}")
END
  rm -rf "$into"
  mkdir "$into"
  tar -C "$into" --strip-components 1 -xzf "$file"
  touch "$into/.$version"
  rm "$file"
}
