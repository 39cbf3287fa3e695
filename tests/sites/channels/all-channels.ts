// Every channel, in the order of the table: first those of the study's matrix, by subject, then what it lacked.
import type { Channel } from './channel.ts';
import { bodies } from './groups/bodies.ts';
import { calls } from './groups/calls.ts';
import { cookies } from './groups/cookies.ts';
import { elements } from './groups/elements.ts';
import { frames } from './groups/frames.ts';
import { hints } from './groups/hints.ts';
import { http2 } from './groups/http2.ts';
import { navigations } from './groups/navigations.ts';
import { ownHosts } from './groups/own-hosts.ts';
import { reports } from './groups/reports.ts';
import { sockets } from './groups/sockets.ts';
import { unload } from './groups/unload.ts';
import { workers } from './groups/workers.ts';

export const allChannels: readonly Channel[] = [
  elements,
  calls,
  bodies,
  unload,
  navigations,
  frames,
  workers,
  sockets,
  reports,
  hints,
  cookies,
  http2,
  ownHosts,
].flat();
