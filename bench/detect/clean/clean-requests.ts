// A seed → requests that hold nothing of a visitor, every template in turn, each on a page of its own.
import type { RequestRecord } from '../../../src/model/request-record.ts';
import { seededDraw } from './draw.ts';
import { drawPage } from './page.ts';
import type { CleanTemplate } from './record.ts';
import { ADOBE_TEMPLATES } from './templates/adobe.ts';
import { BEACON_TEMPLATES } from './templates/beacons.ts';
import { DISPLAY_PIXEL_TEMPLATES } from './templates/display-pixels.ts';
import { EXCHANGE_TEMPLATES } from './templates/exchange.ts';
import { GOOGLE_ADS_TEMPLATES } from './templates/google-ads.ts';
import { GOOGLE_ANALYTICS_TEMPLATES } from './templates/google-analytics.ts';
import { JAPAN_AD_TEMPLATES } from './templates/japan-ads.ts';
import { JAPAN_SITE_TEMPLATES } from './templates/japan-sites.ts';
import { MONITORING_TEMPLATES } from './templates/monitoring.ts';
import { PAGE_RESOURCE_TEMPLATES } from './templates/page-resources.ts';
import { PAGE_SERVICE_TEMPLATES } from './templates/page-services.ts';
import { PRODUCT_ANALYTICS_TEMPLATES } from './templates/product-analytics.ts';
import { REPLAY_TEMPLATES } from './templates/replay.ts';
import { SHOP_SERVICE_TEMPLATES } from './templates/shop-services.ts';
import { SOCIAL_PIXEL_TEMPLATES } from './templates/social-pixels.ts';

export const CLEAN_TEMPLATES: readonly CleanTemplate[] = [
  ...GOOGLE_ANALYTICS_TEMPLATES,
  ...GOOGLE_ADS_TEMPLATES,
  ...SOCIAL_PIXEL_TEMPLATES,
  ...DISPLAY_PIXEL_TEMPLATES,
  ...JAPAN_AD_TEMPLATES,
  ...JAPAN_SITE_TEMPLATES,
  ...PRODUCT_ANALYTICS_TEMPLATES,
  ...ADOBE_TEMPLATES,
  ...MONITORING_TEMPLATES,
  ...REPLAY_TEMPLATES,
  ...EXCHANGE_TEMPLATES,
  ...BEACON_TEMPLATES,
  ...PAGE_RESOURCE_TEMPLATES,
  ...PAGE_SERVICE_TEMPLATES,
  ...SHOP_SERVICE_TEMPLATES,
];

export interface CleanRequest {
  readonly template: string;
  readonly record: RequestRecord;
}

export function* cleanRequests(count: number, seed: number): Generator<CleanRequest> {
  const draw = seededDraw(seed);
  for (let at = 0; at < count; at += 1) {
    const template = CLEAN_TEMPLATES[at % CLEAN_TEMPLATES.length];
    if (template === undefined) return;
    const page = drawPage(draw);
    yield { template: template.id, record: { page: page.url, ...template.make(draw, page) } };
  }
}
