// Microsoft Teams, by a workflow that posts what its webhook receives.
import type { Brief } from '../webhooks/brief.ts';
import { shorten } from '../shorten.ts';
import type { WebhookChannel } from './webhook-channel.ts';

// learn.microsoft.com, "Microsoft Teams" connector: about 28 KB for a message. Three bytes a character at most, escaped ones six.
const TITLE = 300;
const SENTENCE = 600;

/**
 * learn.microsoft.com, "Create and send messages" (webhooks and connectors): workflows take Adaptive Cards in a message's attachments; the older
 * incoming webhooks of Microsoft 365 connectors are retired. Texts from outside stand in `TextRun`s, in which Markdown means nothing
 * (adaptivecards.io, "RichTextBlock").
 */
export const teams: WebhookChannel = {
  contentType: 'application/json',
  render: (brief) =>
    JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: cardOf(brief) }],
    }),
};

function cardOf({ title, lead, period, worst, unseen, link, language }: Brief): unknown {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: language,
    msteams: { width: 'Full' },
    body: [
      line([{ text: shorten(title, TITLE), weight: 'Bolder', size: 'Medium' }]),
      line([{ text: lead }]),
      line([{ text: period, isSubtle: true }]),
      ...worst.map(({ mark, site, sentence }) =>
        line([{ text: `${mark}  ${site}\n`, weight: 'Bolder' }, { text: shorten(sentence, SENTENCE) }]),
      ),
      ...unseen.map(({ site, outcome }) => line([{ text: `${outcome}  `, weight: 'Bolder' }, { text: site }])),
    ],
    ...(link !== undefined && { actions: [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] }),
  };
}

interface Run {
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Medium';
  readonly isSubtle?: boolean;
}

function line(runs: readonly Run[]): unknown {
  return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })) };
}
