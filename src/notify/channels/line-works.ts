// LINE WORKS, by its Incoming Webhook app.
import { briefLines } from '../webhooks/brief-lines.ts';
import { shorten } from '../shorten.ts';
import type { WebhookChannel } from './webhook-channel.ts';

// The app's page names no limits. Those of the Bot API are kept (developers.worksmobile.com, "Bot メッセージ送信"): the narrowest of each kind.
const TITLE = 100;
const BODY = 1000;
const LABEL = 20;
const ADDRESS = 1000;

/** developers.worksmobile.com, "Incoming Webhook アプリ", リクエスト形式: `title`, `body.text`, and a `button` of `label` and `url`. No notation: text is text. */
export const lineWorks: WebhookChannel = {
  contentType: 'application/json',
  render: (brief) => {
    const { title, link } = brief;
    return JSON.stringify({
      title: shorten(title, TITLE),
      body: { text: briefLines(brief, { most: BODY }) },
      ...(link !== undefined && link.url.length <= ADDRESS && { button: { label: shorten(link.label, LABEL), url: link.url } }),
    });
  },
};
