import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/messages/messages'
import { pressed } from './pressed-islands'
import { sourceFiles, textOf } from './source-tree'

const files = new Set(sourceFiles())
/** Their word is a prop, given by the frame that every page has. */
const given: Record<string, string> = { 'accounts/sign-out-button': 'Sign out' }
const ways = ['components/write/send.ts', 'lib/client/session.ts']

function importedBy(file: string): string[] {
  const named = textOf(file).matchAll(/^import (?!type)[^'"]*?from '([^']+)'/gms)
  return [...named].flatMap(([, from = '']) => {
    const base = from.startsWith('@/') ? from.slice(2) : path.posix.join(path.posix.dirname(file), from)
    return [`${base}.ts`, `${base}.tsx`].filter((one) => files.has(one))
  })
}

/** The file and what it is made of, up to the next island. */
function partsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const one of importedBy(file)) {
    if (ways.includes(one)) seen.add(one)
    else if (one.startsWith('components/') && !one.endsWith('.client.tsx')) partsOf(one, seen)
  }
  return seen
}

const islands = [...files].filter((file) => file.startsWith('components/') && file.endsWith('.client.tsx'))
const nameOf = (file: string) => file.slice('components/'.length, -'.client.tsx'.length)
const writing = islands.filter((file) => ways.some((way) => partsOf(file).has(way))).map(nameOf)

type Words = { [key: string]: string | Words }
const flat = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value] as [string, string]] : flat(value, `${before}${key}.`),
  )
const sentences = flat(messages as Words)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Texts and patterns of a source; what is filled in stands as one sign. */
const literals = (source: string) =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|\/\^?((?:[^/\\\n]|\\.)+?)\$?\//g)].map(
    ([, plain, filled, pattern]) =>
      (plain ?? filled ?? pattern ?? '').replace(/\$\{[^}]*\}/g, '§').replace(/\\(['.?])/g, '$1'),
  )

/** The sentences that an island or a part of it says, as patterns. Those that every dialog has name no island. */
function wordsOf(file: string): RegExp[] {
  return [...partsOf(file)].flatMap((part) => {
    if (!part.startsWith('components/') || part.startsWith('components/ui/')) return []
    const source = textOf(part)
    const named = [...source.matchAll(/useTranslations\('([^']+)'\)/g)].map(([, namespace = '']) => namespace)
    const spaces = named.filter((namespace) => namespace !== 'common')
    const keys = spaces.flatMap((namespace) =>
      literals(source).map((key) => new RegExp(`^${escaped(`${namespace}.${key}`).replaceAll('§', '[^.]+')}$`)),
    )
    const said = sentences.filter(([key]) => keys.some((pattern) => pattern.test(key)))
    return said.map(
      ([, text]) => new RegExp(`^${escaped(text.replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '§')).replaceAll('§', '.*')}$`),
    )
  })
}

const specs = [...files].filter((file) => /^tests\/e2e\/[\w-]+\.spec\.ts$/.test(file))

/** What a browser test names: the texts of the one whose title begins so, of its file's head and of the helpers of that file. */
function namedBy(title: string): string[] | null {
  for (const file of specs) {
    const [head = '', ...tests] = textOf(file).split(/^test\(/m)
    const found = tests.filter((text) => literals(text.slice(0, 400))[0]?.startsWith(title))
    if (found.length !== 1) continue
    const helpers = importedBy(file).filter((one) => one.startsWith('tests/e2e/') && !one.endsWith('/people.ts'))
    return literals([head, found[0], ...helpers.map(textOf)].join('\n'))
  }
  return null
}

describe('every island that writes', () => {
  it('is pressed by a browser test, and the table names no other', () => {
    expect(writing.length).toBeGreaterThan(80)
    expect(Object.keys(pressed).sort()).toEqual([...writing].sort())
  })

  it.each(Object.entries(pressed))('%s is named in "%s …" by words of its own', (island, title) => {
    const named = namedBy(title)
    expect(named, 'no test has a title that begins so').not.toBeNull()
    const own = given[island]
    const words = own ? [new RegExp(`^${own}$`)] : wordsOf(`components/${island}.client.tsx`)
    const shared = named!.filter((text) => /\w{3}/.test(text) && words.some((pattern) => pattern.test(text)))
    expect(shared.length, 'the test has no word of the island').toBeGreaterThan(0)
  })
})
