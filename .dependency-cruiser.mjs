// The law of the house. docs/architecture.md draws it; this file enforces it.
import { createRequire } from 'node:module';

// dependency-cruiser 17 parses every file as plain TypeScript ("TODO: {tj}sx ?" in its extract/swc/parse.mjs) and dies at the first
// element; swc reads TSX well when it is told that a file is one.
const swc = createRequire(import.meta.url)('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

// demo/ is a room too: the stage on which the tool shows itself (docs/decisions/0006-the-stage-is-a-room.md).
const rooms = '(plan|capture|decode|detect|triage|report|notify|history|demo)';
const doors = '(cli|schedule|playwright-test)';

/** Only `where` may import the package `what`. */
const confine = (what, where) => ({
  name: `${what.replace(/[^a-z0-9]+/g, '-')}-stays-home`,
  comment: `${what} is an implementation detail of ${where}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${where}` },
  to: { path: `(^|/)node_modules/${what}/|^(node:)?${what}$` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'model-imports-nothing',
      severity: 'error',
      comment: 'model/ is the vocabulary. It has no house-mates and no packages.',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'platform-knows-only-model',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/(model|platform)/' },
    },
    {
      name: 'rooms-have-no-doors-between-them',
      severity: 'error',
      comment: 'A room takes a model type and gives a model type. Order lives in audit/.',
      from: { path: `^src/${rooms}/` },
      to: { path: '^src/', pathNot: '^src/($1|model|platform)/' },
    },
    {
      name: 'audit-never-imports-a-door',
      severity: 'error',
      from: { path: '^src/audit/' },
      to: { path: `^src/(index[.]ts|${doors}/)` },
    },
    {
      name: 'doors-open-on-audit-only',
      severity: 'error',
      from: { path: `^src/(?:index[.]ts|${doors}/)` },
      to: { path: '^src/', pathNot: '^src/(audit|model|platform|$1)/' },
    },
    {
      name: 'only-platform-touches-files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(platform|history)/' },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '^src/model/' }, to: {} },
    { name: 'src-never-imports-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(tests|scripts)/' } },
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    confine('playwright', '(capture|playwright-test)/'),
    confine('@peculiar/x509', 'platform/authority[.]ts'),
    confine('@sparticuz/chromium', 'capture/browser/'),
    confine('yaml', 'platform/yaml-file[.]ts'),
    confine('encoding-japanese', '(decode|demo)/'),
    confine('preact', 'report/exporters/html/'),
    confine('third-party-web', 'decode/'),
    confine('re2', 'detect/regex(/native-engine)?[.]ts'),
    confine('re2js', 'detect/regex/portable-engine[.]ts'),
    confine('tldts', '(capture/site|detect/checksums/email-address)[.]ts'),
    confine('zengin-code', 'detect/zengin-register[.]ts'),
    confine('p-queue', 'capture/'),
    confine('pino', 'platform/logger[.]ts'),
    confine('undici', 'platform/http[.]ts'),
    confine('better-sqlite3', 'history/'),
    confine('libsql', 'history/'),
    confine('nodemailer', 'notify/channels/email[.]ts'),
    confine('commander', 'cli/'),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
