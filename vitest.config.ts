import { defineConfig } from 'vitest/config';

// Generous limits, because machines differ: never a timing to pass.
const patient = { testTimeout: 300_000, hookTimeout: 300_000 };

// Groups run one after the other. A project without file parallelism and without a group of its own would run after all of them.
const project = (name: string, groupOrder: number, extra: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], maxWorkers: '100%', ...patient, ...extra, sequence: { groupOrder } },
});

// Loading its modules is half of the time of a small test, and the rules are read by each scan: files share them. Those that replace modules or clocks
// cannot.
const shared = { isolate: false };
const ALONE = 'tests/unit/capture/**/*.test.ts';

// Most of what browsers do here is waiting: on two cores four at a time keep them busy. More would starve pages on a small machine.
const driven = { ...shared, maxWorkers: 4 };

export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line.mjs'],
    globalSetup: ['./tests/support/global-setup.ts'],
    projects: [
      project('unit', 0, { ...shared, exclude: [ALONE] }),
      project('unit-capture', 0, { include: [ALONE] }),
      project('contract', 0, shared),
      project('property', 0, shared),
      project('architecture', 0),
      project('cli', 1, driven),
      project('sites', 1, driven),
      // Last: searches what all others wrote.
      project('redaction', 2),
      {
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['tests/types/**/*.test-d.ts'], tsconfig: './tsconfig.tests.json' },
        },
      },
    ],
  },
});
