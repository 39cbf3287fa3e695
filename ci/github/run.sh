#!/usr/bin/env bash
# Runs tagspill as the action's inputs say, writes the outputs whatever came of it, and ends with its exit code. Arguments are words of an
# array throughout; the tool writes $GITHUB_STEP_SUMMARY by itself.
set -euo pipefail

given() { [ -n "${!1:-}" ]; }
lines() { # the lines of a variable, without empty ones, into the array `listed`
  listed=()
  while IFS= read -r line; do
    line=${line%$'\r'}
    [ -z "${line//[[:space:]]/}" ] || listed+=("$line")
  done <<<"${!1:-}"
}

directory=${INPUT_REPORT_DIR:-tagspill-report}
case $directory in *$'\n'* | *$'\r'*)
  printf '::error title=tagspill::the input report-dir has more than one line\n'
  exit 2
  ;;
esac

if given INPUT_MERGE; then
  lines INPUT_MERGE
  args=(merge "${listed[@]/#-/./-}")
elif given INPUT_REPLAY; then
  lines INPUT_REPLAY
  args=(replay "${listed[@]/#-/./-}")
else
  args=(scan)
  target=${INPUT_URL:-${INPUT_CONFIG:-}}
  [ -z "$target" ] || args+=("${target/#-/./-}")
  if given INPUT_SHARD; then args+=("--shard=$INPUT_SHARD"); fi
fi
args+=("--out=$directory")
if given INPUT_FAIL_ON; then args+=("--fail-on=$INPUT_FAIL_ON"); fi
if given INPUT_BASELINE; then args+=("--baseline=$INPUT_BASELINE"); fi
if given INPUT_SUPPRESSIONS; then args+=("--suppressions=$INPUT_SUPPRESSIONS"); fi
if given INPUT_LANG; then args+=("--lang=$INPUT_LANG"); fi
if [ "${INPUT_ALLOW_INCOMPLETE:-false}" = true ]; then args+=(--allow-incomplete); fi
IFS=', ' read -r -a formats <<<"${INPUT_FORMAT:-}"
for format in "${formats[@]}"; do args+=("--format=$format"); done

# What an earlier run left there is not this run's.
rm -f -- "$directory/run.json"
code=0
"$TAGSPILL_BIN" "${args[@]}" || code=$?
node "$(dirname -- "${BASH_SOURCE[0]}")/outputs.mjs" "$directory" "$code" >>"$GITHUB_OUTPUT"
exit "$code"
