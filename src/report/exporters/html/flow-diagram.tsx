// The picture of the flow. Bands stretch with the page and text keeps its size: bands have a drawing of their own, 100 units wide
// whatever the screen, between one for each side's labels.
import type { VNode } from 'preact';
import { categoryInfo, type DataCategory } from '../../../model/data-category.ts';
import { LANGUAGES, type Language, type Text } from '../../../model/language.ts';
import type { FlowEnd, FlowPage, FlowRecipient } from '../../flow/flow-graph.ts';
import type { FlowBox, FlowLayout, FlowRibbon } from '../../flow/lay-out-flow.ts';
import { shorten } from '../../flow/shorten.ts';
import { MESSAGES } from '../../messages.ts';
import { worstFirst } from '../../category-phrase.ts';
import { morePages, moreRecipients } from './words.ts';

interface FlowDiagramProps {
  readonly layout: FlowLayout;
  /** Sites of its pages: their names are left out where there is one. */
  readonly sites: number;
}

// In widths of a small Latin letter, as `shorten` counts.
const MOST_OF_ROUTE = 34;
const MOST_OF_ROUTE_BESIDE_SITE = 17;
const MOST_OF_SITE = 22;
const MOST_OF_DATA = 38;
const MOST_OF_NAME = 26;

/** Its name and what it shows stand beside it in both languages (`flow`, `flow-intro`): a `title` inside could hold one only. */
export function FlowDiagram({ layout: { height, pages, recipients, ribbons }, sites }: FlowDiagramProps): VNode {
  return (
    <div class="picture" role="img" aria-labelledby="flow" aria-describedby="flow-intro">
      <svg class="bands" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" height={height}>
        {ribbons.map((ribbon) => (
          <path class={`band ${ribbon.link.severity}`} d={bandPath(ribbon)} />
        ))}
      </svg>
      <svg class="from" height={height}>
        {pages.map((box) => (
          <End box={box} site={sites > 1 ? siteText(box.end) : ''} name={routeText(box.end, sites)} below={dataText(box.end)} />
        ))}
      </svg>
      <svg class="to" height={height}>
        {recipients.map((box) => (
          <End box={box} name={nameText(box.end)} below={requestsText(box.end)} />
        ))}
      </svg>
    </div>
  );
}

interface EndProps {
  readonly box: FlowBox<FlowEnd>;
  /** Before the name, where there is room for it. */
  readonly site?: string;
  readonly name: Text;
  readonly below: Text;
}

function End({ box: { top, height, end }, site = '', name, below }: EndProps): VNode {
  const middle = round(top + height / 2);
  return (
    <>
      <rect class={`box ${end.severity}`} y={round(top)} width="4" height={round(height)} />
      <Label text={name} y={middle - 1} kind="name" before={site} />
      <Label text={below} y={middle + 13} kind="below" />
    </>
  );
}

interface LabelProps {
  readonly text: Text;
  readonly y: number;
  readonly kind: string;
  readonly before?: string;
}

function Label({ text, y, kind, before = '' }: LabelProps): VNode {
  const site = before === '' ? null : <tspan class="site">{before}</tspan>;
  if (text.en === text.ja)
    return (
      <text class={kind} y={y}>
        {site}
        {text.en}
      </text>
    );
  return (
    <>
      {LANGUAGES.map((language) => (
        <text class={kind} y={y} lang={language}>
          {site}
          {text[language]}
        </text>
      ))}
    </>
  );
}

// Cubic curves, level at both ends; the lower edge goes back the same way.
function bandPath({ left, right, width }: FlowRibbon): string {
  const thick = Math.max(1, width);
  const [a, b, c, d] = [left, right, right + thick, left + thick].map(round);
  return `M0 ${a}C50 ${a} 50 ${b} 100 ${b}V${c}C50 ${c} 50 ${d} 0 ${d}Z`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function routeText({ rest, route }: FlowPage, sites: number): Text {
  if (rest > 0) return morePages(rest);
  const name = shorten(route, sites > 1 ? MOST_OF_ROUTE_BESIDE_SITE : MOST_OF_ROUTE);
  return { en: name, ja: name };
}

function siteText({ rest, site }: FlowPage): string {
  return rest > 0 ? '' : shorten(site, MOST_OF_SITE);
}

function dataText({ categories }: FlowPage): Text {
  return { en: someLabels(categories, 'en'), ja: someLabels(categories, 'ja') };
}

// The worst that fit, and how many do not.
function someLabels(categories: readonly DataCategory[], language: Language): string {
  const labels = worstFirst(categories).map((category) => categoryInfo(category).label[language]);
  for (let shown = labels.length; shown > 1; shown--) {
    const text =
      labels.slice(0, shown).join(language === 'ja' ? '、' : ', ') + (shown < labels.length ? ` +${labels.length - shown}` : '');
    if (shorten(text, MOST_OF_DATA) === text) return text;
  }
  return shorten(labels[0] ?? '', MOST_OF_DATA) + (labels.length > 1 ? ` +${labels.length - 1}` : '');
}

function nameText({ rest, vendor, host }: FlowRecipient): Text {
  if (rest > 0) return moreRecipients(rest);
  return { en: shorten(vendor?.name.en ?? host, MOST_OF_NAME), ja: shorten(vendor?.name.ja ?? host, MOST_OF_NAME) };
}

function requestsText({ requests }: FlowEnd): Text {
  return { en: MESSAGES.en.requests(requests), ja: MESSAGES.ja.requests(requests) };
}
