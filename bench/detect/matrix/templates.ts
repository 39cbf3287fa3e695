// The sixteen vendors of the matrix.
import type { Template } from './template.ts';
import { GOOGLE_TEMPLATES } from './templates-google.ts';
import { SOCIAL_TEMPLATES } from './templates-social.ts';
import { JAPANESE_TEMPLATES } from './templates-japanese.ts';
import { SUITES_TEMPLATES } from './templates-suites.ts';

export const TEMPLATES: readonly Template[] = [
  ...GOOGLE_TEMPLATES,
  ...SOCIAL_TEMPLATES,
  ...JAPANESE_TEMPLATES,
  ...SUITES_TEMPLATES,
];
