// Scans a loopback site by a configuration, as a user would, and writes the run directory.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { publishReport } from '../../../src/audit/publish-report.ts';
import { scanSite, type ScanResult } from '../../../src/audit/scan-site.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import type { Loopback } from '../../support/loopback.ts';

export interface LoginScan {
  readonly visits: readonly PageVisit[];
  readonly result: ScanResult;
  /** `label or path: outcome` of each page, in the order of the report. */
  readonly outcomes: readonly string[];
  /** Everything that was written, as one text. */
  readonly written: () => Promise<string>;
}

export interface LoginScanRequest {
  readonly config: string;
  /** Beside the configuration. */
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly concurrency?: number;
  /** Told of each visit as it ends. */
  readonly onVisit?: (visit: PageVisit) => void;
}

export async function scanLogin(
  site: Loopback,
  { config, files = {}, environment = {}, concurrency = 1, onVisit }: LoginScanRequest,
): Promise<LoginScan> {
  const folder = await mkdtemp(join(tmpdir(), 'tagspill-login-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...files, 'tagspill.yaml': config })) await writeFile(join(folder, name), text);
  const visits: PageVisit[] = [];
  const result = await scanSite({
    target: join(folder, 'tagspill.yaml'),
    plan: { environment: { ...environment }, concurrency },
    failOn: undefined,
    rules: [],
    logger: openLogger('silent'),
    onEvent: () => undefined,
    signal: new AbortController().signal,
    onVisit: (visit) => {
      visits.push(visit);
      onVisit?.(visit);
    },
    stage: { hostMap: [{ host: '*', ip: '127.0.0.1', port: site.port }], trustedCa: [site.ca] },
  });
  return {
    visits,
    result,
    outcomes: result.report.coverage.pages.map(({ url, label, outcome }) => `${label ?? new URL(url).pathname}: ${outcome}`),
    written: async () => {
      const directory = join(folder, 'run');
      const { report, loaded } = result;
      await publishReport({
        report,
        identity: loaded.plan.identity,
        directory,
        formats: [{ name: 'terminal', path: undefined }],
        language: 'en',
      });
      const names = await readdir(directory, { recursive: true, withFileTypes: true });
      const texts = names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'));
      return (await Promise.all(texts)).join('\n');
    },
  };
}
