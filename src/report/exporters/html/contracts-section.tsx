// What is agreed with each recipient, held against what it was seen to receive; and what the firm publishes about it.
import type { VNode } from 'preact';
import type { Acceptance } from '../../../model/acceptance.ts';
import { categoryInfo, type DataCategory } from '../../../model/data-category.ts';
import type { ContractRow } from '../../../model/vendor-contract.ts';
import {
  CONTRACT_COLUMNS,
  CONTRACT_STANDING,
  contractFigures,
  contractRowsOf,
  CONTRACTS_TITLE,
  publishedSentences,
} from '../../contract-words.ts';
import { ACCEPTED_COLUMNS, CONTRACT_WORDS } from './acceptance-words.ts';
import { DataTable } from '../../html/data-table.tsx';
import { Host } from '../../html/parts/route.tsx';
import { Say, SayText } from '../../html/say.tsx';

/** `breached`, `expired` and `undeclared` are incidents of their own; the other standings hold nothing up. */
const FAULTS: ReadonlySet<ContractRow['standing']> = new Set<ContractRow['standing']>(['breached', 'expired', 'undeclared']);

export function ContractsSection({ acceptance }: { readonly acceptance: Acceptance | undefined }): VNode | null {
  const { contracts, published } = acceptance ?? {};
  if (contracts === undefined && published === undefined) return null;
  return (
    <section aria-labelledby="contracts">
      <h2 id="contracts">
        <SayText text={CONTRACTS_TITLE} />
      </h2>
      {contracts === undefined ? null : (
        <>
          <p class="intro">
            <SayText text={CONTRACT_WORDS.intro} /> <Say it={(_, language) => contractFigures(contracts, language)} />
          </p>
          <DataTable
            labelledBy="contracts"
            columns={[
              { name: 'recipient' },
              { head: <SayText text={CONTRACT_COLUMNS.standing} /> },
              { head: <SayText text={CONTRACT_WORDS.allowed} /> },
              { head: <SayText text={CONTRACT_WORDS.seen} /> },
              { head: <SayText text={ACCEPTED_COLUMNS.owner} /> },
              { head: <SayText text={ACCEPTED_COLUMNS.until} /> },
              { name: 'requests', number: true },
            ]}
            groups={[{ rows: contractRowsOf(contracts).map(rowCells) }]}
          />
        </>
      )}
      {published === undefined ? null : (
        <ul>
          {publishedSentences(published).map((sentence) => (
            <li>
              <SayText text={sentence} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function rowCells({ contract, vendor, at, hosts, requests, categories, standing }: ContractRow): readonly (VNode | number)[] {
  return [
    <>
      {vendor === undefined ? <bdi>{at}</bdi> : <SayText text={vendor.name} />}
      <br />
      <span class="quiet fine">
        {hosts.map((host) => (
          <>
            <Host name={host} />{' '}
          </>
        ))}
      </span>
    </>,
    <span class={FAULTS.has(standing) ? 'mark high' : 'state'}>
      <SayText text={CONTRACT_STANDING[standing]} />
    </span>,
    contract === undefined ? (
      <>–</>
    ) : (
      <>
        {contract.clear.length === 0 && contract.hashed.length > 0 ? null : (
          <>
            <Categories categories={contract.clear} />{' '}
          </>
        )}
        {contract.hashed.length === 0 ? null : (
          <>
            <Categories categories={contract.hashed} /> <SayText text={CONTRACT_WORDS.digest} />
          </>
        )}
        {contract.purpose === undefined ? null : <span class="quiet fine item">{contract.purpose}</span>}
      </>
    ),
    <Categories categories={categories} />,
    <>{contract?.owner ?? '–'}</>,
    contract?.validUntil === undefined ? <>–</> : <time dateTime={contract.validUntil}>{contract.validUntil}</time>,
    requests,
  ];
}

function Categories({ categories }: { readonly categories: readonly DataCategory[] }): VNode {
  if (categories.length === 0) return <SayText text={CONTRACT_WORDS.nothing} />;
  return <Say it={({ series }, language) => series(categories.map((category) => categoryInfo(category).label[language]))} />;
}
