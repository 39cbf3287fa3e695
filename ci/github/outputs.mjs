// A run directory and an exit code → the action's outputs, one `name=value` a line. Without a report there is the exit code alone.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [, , directory = '', code = ''] = process.argv;
const read = (name) => JSON.parse(readFileSync(join(directory, name), 'utf8'));
const outputs = { 'exit-code': code };

if (existsSync(join(directory, 'run.json'))) {
  const { verdict, acceptance } = read('run.json');
  // `absent` ones stand in the baseline only; a suppressed one was accepted with a reason.
  const incidents = read('incidents.json').filter(({ state, suppression }) => state !== 'absent' && suppression === null);
  const sarif = join(directory, 'tagspill.sarif');
  Object.assign(outputs, {
    findings: incidents.length,
    new: incidents.filter(({ state }) => state === 'new').length,
    fixed: acceptance?.baseline?.fixed ?? 0,
    incomplete: verdict.incomplete,
    ...(existsSync(sarif) ? { sarif } : {}),
    'report-dir': resolve(directory),
  });
}

for (const [name, value] of Object.entries(outputs)) process.stdout.write(`${name}=${value}\n`);
