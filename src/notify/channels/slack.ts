// Slack, by an incoming webhook.
import { briefLines } from '../webhooks/brief-lines.ts';
import { shorten } from '../shorten.ts';
import type { WebhookChannel } from './webhook-channel.ts';

// docs.slack.dev, "Header block": 150 characters; "Section block": 3000; a message has at most 50 blocks. A post a second for each webhook ("Rate limits").
const HEADER = 150;
const SECTION = 3000;

/**
 * docs.slack.dev, "Sending messages using incoming webhooks": `text` is what notifications show, `blocks` what the channel shows. Texts from
 * outside stand in `plain_text` objects, in which neither marks nor mentions mean anything; where they cannot, `&`, `<` and `>` are
 * escaped ("Formatting message text"), without which a site named `<!channel>` would wake everybody.
 */
export const slack: WebhookChannel = {
  contentType: 'application/json',
  render: (brief) => {
    const { title, link } = brief;
    return JSON.stringify({
      text: escape(shorten(title, HEADER)),
      blocks: [
        { type: 'header', text: plain(shorten(title, HEADER)) },
        { type: 'section', text: plain(briefLines(brief, { most: SECTION })) },
        ...(link === undefined
          ? []
          : [
              {
                type: 'section',
                text: { type: 'mrkdwn', text: `<${escape(link.url.replaceAll('|', '%7C'))}|${escape(link.label)}>` },
              },
            ]),
      ],
    });
  },
};

function plain(text: string): unknown {
  return { type: 'plain_text', text, emoji: false };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
