import { existsSync } from 'node:fs'
import { defineConfig, devices } from '@playwright/test'
import { temporaryFolder } from './scripts/launcher/temporary-folder.mjs'

const installed =
  process.env.PLAYWRIGHT_CHROMIUM_PATH ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
    existsSync(path),
  )
const root = process.getuid?.() === 0
const port = Number(process.env.E2E_PORT ?? 3312)
// A name of an intranet over plain http: what browsers keep for https and localhost is missing there, and the portal has
// to do without (decisions.md, Running). Only the browser knows the name.
const host = 'sextant.intranet'
const url = `http://${host}:${port}`
// Playwright reads this file in each of its processes; only the first one makes the folder.
process.env.SEXTANT_E2E_DATA ??= temporaryFolder()
const use = devices['Desktop Chrome']

export default defineConfig({
  testDir: 'tests/e2e',
  // Journeys share one portal; each has an organization or records of its own, so two run at a time.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // As in vitest.config.ts: these end what hangs, and are no measure of speed.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: url,
    screenshot: 'only-on-failure',
    // Recording costs a third of the time; E2E_TRACE=1 records what has to be looked into.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(installed ? { executablePath: installed } : {}),
      // Chromium refuses its sandbox to root.
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      ],
    },
  },
  // A journey starts where an earlier one ended: the first start makes the accounts, the gate is submitted before it is
  // decided.
  projects: [
    { name: 'first start', testMatch: 'first-start.spec.ts', use },
    {
      name: 'everywhere',
      testMatch: [
        'accessibility.spec.ts',
        'accounts.spec.ts',
        'controls.spec.ts',
        'data.spec.ts',
        'decisions.spec.ts',
        'denied.spec.ts',
        'empty-organization.spec.ts',
        'far-zone.spec.ts',
        'half-filled.spec.ts',
        'islands-*.spec.ts',
        'keys.spec.ts',
        'long-names.spec.ts',
        'lost-answers.spec.ts',
        'phases-and-work.spec.ts',
        'print.spec.ts',
        'last-metre.spec.ts',
        'weight.spec.ts',
        'palette.spec.ts',
        'plain-http.spec.ts',
        'provider-words.spec.ts',
        'reach.spec.ts',
        'repeated-hour.spec.ts',
        'running.spec.ts',
        'documents.spec.ts',
        'savings.spec.ts',
        'report-files.spec.ts',
        'reports.spec.ts',
        'reviews.spec.ts',
        'two-people.spec.ts',
        'upgrade.spec.ts',
        'writing.spec.ts',
      ],
      dependencies: ['first start'],
      use,
    },
    { name: 'the reset', testMatch: 'sample-reset.spec.ts', dependencies: ['everywhere'], use },
    { name: 'to the gate', testMatch: 'lead-to-gate.spec.ts', dependencies: ['first start'], use },
    { name: 'the decision', testMatch: 'sponsor-decides.spec.ts', dependencies: ['to the gate'], use },
    { name: 'the long journey', testMatch: 'phase-one-to-six.spec.ts', dependencies: ['first start'], use },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://127.0.0.1:${port}/api/ready`,
    // A first start builds.
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    env: {
      AUTH_SECRET: 'e2e-only-secret-e2e-only-secret-0',
      PORT: String(port),
      SEXTANT_URL: url,
      SEXTANT_DATA_DIR: process.env.SEXTANT_E2E_DATA,
      SEXTANT_LOG: 'warn',
      DATABASE_URL: process.env.E2E_DATABASE_URL ?? '',
    },
  },
})
