#!/bin/sh
# Proves that the packaged browser starts on a bare Debian: a fresh minbase root, Node, this project, and nothing installed.
#
#   npm run build && sudo scripts/bare-debian.sh
#
# Needs root and debootstrap. DEBIAN_MIRROR names the mirror (debootstrap's own default without it), SUITE the release,
# DIST the built folder. Prints the number of installed packages, what the browser search says, the text that was read from a page
# in Japanese, and `ok`; exits 1 with the missing Debian packages where the browser does not start.
set -eu

project=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
dist=${DIST:-$project/dist}
suite=${SUITE:-bookworm}
[ "$(id -u)" = 0 ] || { echo 'bare-debian: run as root, debootstrap and chroot need it' >&2; exit 2; }
command -v debootstrap >/dev/null || { echo 'bare-debian: install the Debian package debootstrap' >&2; exit 2; }
[ -d "$dist" ] || { echo "bare-debian: $dist is not there, run \`npm run build\` first" >&2; exit 2; }

work=$(mktemp -d)
root=$work/root
clean() {
  for folder in app/node_modules proc; do
    if mountpoint -q "$root/$folder"; then umount "$root/$folder"; fi
  done
  # Never across a mount that would not let go.
  rm -rf --one-file-system "$work"
}
trap clean EXIT
trap 'exit 130' INT TERM

echo "debootstrap $suite, minbase ..."
debootstrap --variant=minbase "$suite" "$root" ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"} >"$work/debootstrap.log" 2>&1 || {
  tail -n 5 "$work/debootstrap.log" >&2
  exit 2
}

mkdir -p "$root/app/node_modules"
cp -- "$(node -p process.execPath)" "$root/usr/local/bin/node"
cp -- "$project/package.json" "$root/app/"
cp -R -- "$dist" "$root/app/dist"
mount --bind "$project/node_modules" "$root/app/node_modules" 2>/dev/null ||
  cp -R -- "$project/node_modules/." "$root/app/node_modules/"
# Chromium reads its own processes there. A container has it as well.
mount -t proc proc "$root/proc" 2>/dev/null || echo 'bare-debian: /proc could not be mounted, going on without it' >&2

cat >"$root/app/bare-debian.mjs" <<'PROGRAM'
// Finds a browser as a scan would, starts it, and reads a page in Japanese.
import { chromium } from 'playwright';
import { doctorBrowser } from './dist/capture/browser/doctor-browser.js';
import { findBrowser } from './dist/capture/browser/find-browser.js';

const text = '口座番号は０７３８２６１';
const { checks, packages, probe } = await doctorBrowser({});
for (const { source, outcome, detail } of checks) console.log(`  ${source}: ${outcome} (${detail})`);
if (probe?.kind !== 'ok') {
  console.log(`  does not start: ${probe?.lastWords ?? 'no browser'}; missing Debian packages: ${packages.join(' ') || 'none known'}`);
  process.exit(1);
}
const found = await findBrowser({});
const browser = await chromium.launch({
  executablePath: found.path,
  args: [...found.args],
  chromiumSandbox: !found.args.includes('--no-sandbox'),
  env: { ...process.env, ...found.env },
});
const page = await browser.newPage();
await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<title>t</title><p>${text}</p>`)}`);
const read = await page.innerText('p');
const picture = await page.screenshot();
await browser.close();
console.log(`  ${probe.name} ${probe.version} from ${found.source}; read: ${read}; screenshot: ${picture.length} bytes`);
if (found.source !== 'packaged' || read !== text) process.exit(1);
PROGRAM

echo "installed packages: $(chroot "$root" dpkg-query -W | wc -l)"
echo "NSS, NSPR, expat, fonts installed: $(chroot "$root" dpkg-query -W -f '${Package}\n' | grep -cE '^(libnss3|libnspr4|libexpat1|fonts-|fontconfig)' || true)"
run() { chroot "$@" /usr/bin/env -i HOME="$home" PATH=/usr/local/bin:/usr/bin:/bin node /app/bare-debian.mjs; }
echo 'as root:'
home=/root run "$root"
echo 'as a user without a home:'
home=/nonexistent run --userspec=nobody:nogroup "$root"
echo ok
