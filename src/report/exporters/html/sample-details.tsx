// One request to each recipient, redacted, with the script that sent it: where to look for the tag.
import type { VNode } from 'preact';
import type { RequestSummary } from '../../../model/audit-report.ts';
import { actionText } from '../../action-words.ts';
import { consentPhrase } from '../../consent-words.ts';
import { initiatorText } from '../../initiator-text.ts';
import { MESSAGES } from '../../messages.ts';
import { redactedCurl } from '../../redacted-curl.ts';
import type { ContainersOf } from '../../views/tag-containers.ts';
import { CopyButton } from './copy-button.tsx';
import { DataTable } from '../../html/data-table.tsx';
import { RecipientNames } from './parts/recipient-name.tsx';
import { Route } from '../../html/parts/route.tsx';
import { Say, SayText } from '../../html/say.tsx';
import { COPY_WORDS, REQUEST_WORDS } from './words.ts';

interface SampleDetailsProps {
  readonly samples: readonly RequestSummary[];
  readonly containersOf: ContainersOf;
  readonly id: string;
}

export function SampleDetails({ samples, containersOf, id }: SampleDetailsProps): VNode | null {
  if (samples.length === 0) return null;
  return (
    <details>
      <summary id={id}>
        <Say it={(messages) => messages.sampleTitle} /> <span class="count">{samples.length}</span>
      </summary>
      <DataTable
        kind="samples"
        labelledBy={id}
        columns={[{ name: 'recipient' }, { name: 'request' }, { name: 'sentBy' }]}
        groups={[{ rows: samples.map((request) => sampleCells(request, containersOf(request))) }]}
      />
    </details>
  );
}

// What every browser sends with every request says nothing about this one.
const USUAL =
  /^(?:sec-|accept|user-agent$|host$|priority$|connection$|content-length$|upgrade-insecure-requests$|cache-control$|pragma$|:(?:authority|method|path|scheme)$)/;

function sampleCells(request: RequestSummary, containers: readonly string[]): readonly VNode[] {
  const { id, method, url, transport, bodyBytes } = request;
  const headers = request.headers.filter((name) => !USUAL.test(name));
  return [
    <RecipientNames recipients={[request]} />,
    <>
      <code>{method}</code> <Route path={url} />
      <span class="quiet fine item">
        {id} · {transport}
        {bodyBytes === 0 ? null : (
          <>
            {' · '}
            <Say it={(messages) => messages.bytes(bodyBytes)} />
          </>
        )}
        {headers.length === 0 ? null : (
          <>
            {' · '}
            <SayText text={REQUEST_WORDS.headers} /> {headers.join(', ')}
          </>
        )}
      </span>
      <CopyButton text={redactedCurl(request)} label={COPY_WORDS.curl} />
    </>,
    <SentBy request={request} containers={containers} />,
  ];
}

interface SentByProps {
  readonly request: RequestSummary;
  readonly containers: readonly string[];
}

/** The script and its line, the tag container, what was done before, and what had been chosen. */
function SentBy({ request: { initiator, action, consent }, containers }: SentByProps): VNode {
  const chosen = consent === undefined ? undefined : consentPhrase([consent]);
  return (
    <>
      <Initiator initiator={initiator} />
      {containers.length === 0 ? null : (
        <span class="item">
          <SayText text={REQUEST_WORDS.container} /> <code>{containers.join(', ')}</code>
        </span>
      )}
      {action === undefined ? null : (
        <span class="quiet fine item">
          <SayText text={actionText(action)} />
        </span>
      )}
      {chosen === undefined ? null : (
        <span class="quiet fine item">
          <SayText text={chosen} />
        </span>
      )}
    </>
  );
}

// A script's address may break after its slashes; the other kinds are words.
function Initiator({ initiator }: Pick<RequestSummary, 'initiator'>): VNode {
  if (initiator.kind === 'script' || initiator.kind === 'parser') return <Route path={initiatorText(initiator, MESSAGES.en)} />;
  return <Say it={(messages) => initiatorText(initiator, messages)} />;
}
