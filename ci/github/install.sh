#!/usr/bin/env bash
# Which tagspill runs: the one that the project has installed, else one from npm in a folder of its own. Writes `bin` to $GITHUB_OUTPUT.
set -euo pipefail

complain() {
  printf '::error title=tagspill::%s\n' "$1"
  exit 2
}

command -v node >/dev/null || complain 'Node is not installed; use actions/setup-node with version 20 or later before this step'
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
  complain 'Node 20.19 or later is needed; use actions/setup-node before this step'

own=node_modules/.bin/tagspill
if [ -z "${INPUT_VERSION:-}" ] && [ -x "$own" ]; then
  printf 'bin=%s\n' "$PWD/$own" >>"$GITHUB_OUTPUT"
  exit 0
fi

version=${INPUT_VERSION:-$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")}
[[ $version =~ ^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$ ]] || complain 'the input `version` is no version'
folder=${RUNNER_TEMP:?}/tagspill-$version
npm install --prefix "$folder" --no-audit --no-fund --loglevel=error "tagspill@$version" >&2
printf 'bin=%s\n' "$folder/node_modules/.bin/tagspill" >>"$GITHUB_OUTPUT"
