import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './source-tree'

/** What runs in a browser, and the one place from which it writes. */
const inBrowser = (file: string) =>
  /^(app|components|lib\/client)\/.*\.tsx?$/.test(file) && !/^app\/(api\/|.*\.server\.)/.test(file)
const home = (file: string) => file.startsWith('components/write/')

/** Files that reach the portal themselves: reading and writing, signing in and out, and asking which build answers. */
const reach = ['lib/client/api.ts', 'lib/client/build.ts', 'lib/client/session.ts']

/** Dialogs that show something, or ask without a form. Every other one is a FormDialog. */
const shown = [
  'components/gates/item-sheet.client.tsx',
  'components/phases/item-sheet.client.tsx',
  'components/portfolio/move-dialog.tsx',
  'components/scorecard/conflict-dialog.tsx',
  'components/scorecard/history-panel.tsx',
  'components/scorecard/keys-dialog.tsx',
  'components/settings/currency-field.client.tsx',
  'components/settings/invite-dialog.client.tsx',
  'components/settings/tokens-list.client.tsx',
]

/** Dates that are asked for without a label of their own: an earlier day to look at, and a moment with its offset. */
const bareDates = ['components/layout/as-of.tsx', 'components/registers/inline-moment.tsx']

const rules: Record<string, { found: RegExp; allowed: (file: string) => boolean; planted: string }> = {
  'a call of fetch': {
    found: /(?<![\w.])(?:window\.|globalThis\.)?fetch\(|XMLHttpRequest|sendBeacon/,
    allowed: (file) => reach.includes(file),
    planted: "await fetch('/api/v1/organizations', { method: 'POST' })",
  },
  'an idempotency key': {
    found: /\bnewKey\b|idempotencyKey|idempotency-key/i,
    allowed: (file) =>
      home(file) ||
      file === 'lib/client/any-origin.ts' ||
      file === 'lib/client/api.ts' ||
      file === 'lib/client/route.ts' ||
      // Shows the call that a job makes, and makes none.
      file === 'components/sources/lookups.ts',
    planted: 'const key = newKey()',
  },
  'the writing client': {
    found: /import \{[^}]*\bapi\b[^}]*\} from '[^']*client\/api'/,
    allowed: home,
    planted: "import { api } from '@/lib/client/api'",
  },
  'a dialog that is no form': {
    found: /from '[^']*ui\/dialog\.client'/,
    allowed: (file) => home(file) || shown.includes(file),
    planted: "import { Dialog } from '../ui/dialog.client'",
  },
  'a date that takes half of one for none': {
    found: /<input\b[^<]*\btype=(\{type\}|"(date|month|datetime-local)")/,
    allowed: (file) => home(file) || bareDates.includes(file),
    planted: '<input id="due" type="date" onBlur={store} />',
  },
}

describe('screens write in one way', () => {
  const files = sourceFiles().filter(inBrowser)

  it.each(Object.entries(rules))('%s stands only where it belongs', (_, { found, allowed, planted }) => {
    expect(files.length).toBeGreaterThan(300)
    expect(found.test(planted)).toBe(true)
    const holders = files.filter((file) => found.test(textOf(file)))
    expect(holders.filter((file) => !allowed(file))).toEqual([])
    expect(holders.some(allowed)).toBe(true)
  })
})
