// Where a result stands: a line of the configuration for the eyes, the page and its key by name.
import type { Location, PhysicalLocation } from 'sarif';
import type { Place } from '../../../model/config-places.ts';
import { placeInConfig, type Placed } from '../../place-in-config.ts';
import type { ConfigPlaces } from '../../../model/config-places.ts';
import { printable } from '../../printable.ts';
import type { SarifLimits } from './github-limits.ts';

/** One location, and the further visits that met it as related ones. */
export function resultLocations(
  config: ConfigPlaces | undefined,
  incident: Placed,
  limits: SarifLimits,
): { readonly locations: Location[]; readonly relatedLocations?: Location[] } {
  const { file, place, others } = placeInConfig(config, incident);
  const { site, page, at } = incident.cause;
  const resource = printable(`${site}${page}`);
  const related = others.slice(0, limits.locations).map((other, index): Location => ({
    id: index + 1,
    physicalLocation: physical(file, other),
    message: { text: 'Another visit that met it.' },
  }));
  return {
    locations: [
      {
        physicalLocation: physical(file, place),
        // SARIF 2.1.0, 3.33: GitHub ignores them, other viewers list them.
        logicalLocations: [
          { name: printable(page), fullyQualifiedName: resource, kind: 'resource' },
          { name: printable(at), fullyQualifiedName: `${resource} ${printable(at)}`, kind: 'parameter' },
        ],
      },
    ],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

function physical(file: string, { line, column, endLine, endColumn }: Place): PhysicalLocation {
  return {
    artifactLocation: { uri: relativeUri(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** RFC 3986: no scheme, no leading slash, no space, no way out of the checkout; a first segment with a colon would be read as a scheme. */
export function relativeUri(file: string): string {
  const segments = printable(file)
    .split('/')
    .filter((segment) => !['', '.', '..'].includes(segment));
  return segments.map(encodeURIComponent).join('/') || 'tagspill.yaml';
}
