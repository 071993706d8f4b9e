import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// What a test does is bounded by its runs, never by the clock: a slow machine is no fault. This only ends what hangs.
const hang = { testTimeout: 600_000, hookTimeout: 600_000 }

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    // Much of what a test waits for is done by the database: one more than there are cores keeps these busy.
    maxWorkers: os.availableParallelism() + 1,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...hang } },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], ...hang },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // It imports Next by a path that only a bundler resolves.
          server: { deps: { inline: ['next-auth'] } },
          env: { SEXTANT_LOG: 'silent' },
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/cluster.ts'],
          ...hang,
        },
      },
      {
        extends: true,
        test: {
          name: 'launcher',
          include: ['tests/launcher/**/*.test.ts'],
          env: { SEXTANT_LOG: 'warn' },
          ...hang,
        },
      },
    ],
  },
})
