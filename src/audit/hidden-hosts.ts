// Hosts that a run met, asked like any other field: a label that holds a value must not stand in the report as the recipient's name.
import type { DecodedDocument, DecodedRequest } from '../model/decoded-request.ts';
import { hideHosts, hostLabels, hostOf, maskHost } from '../model/masked-host.ts';
import { redactUrl } from '../model/redacted-url.ts';
import type { Detector } from '../detect/create-detector.ts';
import type { DerivedFindings } from '../detect/derived-fields.ts';

export interface HiddenHosts {
  /** Asks about the host of a request or page, once for each host. The site's own hosts are asked too: they are printed as well. */
  readonly look: (decoded: DecodedRequest | DecodedDocument) => void;
  /** Findings that no look at a host alone could make: derived ones. */
  readonly hide: (found: Pick<DerivedFindings, 'findings' | 'requests'> | undefined) => void;
  /** Gives a text with every such host masked; undefined where none was met. */
  readonly shown: () => ((text: string) => string) | undefined;
}

export function openHiddenHosts({ inspectDocument }: Pick<Detector, 'inspectDocument'>): HiddenHosts {
  const met = new Set<string>();
  const masked = new Map<string, string>();

  const hide = (names: readonly string[], labels: readonly number[]): void => {
    for (const name of names) masked.set(name.toLowerCase(), maskHost(masked.get(name.toLowerCase()) ?? name, labels));
  };

  return {
    look: (decoded) => {
      // What is resolved is spelled in one way; only a host that is hidden must be known in every way that a recording spells it.
      const resolved = 'request' in decoded ? decoded.request.sink.host : '';
      if (met.has(resolved) && !masked.has(resolved)) return;
      const names = namesOf(decoded);
      if (names.every((name) => met.has(name))) return;
      for (const name of names) met.add(name);
      const document = 'request' in decoded ? decoded.request.document : decoded.document;
      const fields = decoded.fields.filter(({ carrier }) => carrier === 'host');
      const ask = (asked: typeof fields, onDigest: () => void): ReturnType<Detector['inspectDocument']> =>
        asked.length === 0 ? [] : inspectDocument({ document, fields: asked, leftovers: [] }, 0, onDigest);
      const found = ask(fields, () => undefined).flatMap(({ field }) => hostLabels(field.path));
      // Whatever a digest may turn out to hide, its label names nobody.
      for (const field of fields) ask([field], () => hide(names, hostLabels(field.path)));
      hide(found.length === 0 ? [] : names, found);
    },
    hide: (found) => {
      for (const { field, request } of found?.findings ?? []) {
        const labels = hostLabels(field.path);
        const sent = labels.length === 0 ? undefined : found?.requests.find((one) => one.request.id === request);
        if (sent !== undefined) hide(namesOf(sent), labels);
      }
    },
    shown: () => (masked.size === 0 ? undefined : (text) => hideHosts(text, masked)),
  };
}

// As it was resolved, and as the URL spells it.
function namesOf(decoded: DecodedRequest | DecodedDocument): readonly string[] {
  const written = hostOf(redactUrl('request' in decoded ? decoded.request.url : decoded.document.url));
  const host = 'request' in decoded ? [decoded.request.sink.host] : [];
  return [...host, ...(written === undefined ? [] : [written])];
}
