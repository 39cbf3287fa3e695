// Chatwork, by its API: a message in a room.
import { briefLines } from '../webhooks/brief-lines.ts';
import { shorten } from '../shorten.ts';
import type { WebhookChannel } from './webhook-channel.ts';

// The documents name no limit for a message; posts of 40,000 characters are taken. A chat is read in passing.
const TITLE = 200;
const BODY = 4000;

/**
 * developer.chatwork.com, "エンドポイントについて": `POST https://api.chatwork.com/v2/rooms/{room_id}/messages`, form encoded, the token in
 * `X-ChatWorkToken`. "メッセージ記法について": square brackets hold the notation, `[toall]` among it, so that those from outside become full-width.
 */
export const chatwork: WebhookChannel = {
  contentType: 'application/x-www-form-urlencoded',
  render: (brief) => {
    const { title, link } = brief;
    const lines = [briefLines(brief, { most: BODY, escape }), ...(link === undefined ? [] : [escape(link.url)])];
    const body = `[info][title]${escape(shorten(title, TITLE))}[/title]${lines.join('\n')}[/info]`;
    return new URLSearchParams({ body, self_unread: '1' }).toString();
  },
  headers: (secret) => (secret === undefined ? [] : secret.reveal((token) => ['x-chatworktoken', token])),
};

function escape(text: string): string {
  return text.replaceAll('[', '［').replaceAll(']', '］');
}
