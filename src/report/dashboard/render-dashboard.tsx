// The history of a fleet → the files of a static site: one page for the fleet, one for each site, one for each recipient.
import type { FleetHistory } from '../../model/fleet.ts';
import type { Language } from '../../model/language.ts';
import { documentText } from '../html/document-text.ts';
import type { Build } from './build.ts';
import { yearUntil } from './chart/spans.ts';
import { OverviewPage } from './overview/overview-page.tsx';
import { RecipientPage } from './recipients/recipient-page.tsx';
import { RecipientsPage } from './recipients/recipients-page.tsx';
import { dashboardScript } from './script/dashboard-script.ts';
import { SitePage } from './site/site-page.tsx';
import { dashboardStyle } from './style/dashboard-style.ts';
import { timesIn } from './times.ts';
import { viewFleet } from './views/fleet-view.ts';
import { viewRecipients } from './views/recipient-view.ts';
import { trendInZone } from './views/trend-in-zone.ts';

export interface DashboardOptions {
  /** Which of the two is shown first. */
  readonly language: Language;
  /** IANA name, of the readers' clocks; `RangeError` for one that nobody knows. */
  readonly timezone: string;
}

/** Path from the dashboard's folder, with `/`, and the text of the page. */
export interface DashboardFile {
  readonly path: string;
  readonly text: string;
}

/** One page at a time: the same history and options give the same files in the same order. */
export function* renderDashboard(fleet: FleetHistory, { language, timezone }: DashboardOptions): Generator<DashboardFile> {
  const { takenAt } = fleet;
  const times = timesIn(timezone);
  const inside = { style: dashboardStyle(times.moment(takenAt)), script: dashboardScript };
  const build: Build = { language, times, takenAt, year: yearUntil(times.day(takenAt)), inside };
  const sites = fleet.sites.map((site) => ({ ...site, trend: trendInZone(site, times) }));
  const view = viewFleet({ takenAt, sites });
  const recipients = viewRecipients(view.sites);
  yield { path: 'index.html', text: documentText(<OverviewPage fleet={view} build={build} />) };
  yield { path: 'recipients.html', text: documentText(<RecipientsPage recipients={recipients} build={build} />) };
  for (const site of view.sites) yield { path: site.place, text: documentText(<SitePage site={site} build={build} />) };
  for (const recipient of recipients)
    yield { path: recipient.place, text: documentText(<RecipientPage recipient={recipient} build={build} />) };
}
