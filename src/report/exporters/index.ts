// Written by `npm run gen` from the files beside it. Do not edit.
import type { Exporter } from '../exporter.ts';
import { csv } from './csv.ts';
import { externalTransmission } from './external-transmission.ts';
import { gitlabCodeQuality } from './gitlab-code-quality.ts';
import { gitlabDast } from './gitlab-dast/gitlab-dast.ts';
import { har } from './har.ts';
import { html } from './html/html.tsx';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif/sarif.ts';
import { terminal } from './terminal/terminal.ts';
import { transmissions } from './transmissions.ts';

/** File names in this folder. */
export type ExporterName =
  | 'csv'
  | 'external-transmission'
  | 'gitlab-code-quality'
  | 'gitlab-dast'
  | 'har'
  | 'html'
  | 'json'
  | 'junit'
  | 'markdown'
  | 'sarif'
  | 'terminal'
  | 'transmissions';

/** Every unit of this folder by its file name. */
export const exporters: Readonly<Record<ExporterName, Exporter>> = {
  csv,
  'external-transmission': externalTransmission,
  'gitlab-code-quality': gitlabCodeQuality,
  'gitlab-dast': gitlabDast,
  har,
  html,
  json,
  junit,
  markdown,
  sarif,
  terminal,
  transmissions,
};
