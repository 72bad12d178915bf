# Shared by the scripts beside it; sourced, not run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=${HOLDFAST_JOBS:-$(nproc)}
export CCACHE_DIR=${CCACHE_DIR:-$root/build/ccache} CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=2G

# build PRESET [CMAKE OPTIONS…]: configures and builds; prints the log's end when something fails.
build() {
  local preset=$1 log=$root/build/$1.log; shift
  mkdir -p "$root/build"
  echo "building ($preset)" >&2
  if ! (cd "$root" && cmake --preset "$preset" "$@" >"$log" 2>&1); then
    sed -n '/CMake Error/,$p' "$log" | head -n 20 >&2
    return 1
  fi
  if [ -t 2 ]; then
    (cd "$root" && cmake --build --preset "$preset" --parallel "$jobs")
  elif ! (cd "$root" && cmake --build --preset "$preset" --parallel "$jobs" >>"$log" 2>&1); then
    grep -E 'error:|FAILED|undefined' "$log" | head -n 40 >&2
    tail -n 20 "$log" >&2
    return 1
  fi
}
