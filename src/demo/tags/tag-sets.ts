// The ten tags of each lender's pages. One lender still measures with Universal Analytics, as all did in the years of the notice.
import { adobeAnalytics } from './adobe-analytics.ts';
import { criteoOnetag } from './criteo-onetag.ts';
import { floodlight } from './floodlight.ts';
import { googleAds } from './google-ads.ts';
import { googleAnalytics4 } from './google-analytics-4.ts';
import { lineTag } from './line-tag.ts';
import { metaPixel } from './meta-pixel.ts';
import { microsoftClarity } from './microsoft-clarity.ts';
import type { Tag } from './tag.ts';
import { treasureData } from './treasure-data.ts';
import { universalAnalytics } from './universal-analytics.ts';
import { yahooJapanAds } from './yahoo-japan-ads.ts';

const NINE: readonly Tag[] = [
  googleAds,
  floodlight,
  metaPixel,
  yahooJapanAds,
  lineTag,
  criteoOnetag,
  microsoftClarity,
  adobeAnalytics,
  treasureData,
];

export const TAGS_WITH_GA4: readonly Tag[] = [googleAnalytics4, ...NINE];

export const TAGS_WITH_UA: readonly Tag[] = [universalAnalytics, ...NINE];

/** Every tag that some lender bought, once. */
export const ALL_TAGS: readonly Tag[] = [googleAnalytics4, universalAnalytics, ...NINE];
