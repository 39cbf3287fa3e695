// Every kind of webhook and its channel.
import type { WebhookKind } from '../../model/inventory.ts';
import { chatwork } from '../channels/chatwork.ts';
import { generic } from '../channels/generic.ts';
import { lineWorks } from '../channels/line-works.ts';
import { slack } from '../channels/slack.ts';
import { teams } from '../channels/teams.ts';
import type { WebhookChannel } from '../channels/webhook-channel.ts';

export const WEBHOOK_CHANNELS: Readonly<Record<WebhookKind, WebhookChannel>> = {
  generic,
  slack,
  teams,
  chatwork,
  'line-works': lineWorks,
};
