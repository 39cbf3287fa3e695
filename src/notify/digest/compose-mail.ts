// One audience's part of an audit → its mails, one for each recipient, or none where there is nothing to say.
import type { AuditDigest } from '../../model/fleet.ts';
import type { Inventory, MailSettings } from '../../model/inventory.ts';
import type { MailContent, MessageFile, NewMessage } from '../../model/message.ts';
import type { Audience } from './audiences.ts';
import { digestPage } from './digest-page.ts';
import { mailPage } from './html/mail-page.tsx';
import { incidentsCsv } from './incidents-csv.ts';
import { isoWeek } from './iso-week.ts';
import { localDay } from './local-time.ts';
import { messageIdOf, threadIdOf } from './message-id.ts';
import { plainText } from './plain-text.ts';
import { shortHash } from './short-hash.ts';
import { weigh } from './weigh.ts';

export interface MailSource {
  readonly audit: AuditDigest;
  readonly mail: MailSettings;
  readonly inventory: Pick<Inventory, 'dashboard' | 'timezone' | 'runs' | 'staleAfter'>;
  readonly tool: string;
}

export function composeMail(audience: Audience, source: MailSource): readonly NewMessage[] {
  const { audit, mail, inventory, tool } = source;
  const { kind, sites, language, to } = audience;
  const { timezone } = inventory;
  const occasion = occasionOf(audience, source);
  if (occasion === undefined) return [];
  const page = digestPage(audit, sites, { ...inventory, kind, language, tool });
  const csv = incidentsCsv(sites, language, timezone);
  const rendered: Omit<MailContent, 'to' | 'messageId'> = {
    kind: 'mail',
    subject: page.subject,
    text: plainText(page),
    html: mailPage(page),
    files: csv === undefined ? [] : [csvFile(csv, audience, localDay(audit.plannedAt, timezone))],
    thread: threadIdOf(audience.thread, mail.from),
  };
  return to.map((address) => {
    const key = `mail/${occasion}/${audience.kind}-${audience.id}/${shortHash('to', address)}`;
    return { key, content: { ...rendered, to: [address], messageId: messageIdOf(key, mail.from) } };
  });
}

/**
 * What makes a mail the one that it is: the audit, or for a weekly heartbeat the week of the audit's planned time. The outbox takes a key
 * once, so that the first audit of a week that has nothing to say sends the heartbeat, whichever it is and however often it is finished; no
 * other memory is needed.
 */
function occasionOf({ sites }: Audience, { audit, mail, inventory }: MailSource): string | undefined {
  if (weigh(sites).standing !== 'nothing' || mail.heartbeat === 'always') return audit.audit;
  return mail.heartbeat === 'never' ? undefined : isoWeek(localDay(audit.plannedAt, inventory.timezone));
}

function csvFile(text: string, { kind, sites }: Audience, day: string): MessageFile {
  const [first] = sites;
  const about = kind === 'roll-up' ? 'all' : sites.length === 1 && first !== undefined ? fileWord(first.site) : 'sites';
  return { name: `tagspill_${about}_${day}.csv`, type: 'text/csv', text };
}

// What Windows, macOS or a mail program would not have in a file's name.
function fileWord(site: string): string {
  const word = site.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '');
  return word === '' ? 'site' : word;
}
