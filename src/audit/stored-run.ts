// A run directory → its report again, after checking that nobody changed a file.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AuditReport } from '../model/audit-report.ts';
import { ScanError } from '../model/scan-error.ts';
import { readText } from '../platform/files.ts';
import { parseRun } from '../report/run-files/parse-run.ts';

/** Reads and verifies a stored run; throws RUN_INVALID for a missing file or a digest that does not match its manifest. */
export async function readStoredRun(directory: string): Promise<AuditReport> {
  const read = async (name: string): Promise<string> => {
    const text = await readText(join(directory, name));
    if (text === undefined) throw new ScanError('RUN_INVALID', `${name} is missing`, { position: { file: directory } });
    return text;
  };
  const manifest = parseManifest(directory, await read('manifest.json'));
  const texts = {
    run: await read('run.json'),
    requests: await read('requests.jsonl'),
    findings: await read('findings.jsonl'),
    incidents: await read('incidents.json'),
  };
  const names = { run: 'run.json', requests: 'requests.jsonl', findings: 'findings.jsonl', incidents: 'incidents.json' } as const;
  for (const [key, name] of Object.entries(names)) {
    const digest = createHash('sha256')
      .update(texts[key as keyof typeof texts])
      .digest('hex');
    if (manifest[name] !== digest)
      throw new ScanError('RUN_INVALID', 'the file differs from its digest in manifest.json', {
        position: { file: join(directory, name) },
      });
  }
  return parseRun(texts, directory);
}

function parseManifest(directory: string, text: string): Readonly<Record<string, string>> {
  try {
    const parsed = JSON.parse(text) as { readonly files?: Readonly<Record<string, string>> };
    return parsed.files ?? {};
  } catch (cause) {
    throw new ScanError('RUN_INVALID', 'manifest.json is not JSON', {
      position: { file: join(directory, 'manifest.json') },
      cause,
    });
  }
}
