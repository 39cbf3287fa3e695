// One recipient's tag: what it puts into a page, the script that it serves, and the host that its beacons go to.
import type { Html } from '../pages/html.ts';

export interface Tag {
  /** Id of the vendor file that describes the wire format. */
  readonly vendor: string;
  /** The one host that gets beacons. */
  readonly beaconHost: string;
  /** Where the script stands: host, and the start of path and query. */
  readonly script: { readonly host: string; readonly path: string };
  /** The script's text. Its beacons have the vendor's own format, invented ids, and of the page its URL, referrer and title. */
  readonly source: string;
  /** What the lender's page holds. Account numbers differ by lender. */
  readonly snippet: (lenderHost: string) => Html;
}
