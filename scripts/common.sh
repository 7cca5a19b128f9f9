# Read by the other scripts: where things are, and how they speak.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { echo "==> $*"; }
fail() { echo "$(basename "$0"): $*" >&2; exit 1; }

# The pinned node of package-lock.json; the machine's own only brings it here.
node=node_modules/.bin/node

# build_preset PRESET [TARGET...]
build_preset() {
  local preset=$1
  shift
  # CMake finds changed lists by itself; a changed preset needs a new configuration.
  if [ ! -f "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "build/$preset/build.ninja" ]; then
    mkdir -p build
    if ! cmake --preset "$preset" >"build/$preset-configure.log" 2>&1; then
      cat "build/$preset-configure.log" >&2
      fail "configuring '$preset' failed"
    fi
  fi
  cmake --build --preset "$preset" ${1:+--target "$@"}
}
