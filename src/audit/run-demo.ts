// The demo: the seven incidents on loopback, scanned like any site, and proof that no recipient got anything.
import { once } from 'node:events';
import type { PageVisit } from '../model/page-visit.ts';
import { requestFromRecord } from '../model/request-record.ts';
import { siteOf } from '../capture/site.ts';
import { writeHar } from '../capture/write-har.ts';
import { decodeRequest } from '../decode/decode-request.ts';
import { startDemo, type DemoStage } from '../demo/start-demo.ts';
import { createDetector } from '../detect/create-detector.ts';
import { packagePath } from '../platform/package-root.ts';
import { decodeOptions } from './judge-traffic.ts';
import { scanSite, type ScanRequest, type ScanResult } from './scan-site.ts';

export interface DemoRequest extends Omit<ScanRequest, 'target' | 'stage'> {
  /** Scan the repaired twin of each page instead. */
  readonly repaired: boolean;
  /** Visit the pages that a configuration lists, instead of finding them. */
  readonly listed: boolean;
}

export interface DemoResult extends ScanResult {
  /** What the recipients' servers got from the sealed run, searched by the same engine as the pages' traffic. */
  readonly received: { readonly requests: number; readonly withPlantedValue: number };
  /** The raw traffic as HAR, planted values included; made only when asked. */
  readonly har: () => Promise<string>;
}

/** Serves the stage until `signal` fires; `onReady` gets its loopback port. */
export async function serveDemo(signal: AbortSignal, onReady: (port: number) => void): Promise<void> {
  const stage = await startDemo();
  onReady(stage.hostMap[0]?.port ?? 0);
  await once(signal, 'abort');
  await stage.close();
}

/** Serves, scans, stops serving. */
export async function runDemo(request: DemoRequest): Promise<DemoResult> {
  const stage = await startDemo();
  try {
    const visits: PageVisit[] = [];
    const result = await scanSite({
      ...request,
      onVisit: (visit) => void visits.push(visit),
      target: packagePath('crawl-configs', configOf(request)),
      stage: { hostMap: stage.hostMap, trustedCa: stage.trustedCa },
    });
    const received = searchReceived(stage, result);
    const har = (): Promise<string> => Promise.resolve(harOf(result, visits));
    return { ...result, received, har };
  } finally {
    await stage.close();
  }
}

function configOf({ repaired, listed }: Pick<DemoRequest, 'repaired' | 'listed'>): string {
  return `seven-incidents${listed ? '' : '-driven'}${repaired ? '-repaired' : ''}.yaml`;
}

function searchReceived(stage: DemoStage, { knowledge, loaded }: ScanResult): DemoResult['received'] {
  const detector = createDetector(knowledge.rules, loaded.plan.identity, new Uint8Array(32));
  const options = decodeOptions(knowledge);
  const received = stage.received();
  const withPlantedValue = received.filter(({ method, url, headers, body }) => {
    const record = {
      method,
      url: url.reveal((text) => text),
      headers: Object.fromEntries(headers.map(({ name, value }) => [name, value.reveal((text) => text)])),
      bodyBase64: body.reveal((bytes) => Buffer.from(bytes).toString('base64')),
    };
    const sent = requestFromRecord(record, { id: 'received', siteOf, page: 'https://lender.example/' });
    return detector.inspectRequest(decodeRequest(sent, options)).some(({ certainty }) => certainty === 'canary');
  });
  return { requests: received.length, withPlantedValue: withPlantedValue.length };
}

function harOf({ report, loaded }: ScanResult, visits: readonly PageVisit[]): string {
  return writeHar(visits, { version: report.run.tool.version, browser: report.run.browser, identity: loaded.plan.identity });
}
