#!/usr/bin/env bash
# Publishes the site in Release, measures it against plain applications on this machine, and prints the table that
# docs/operating.md explains. Takes some twenty minutes; with --quick five, on a smaller archive.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v wrk >/dev/null; then
  [ "$(id -u)" = 0 ] && as_root=() || as_root=(sudo)
  "${as_root[@]}" apt-get install -y --no-install-recommends wrk
fi

published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT
publish() {
  dotnet publish "$1" --configuration Release --use-current-runtime --output "$published/$(basename "$1")" --verbosity quiet --nologo "${@:2}"
}
# Each as it is meant to be published: the site brings its runtime, the plain applications use the machine's.
publish src/ReviewPortal.Web
publish tests/ReviewPortal.Benchmark --self-contained false
"$published/ReviewPortal.Benchmark/ReviewPortal.Benchmark" "$published/ReviewPortal.Web/ReviewPortal.Web" "$@"
