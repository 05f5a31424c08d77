# Read by the scripts that need Wine: `windows PROGRAM…` runs one, in a prefix of the project's own and on a display nobody sees.
# The prefix, the downloads and a Windows Python stay in $CACHE, which git ignores; they come to 900 MB.
export WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" SDL_AUDIODRIVER=dummy LC_ALL=C.UTF-8
CACHE=$(realpath -m "${ISITOK_CACHE:-build/windows}")
export WINEPREFIX=$CACHE/prefix

if [[ -z ${DISPLAY:-} ]]; then
  exec xvfb-run -a "$0" "$@"
fi

windows() { wine "$@" 2>/dev/null; }

# A path as Windows has it.
seen_from_windows() {
  local path
  path=$(realpath "$1")
  printf 'Z:%s' "${path//\//\\}"
}

make_prefix() {
  [[ -e $WINEPREFIX/system.reg ]] || {
    mkdir -p "$WINEPREFIX" "$CACHE/home" # Wine makes links to what it finds in a home: to nobody's own
    HOME=$CACHE/home windows wineboot --init && wineserver --wait
  }
}
