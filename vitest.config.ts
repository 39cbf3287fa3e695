import { defineConfig } from 'vitest/config';

const project = (name: string, extra: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...extra },
});

// Projects that start real browsers or real processes: generous limits, because machines differ, never a timing to pass.
const slow = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line.mjs'],
    globalSetup: ['./tests/support/global-setup.ts'],
    projects: [
      project('unit'),
      project('contract', slow),
      project('property', slow),
      project('architecture', slow),
      project('cli', { ...slow, fileParallelism: false }),
      project('sites', { ...slow, fileParallelism: false }),
      // Last: searches what all others wrote.
      project('redaction', { ...slow, sequence: { groupOrder: 1 } }),
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
