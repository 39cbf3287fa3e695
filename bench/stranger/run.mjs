// A stranger's path, timed: a clean clone, `npm ci`, and the first finding on a URL without any configuration. Exits 1 where it takes longer than
// five minutes, our own steps (all but `npm ci`) longer than one, or nothing is found.
//
//   npm run bench:stranger              the last commit
//   npm run bench:stranger -- --tree    the working tree, as git would add it
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const MOST_SECONDS = { all: 300, ours: 60 };

const TAG = `<script>
new Image().src = 'https://collect.vendor.example/c?dl=' + encodeURIComponent(location.href);
addEventListener('change', ({ target }) => { new Image().src = 'https://replay.vendor.example/r?v=' + btoa(unescape(encodeURIComponent(target.value))) });
</script>`;
const PAGES = {
  '/': '<a href="/contact">Contact</a> <a href="/about">About</a>',
  '/about': '<p>About</p>',
  '/contact':
    '<form><label>E-mail <input type="email" name="mail"></label><label>Name <input name="name"></label><button>Send</button></form>',
};

const work = mkdtempSync(join(tmpdir(), 'ts-stranger-'));
const clone = join(work, 'tagspill');
const seconds = {};
try {
  await timed('clone', () =>
    process.argv.includes('--tree') ? copyTree() : run('git', ['clone', '--quiet', ROOT, clone], ROOT),
  );
  await timed('npm ci', () => run('npm', ['ci'], clone));
  const site = await serve();
  const found = await timed('scan', () =>
    run('npx', ['tagspill', 'scan', `http://127.0.0.1:${site.address().port}/`], clone, [1]),
  );
  site.close();
  const first = /^ {2}1 {2}.*$/m.exec(found)?.[0] ?? 'nothing';
  const ours = seconds.clone + seconds.scan;
  const all = ours + seconds['npm ci'];
  for (const [name, taken] of Object.entries({ ...seconds, 'our own steps': ours, all }))
    say(`${name.padEnd(14)} ${taken.toFixed(1).padStart(7)} s`);
  say(`first finding: ${first.trim().replace(/\s+/g, ' ')}`);
  process.exitCode = first !== 'nothing' && all <= MOST_SECONDS.all && ours <= MOST_SECONDS.ours ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

async function timed(name, step) {
  const began = performance.now();
  const result = await step();
  seconds[name] = (performance.now() - began) / 1000;
  return result;
}

function copyTree() {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(ROOT, file), join(clone, file), { force: true });
  }
}

async function run(command, args, cwd, codes = [0]) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (!codes.includes(code)) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${said.slice(-2000)}`);
  return said;
}

function serve() {
  const server = createServer((request, answer) => {
    const page = PAGES[request.url];
    answer.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    answer.end(page === undefined ? '' : `<!doctype html><title>Lender</title>${page}${TAG}`);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
