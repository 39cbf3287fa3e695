// Findings → groups with one cause each. Keys that travelled together (one submitted form, one redirect) are one cause, even when
// another time only some of them did: the incident's cases 2 and 2b.
import type { TracedCause } from './trace-cause.ts';
import type { Finding } from '../model/finding.ts';

export interface TracedGroupMember {
  readonly finding: Finding;
  readonly traced: TracedCause;
}

/** Groups by site, page route and cause kind, joined over keys that share an occasion. Order of first appearance is kept. */
export function groupFindings<M extends Pick<TracedGroupMember, 'traced'>>(members: readonly M[]): readonly (readonly M[])[] {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root) ?? root;
    parent.set(node, root);
    return root;
  };
  for (const { traced } of members) {
    const place = placeOf(traced);
    parent.set(find(`${place} key ${traced.cause.at}`), find(`${place} occasion ${traced.occasion}`));
  }
  const groups = new Map<string, M[]>();
  for (const member of members) {
    const root = find(`${placeOf(member.traced)} key ${member.traced.cause.at}`);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}

function placeOf({ cause }: TracedCause): string {
  return `${cause.site} ${cause.page} ${cause.kind}`;
}
