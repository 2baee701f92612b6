import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'tests/{model,access}/**/*.test.ts',
    ],
    // Vitest sets BASE_URL to '/', for pages that it would serve itself.
    // The key keeps tests from making one in the data folder.
    env: { BASE_URL: 'http://localhost:3000', YUINOWA_BANK_KEY: '07'.repeat(32) },
    globalSetup: ['./tests/postgres.setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
