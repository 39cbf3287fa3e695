// FlowGraph → places of its boxes and ribbons, by d3-sankey. No text is measured: labels go beside the boxes.
import { sankey, sankeyJustify } from 'd3-sankey';
import type { FlowEnd, FlowGraph, FlowLink, FlowPage, FlowRecipient } from './flow-graph.ts';

/** Heights are pixels from the top; a side's boxes share one column. */
export interface FlowBox<T extends FlowEnd> {
  readonly end: T;
  readonly top: number;
  readonly height: number;
}

/** A band from the left edge to the right one: its upper edge on each side, and its width, in pixels. */
export interface FlowRibbon {
  readonly link: FlowLink;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

export interface FlowLayout {
  readonly height: number;
  readonly pages: readonly FlowBox<FlowPage>[];
  readonly recipients: readonly FlowBox<FlowRecipient>[];
  /** Widest first, so that a narrow one is not covered. */
  readonly ribbons: readonly FlowRibbon[];
}

// Two lines of a label at 12 px, and air.
const LABEL = 32;
/** What the ribbons share, whatever their number of requests. */
const BODY = 300;
/** Half a label, so that the first and the last one stay inside. */
const MARGIN = LABEL / 2;
/** The thinnest ribbon that is seen on paper. */
const THINNEST = 1;

interface Laid {
  readonly key: string;
  /** Place on its side. */
  readonly order: number;
}
interface Link {
  readonly link: FlowLink;
}

/** The same graph gives the same layout. */
export function layOutFlow({ pages, recipients, links }: FlowGraph): FlowLayout {
  const height = (Math.max(pages.length, recipients.length) - 1) * LABEL + BODY;
  const lay = sankey<Laid, Link>()
    .nodeId(({ key }) => key)
    .nodeAlign(sankeyJustify)
    // Most requests first, what stands together last: fewer crossings would cost the order that people read.
    .nodeSort((a, b) => a.order - b.order)
    .nodeWidth(1)
    .nodePadding(LABEL)
    .extent([
      [0, MARGIN],
      [100, height - MARGIN],
    ]);
  const laid = lay({
    nodes: [
      ...pages.map(({ key }, order) => ({ key: fromKey(key), order })),
      ...recipients.map(({ key }, order) => ({ key: toKey(key), order })),
    ],
    links: links.map((link) => ({
      link,
      source: fromKey(link.from),
      target: toKey(link.to),
      value: link.requests,
    })),
  });
  const boxes = new Map(laid.nodes.map(({ key, y0 = 0, y1 = 0 }) => [key, { top: y0, height: Math.max(THINNEST, y1 - y0) }]));
  const place = <T extends FlowEnd>(end: T, key: string): FlowBox<T> => ({ end, ...(boxes.get(key) ?? { top: 0, height: 0 }) });
  return {
    height,
    pages: pages.map((end) => place(end, fromKey(end.key))),
    recipients: recipients.map((end) => place(end, toKey(end.key))),
    ribbons: laid.links
      .map(({ link, y0 = 0, y1 = 0, width = 0 }) => ({ link, left: y0 - width / 2, right: y1 - width / 2, width }))
      .sort((a, b) => b.width - a.width),
  };
}

// A page and a recipient may have the same name.
function fromKey(key: string): string {
  return `from ${key}`;
}

function toKey(key: string): string {
  return `to ${key}`;
}
