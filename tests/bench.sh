#!/usr/bin/env bash
# Publishes the site in Release, measures it against plain applications on this machine, and prints the table that
# docs/operating.md explains. Takes some fifteen minutes; with --quick two, on a smaller archive.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v wrk >/dev/null; then
  [ "$(id -u)" = 0 ] && as_root=() || as_root=(sudo)
  "${as_root[@]}" apt-get install -y --no-install-recommends wrk
fi

published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT
for project in src/ReviewPortal.Web tests/ReviewPortal.Benchmark; do
  dotnet publish "$project" --configuration Release --use-current-runtime --self-contained false \
    --output "$published/$(basename "$project")" --verbosity quiet --nologo
done
"$published/ReviewPortal.Benchmark/ReviewPortal.Benchmark" "$published/ReviewPortal.Web/ReviewPortal.Web" "$@"
