import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './source-tree'

const home = 'lib/client/any-origin.ts'
/** What runs in a browser, or may: everything but the server's side. */
const inBrowser = (file: string) =>
  /^(app|components|lib\/(client|calendar|site))\/.*\.tsx?$/.test(file) && !/^app\/api\//.test(file) && file !== home

/** Objects whose newer members exist on https and localhost only. `navigator.onLine` is everywhere. */
const guarded = new Set(['crypto', 'navigator'])
const allowed = new Set(['navigator.onLine'])
/** Globals that are missing altogether. */
const missing = new Set([
  'isSecureContext',
  'caches',
  'cookieStore',
  'Notification',
  'PaymentRequest',
  'SharedArrayBuffer',
  'EyeDropper',
  'showOpenFilePicker',
  'showSaveFilePicker',
  'showDirectoryPicker',
])

const names = new RegExp(`\\b(${[...guarded, ...missing].join('|')})\\b`)

/** Every use, as it is written, of what is not there on plain http. */
function secureOnly(source: string): string[] {
  if (!names.test(source)) return []
  const file = ts.createSourceFile('x.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) {
      const { parent, text } = node
      const used = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent : node
      const ofGlobal =
        ts.isPropertyAccessExpression(parent) && parent.name === node
          ? /^(window|globalThis|self)$/.test(parent.expression.getText())
          : !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent)
      if (ofGlobal && (missing.has(text) || guarded.has(text)) && !allowed.has(used.getText()))
        found.push(used.getText())
    }
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      const name = node.argumentExpression.text
      if (guarded.has(name) || missing.has(name)) found.push(node.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

describe('what browsers keep for https and localhost', () => {
  it.each([
    ['const key = crypto.randomUUID()', 'crypto.randomUUID'],
    ['await navigator.clipboard.writeText(link)', 'navigator.clipboard'],
    ['await window.navigator.clipboard?.writeText(link)', 'navigator'],
    ['const { clipboard } = navigator', 'navigator'],
    ['const { subtle } = globalThis.crypto', 'crypto'],
    ["window['crypto'].randomUUID()", "window['crypto']"],
    ['if (window.isSecureContext) copy()', 'isSecureContext'],
    ['void caches.open("a")', 'caches.open'],
    ['navigator.serviceWorker.register("/sw.js")', 'navigator.serviceWorker'],
  ])('is found when planted: %s', (source, use) => {
    expect(secureOnly(source)).toEqual([use])
  })

  it('is not mistaken for what works everywhere', () => {
    const fine =
      '// crypto.randomUUID\nif (navigator.onLine) send({ caches: 1 }); paste(event.clipboardData); row.crypto = note.caches'
    expect(secureOnly(fine)).toEqual([])
  })

  it('is used in one module only', () => {
    const files = sourceFiles().filter(inBrowser)
    expect(files.length).toBeGreaterThan(300)
    expect(secureOnly(textOf(home)).length).toBeGreaterThan(0)
    expect(files.flatMap((file) => secureOnly(textOf(file)).map((use) => `${file}: ${use}`))).toEqual([])
  })
})
