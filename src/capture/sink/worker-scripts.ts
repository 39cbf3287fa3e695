// Scripts of workers that pages share (service workers and shared ones): the browser asks for them in nobody's name.
import type { HeaderField } from '../../model/outbound-request.ts';
import type { Raw } from '../../model/raw.ts';
import { rawSet } from '../../model/raw-set.ts';

/** `referer` is the page that registered it, unless its policy keeps that back. */
export interface WorkerScript {
  readonly referer: Raw | undefined;
}

export interface WorkerScripts {
  readonly add: (request: { readonly url: Raw; readonly headers: readonly HeaderField[] }) => void;
  /** Each as it was asked for first. */
  readonly list: () => readonly WorkerScript[];
}

export function openWorkerScripts(): WorkerScripts {
  const known = rawSet();
  const scripts: WorkerScript[] = [];
  return {
    // A browser looks again and again for newer versions of those that it has.
    add: ({ url, headers }) => {
      if (known.add(url)) scripts.push({ referer: headers.find(({ name }) => name === 'referer')?.value });
    },
    list: () => scripts,
  };
}
