import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'coverage/results.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/cli/main.ts', '**/*.d.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95, functions: 95, statements: 94, branches: 88 },
    },
  },
})
