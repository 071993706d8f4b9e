import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { linked } from '@/lib/messages/linked'
import { root, sourceFiles, textOf } from './source-tree'

const folder = path.join(root, 'lib/messages/en')

type Messages = { [key: string]: string | Messages }

const written: Messages = Object.fromEntries(
  readdirSync(folder).map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Messages,
  ]),
)
const messages = linked(written)

function leaves(tree: Messages, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : leaves(value, `${prefix}${key}.`),
  )
}

function find(key: string, among = messages): string | Messages | undefined {
  let node: string | Messages | undefined = among
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined
  return node
}

const declaration = /const (\w+) = (?:await )?(?:useTranslations|getTranslations)\('([\w.-]+)'\)/g

/** Keys written out in a file, each with the namespace of the translator declared last before it under that name. */
function usedKeys(source: string): string[] {
  const declared = [...source.matchAll(declaration)].map((match) => ({
    at: match.index,
    name: match[1] ?? '',
    namespace: match[2] ?? '',
  }))
  const names = [...new Set(declared.map((one) => one.name))]
  return names.flatMap((name) =>
    [...source.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich|\\.markup)?\\(\\s*'([\\w.-]+)'`, 'g'))].flatMap(
      (call) => {
        const owner = declared.filter((one) => one.name === name && one.at < call.index).at(-1)
        return owner ? [`${owner.namespace}.${call[1]}`] : []
      },
    ),
  )
}

describe('messages', () => {
  const files = sourceFiles().filter((file) => /^(app|components|lib)\/.*\.tsx?$/.test(file))

  it('exist for every key that is written out in a screen', () => {
    const used = files.flatMap((file) => usedKeys(textOf(file)).map((key) => ({ file, key })))
    expect(used.length).toBeGreaterThan(200)
    expect(used.filter(({ key }) => typeof find(key) !== 'string')).toEqual([])
  })

  it('are missed when they are not there', () => {
    const planted = usedKeys("const t = useTranslations('layout')\nreturn t('nav.nowhere') + t('nav.help')")
    expect(planted.filter((key) => typeof find(key) !== 'string')).toEqual(['layout.nav.nowhere'])
  })

  it('are well-formed ICU sentences', () => {
    const broken: string[] = []
    const t = createTranslator({
      locale: 'en',
      messages,
      onError: (error) => {
        if (error.code === 'INVALID_MESSAGE') broken.push(error.message)
      },
    })
    // Keys are typed as never here: the messages are read from disk and have no type to be checked against.
    for (const key of leaves(messages)) t(key as never)
    expect(broken).toEqual([])
  })

  it('are written once: a word used in many places stands in words.json, and the others lead to it', () => {
    const texts = leaves(written).map((key) => String(find(key, written)))
    const links = texts.filter((text) => text.startsWith('@'))
    const own = texts.filter((text) => !text.startsWith('@'))
    const repeated = own.length - new Set(own).size
    console.log(`${own.length} messages, ${repeated} repeat another (${((100 * repeated) / own.length).toFixed(1)} %)`)
    expect(repeated / own.length).toBeLessThanOrEqual(0.05)
    const uses = (key: string) => links.filter((text) => text === `@words.${key}`).length
    expect(Object.keys(written.words ?? {}).filter((key) => uses(key) < 2)).toEqual([])
    // A link to a link would be a riddle.
    expect(links.filter((text) => String(find(text.slice(1), written)).startsWith('@'))).toEqual([])
  })

  it('lead nowhere but to words that exist', () => {
    expect(() => linked({ words: { owner: 'Owner' }, flags: { owner: '@words.owners' } })).toThrow('words.owners')
    expect(linked({ words: { owner: 'Owner' }, flags: { owner: '@words.owner' } }).flags.owner).toBe('Owner')
  })

  it('are whole where a part of a page fetches them by itself', () => {
    // The palette brings the words along; the page for what nothing else can draw has only its own file.
    const { search, words, common } = written as Record<string, Messages>
    expect(leaves({ search: linked({ search, words }).search! }).length).toBeGreaterThan(0)
    const alone = [...textOf('app/global-error.tsx').matchAll(/\bcommon\.([\w.]+)/g)].map(([, key]) => key!)
    expect(alone.length).toBeGreaterThan(1)
    expect(alone.filter((key) => String(find(key, { ...common! })).startsWith('@'))).toEqual([])
  })

  it('are all listed where the build takes them from', () => {
    // Those of refusals are read apart: no page shows them by itself.
    const listed = textOf('lib/messages/messages.ts') + textOf('lib/messages/in-words.ts')
    const files = sourceFiles().filter((file) => /^lib\/messages\/en\/.*\.json$/.test(file))
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => !listed.includes(`'./en/${path.basename(file)}'`))).toEqual([])
  })
})
