// What a Playwright project says about tagspill: `use: { tagspill: { … } }`.
import type { AttachOptions, SinkOptions } from '../audit/attach.ts';

export interface TagspillOptions extends AttachOptions, SinkOptions {
  /**
   * What records the traffic. `sink` (default): a proxy of tagspill's under every context, which sees all that leaves. `watch`: the
   * browser's own protocol alone, for browsers that run elsewhere or need a proxy of their own; Chromium only.
   */
  readonly capture?: 'sink' | 'watch' | undefined;
}
