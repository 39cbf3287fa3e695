// The element that loads a vendor's script.
import { html, type Html } from '../pages/html.ts';

/**
 * The lenders' pages let their full URL out as Referer, as was every browser's default until 2020. Their script elements
 * are narrower: a host that only serves scripts gets the origin alone, so that recipients are those who get beacons.
 */
export function scriptTag(source: string): Html {
  return html`<script async referrerpolicy="strict-origin" src="${source}"></script>`;
}
