#!/usr/bin/env bash
# Builds everything, checks the formatting, and runs every test: on SQLite, and those that depend on the database again on
# PostgreSQL. Needs Debian, the .NET SDK, and root or sudo for what is lacking. Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
unset TEST_POSTGRES
configuration=Release
scratch=$(mktemp -d)
chmod 755 "$scratch"
cluster=$scratch/cluster
postgres_bin=

main() {
  trap stop EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  install_what_is_lacking
  start_postgres

  dotnet build ReviewPortal.sln --configuration "$configuration" -warnaserror
  dotnet format ReviewPortal.sln --verify-no-changes --no-restore

  local outcome=0
  run_tests sqlite ReviewPortal.sln || outcome=1
  TEST_POSTGRES=$server run_tests postgres tests/ReviewPortal.Web.Tests --filter Category=Database || outcome=1
  sum_up "$outcome" || outcome=1
  return "$outcome"
}

as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

# PostgreSQL refuses to run as root.
as_owner() {
  if [[ $EUID -eq 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

install_what_is_lacking() {
  local packages=()
  [[ -x /usr/bin/chromium ]] || packages+=(chromium)
  # The first typeface of the site's stylesheet that Debian has: without any, a page has no width to measure.
  [[ -d /usr/share/fonts/opentype/urw-base35 ]] || packages+=(fonts-urw-base35)
  # A real mail server for the tests of mail.
  /usr/bin/python3 -c "import aiosmtpd" 2>/dev/null || packages+=(python3-aiosmtpd)
  if ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
    packages+=(postgresql)
    # The tests have a cluster of their own; the package need not leave another running.
    as_root mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  if ((${#packages[@]} == 0)); then return; fi
  as_root apt-get update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
    -o Dpkg::Options::=--force-confold "${packages[@]}"
}

start_postgres() {
  postgres_bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort --version-sort | tail -n 1)
  local password port
  password=$(od -An -N 16 -t x1 /dev/urandom | tr -d ' \n')
  printf '%s' "$password" >"$scratch/password"
  mkdir "$cluster"
  if [[ $EUID -eq 0 ]]; then chown postgres "$cluster" "$scratch/password"; fi
  chmod 600 "$scratch/password"
  as_owner "$postgres_bin/initdb" --pgdata "$cluster" --username review --pwfile "$scratch/password" \
    --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8 --no-sync >/dev/null

  # The cluster is thrown away, so it need not survive a power cut.
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    if as_owner "$postgres_bin/pg_ctl" --pgdata "$cluster" --log "$cluster/log" --wait --silent start -o \
      "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c fsync=off"; then
      server="Host=127.0.0.1;Port=$port;Username=review;Password=$password"
      return
    fi
  done
  cat "$cluster/log" >&2
  return 1
}

# run_tests NAME WHAT...: keeps the results under NAME.
run_tests() {
  local name=$1
  shift
  echo "Testing on $name"
  # Waited for, and not run in the foreground, so that a signal is heeded at once.
  # A test that hangs is named, and fails the run, instead of holding it up for ever.
  dotnet test "$@" --no-build --configuration "$configuration" --logger trx --results-directory "$scratch/results/$name" \
    --blame-hang-timeout 4m --blame-hang-dump-type none &
  wait $!
}

# sum_up OUTCOME: whatever did not pass has failed, a test that was skipped too; and a run without tests is no run. What a run
# that was broken off, as by a test that hangs, did not come to is counted nowhere, so that it counts as one that failed.
sum_up() {
  local total=0 passed=0 name file
  for name in sqlite postgres; do
    local executed=0
    for file in "$scratch/results/$name"/*.trx; do
      [[ -e $file ]] || continue
      executed=$((executed + $(counter total "$file")))
      passed=$((passed + $(counter passed "$file")))
    done
    if ((executed == 0)); then echo "No test ran on $name."; return 1; fi
    total=$((total + executed))
  done
  if ((passed == total && $1 != 0)); then total=$((total + 1)); fi
  echo "$passed passed, $((total - passed)) failed"
  ((passed == total))
}

counter() {
  sed -n "s/.*<Counters .*\b$1=\"\([0-9]*\)\".*/\1/p" "$2"
}

stop() {
  local children
  children=$(jobs -p)
  if [[ -n $children ]]; then kill $children 2>/dev/null || true; fi
  if [[ -e $cluster/postmaster.pid ]]; then
    as_owner "$postgres_bin/pg_ctl" --pgdata "$cluster" --silent --mode immediate stop || true
  fi
  rm -rf "$scratch"
}

main
