import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './source-tree'

/** Pages of an organization and what they are made of; accounts are of no organization, or of another one. */
const ofAnOrganization = (file: string) =>
  /^(app\/\(portal\)\/o|components)\/.*\.tsx?$/.test(file) && !file.startsWith('components/accounts/')

const known = 'slug|base|zone|timezone|today|currency'
/** Sends on before anybody is known, or leads to another organization. */
const addressOfAny = /\$\{\(await params\)\.slug\}|\$\{(answer\.data|first)\.slug\}/
const other = [
  'app/(portal)/o/[slug]/layout.tsx',
  'app/(portal)/o/[slug]/registers/[register]/[id]/page.tsx',
  'components/layout/organization-search.client.tsx',
  'components/scorecard/kept-answers.ts',
]

/** What is handed on although the context of the page has it. */
function handedOn(source: string): string[] {
  const attributes = source.matchAll(new RegExp(`\\s(${known})=\\{[^}]*\\}`, 'g'))
  const parts = source.matchAll(new RegExp(`props=\\{\\{[^}]*\\b(${known})\\b[^}]*\\}\\}`, 'g'))
  const hooks = source.matchAll(
    new RegExp(`(function use[A-Z]|const use[A-Z]\\w* = )[^{\\n]*\\b(${known})\\??: [^{\\n]*`, 'g'),
  )
  const zones = source.matchAll(/timezone: actor\.timezone/g)
  return [...attributes, ...parts, ...hooks, ...zones].map(([found]) => found.trim())
}

const builtAddresses = (source: string) =>
  [...source.matchAll(/`\/o\/\$\{[^}]*\}/g)].map(([found]) => found).filter((found) => !addressOfAny.test(found))

/** Functions that ask for the context before they have said whose page it is. */
const asksTooEarly = (source: string) =>
  source
    .split(/^(?=(?:export default |export )?(?:async )?function )/m)
    .filter((text) => /pageActor\(|findRecord\(/.test(text) && text.includes('pageContext()'))
    .filter((text) => text.indexOf('pageContext()') < text.search(/pageActor\(|findRecord\(/))
    .map((text) => text.slice(0, text.indexOf('(')))

describe('a page has one context', () => {
  it.each([
    '<GateLine gate={gate} base={base} />',
    '<OnDemand load={load} props={{ view, slug, onClose }} />',
    'export function useSheet(slug: string, register: string) {',
    'const useWords = (currency: string) => words(currency)',
    'const zone = { timezone: actor.timezone, today: actor.today }',
  ])('finds what is handed on: %s', (source) => {
    expect(handedOn(source)).not.toEqual([])
  })

  it('finds an address that is built by hand', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source
    expect(builtAddresses('const base = `/o/${actor.slug}`')).not.toEqual([])
  })

  it('finds a page that asks before it is opened', () => {
    const lines = ['async function Quarter() {', '  const { slug } = pageContext()', '  await pageActor(slug)', '}']
    expect(asksTooEarly(lines.join('\n'))).toEqual(['async function Quarter'])
  })

  it('leaves pure functions their parameters', () => {
    expect(handedOn('const gateHref = (base: string, gateId: string) => base')).toEqual([])
  })

  it('is asked everywhere, and the check really read it', () => {
    const files = sourceFiles().filter(ofAnOrganization)
    expect(files.length).toBeGreaterThan(600)
    expect(files.filter((file) => textOf(file).includes('ageContext()')).length).toBeGreaterThan(300)
    expect(files.flatMap((file) => handedOn(textOf(file)).map((found) => `${file}: ${found}`))).toEqual([])
    expect(files.flatMap((file) => asksTooEarly(textOf(file)).map((found) => `${file}: ${found}`))).toEqual([])
    const addresses = files.filter((file) => !other.includes(file))
    expect(addresses.flatMap((file) => builtAddresses(textOf(file)).map((found) => `${file}: ${found}`))).toEqual([])
  })
})
