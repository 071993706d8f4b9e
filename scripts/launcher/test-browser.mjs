import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { isRoot } from './account.mjs'
import { Refusal } from './refusal.mjs'

/** A Chromium for the browser tests: an installed one (the shell without a window costs least), else Debian's where we may install it, else Playwright's own. */
export function ensureBrowser() {
  const installed = [
    process.env.PLAYWRIGHT_CHROMIUM_PATH,
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ]
  if (installed.some((path) => path && existsSync(path))) return
  if (
    isRoot &&
    existsSync('/usr/bin/apt-get') &&
    run('apt-get', ['update']) &&
    run('apt-get', ['install', '-y', 'chromium-headless-shell'])
  )
    return
  // Does nothing when it is there already.
  if (run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) return
  throw new Refusal('The browser tests need Chromium: install it, or set PLAYWRIGHT_CHROMIUM_PATH to an installed one.')
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}
