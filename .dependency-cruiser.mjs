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
      // The command line starts the daemon: one door leads through another.
      to: { path: '^src/', pathNot: '^src/(audit|model|platform|$1)/|^src/schedule/(open-schedule|serve-status)[.]ts$' },
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
      comment: 'What the users bring themselves (peerDependencies) stands among ours for the tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        // `@types/` holds nothing that runs, but its imports are not always told apart as types.
        pathNot: '(^|/)node_modules/(@playwright/test|playwright|@types/[^/]+)/',
      },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    confine('playwright', '(capture|playwright-test)/'),
    confine('@playwright/test', 'playwright-test/'),
    confine('@peculiar/x509', 'platform/authority[.]ts'),
    confine('@sparticuz/chromium', 'capture/browser/'),
    confine('yaml', 'platform/yaml-file[.]ts'),
    confine('csv-parse', 'platform/csv-file[.]ts'),
    confine('encoding-japanese', '(decode|demo)/'),
    confine('preact', '(report/(exporters/html|html|dashboard)|notify)/'),
    confine('d3-sankey', 'report/flow/'),
    confine('third-party-web', 'decode/'),
    confine('re2', 'detect/regex(/native-engine)?[.]ts'),
    confine('re2js', 'detect/regex/portable-engine[.]ts'),
    confine('tldts', '(capture/site|detect/checksums/email-address)[.]ts'),
    confine('zengin-code', 'detect/zengin-register[.]ts'),
    confine('p-queue', '(capture|audit/fleet)/'),
    confine('robots-parser', 'plan/robots/'),
    confine('saxes', 'plan/sitemap/'),
    confine('@puppeteer/replay', 'plan/journeys/'),
    confine('otpauth', 'capture/one-time-code[.]ts'),
    confine('pino', 'platform/logger[.]ts'),
    confine('undici', 'platform/http[.]ts'),
    confine('kysely', 'history/'),
    confine('libsql', 'history/sqlite-store[.]ts'),
    confine('pg', 'history/postgres-store[.]ts'),
    confine('nodemailer', 'notify/channels/email[.]ts'),
    confine('commander', 'cli/'),
    confine('croner', '(schedule/slots|plan/inventory/cron-schedule)[.]ts'),
    confine('prom-client', 'schedule/metrics[.]ts'),
    confine('@duckduckgo/autoconsent', 'capture/consent/'),
    confine('junit-report-builder', 'report/exporters/junit[.]ts'),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
