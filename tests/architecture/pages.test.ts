import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { itemById } from '@/lib/content'
import { sectionNames } from '@/lib/document/schema'
import { registers } from '@/lib/features/registers/catalogue'
import { messages } from '@/lib/messages/messages'
import { pageKeys, pages } from '@/lib/site/pages'
import { parentOf, pathOf, pathsUnder, placeOf, placeOfLine, wordsOf } from '@/lib/site/places'
import { registerPages } from '@/lib/site/register-pages'
import { root, sourceFiles, textOf } from './source-tree'

const { search: searchWords } = messages

const folder = 'app/(portal)/o/[slug]'

/** Pages with a file of their own: one of a register that has none is drawn by the two that know it by its name. */
const made = pageKeys.filter((key) => !(key in registerPages))
const listed = made.flatMap((key) => [
  pages[key].path,
  ...Object.values(pages[key].records ?? {}).map((path) => `${path}/[id]`),
])

type Messages = { [key: string]: string | Messages }
function message(key: string): string | Messages | undefined {
  let node: string | Messages | undefined = messages as Messages
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined
  return node
}

describe('the table of pages', () => {
  it('has every page of an organization, and none that is not there', () => {
    const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    const there = files.filter((file) => path.basename(file) === 'page.tsx').map((file) => path.dirname(file))
    expect(there.length).toBeGreaterThan(50)
    expect([...listed].sort()).toEqual(there.map((dir) => (dir === '.' ? '' : `/${dir}`)).sort())
  })

  it('names every page in words that exist', () => {
    expect(pageKeys.filter((key) => typeof message(wordsOf(key)) !== 'string')).toEqual([])
  })

  it('gives every page that shows something a title of the browser', () => {
    const untitled = listed.filter((one) => {
      const sendsOn = pageKeys.some((key) => pages[key].path === one && pages[key].sendsOn)
      const text = textOf(`${folder}${one}/page.tsx`)
      return sendsOn
        ? !text.includes('redirect(')
        : !/export (const metadata|const generateMetadata|async function generateMetadata)/.test(text)
    })
    expect(untitled).toEqual([])
  })

  it('has a place in the palette for every page without a parameter, and no other', () => {
    const plain = made.filter((key) => !pages[key].path.includes('['))
    expect(Object.keys(searchWords.pages).sort()).toEqual([...plain].sort())
  })

  it('leads every page up to an entry of the side bar', () => {
    const lost = pageKeys.filter((key) => {
      let at = parentOf(key)
      while (at !== null && parentOf(at) !== null) at = parentOf(at)
      return at !== null && !['where', 'next', 'run', 'bottom'].includes(pages[at].group ?? '')
    })
    expect(lost).toEqual([])
    expect(pathsUnder('governance')).toEqual([
      '/shadow-ai',
      '/teams',
      '/radar',
      '/compliance',
      '/reviews',
      '/registers/questionnaire-items',
    ])
    expect(pathsUnder('progress')).toEqual(['/metrics', '/flags'])
  })

  it('shows each section and feeds each item from one place, and only what exists', () => {
    const shown = pageKeys.flatMap((key) => [pages[key], ...Object.values(pages[key].views ?? {})])
    const sections = shown.flatMap((one) => one.sections ?? [])
    const items = shown.flatMap((one) => one.items ?? [])
    expect(new Set(sections).size).toBe(sections.length)
    expect(new Set(items).size).toBe(items.length)
    expect(sections.filter((name) => name !== 'organization' && !(sectionNames as string[]).includes(name))).toEqual([])
    expect(items.filter((id) => id !== 'FOCUS-GATE' && !itemById(id))).toEqual([])
    const recorded = pageKeys.flatMap((key) => Object.keys(pages[key].records ?? {}))
    expect(recorded.filter((section) => !sections.includes(section))).toEqual([])
  })

  it('has a page for every record that others name', () => {
    const named = registers.flatMap(({ columns }) => columns.flatMap(({ refersTo }) => refersTo ?? []))
    // An objective is shown with its endpoint, a test with what was tested.
    const shownWithParent = ['sloObjectives', 'modelTests', 'runbookTests']
    const without = named.filter(
      (section) => !shownWithParent.includes(section) && placeOf('', section, '7') === placeOf('', section),
    )
    expect([...new Set(without)]).toEqual([])
    expect(placeOf('', 'findings', '7')).toBe('/compliance/findings/7')
  })

  it('has a place for the rows of every register', () => {
    expect(registers.map(({ section }) => section).filter((section) => placeOf('', section) === undefined)).toEqual([])
  })

  it('is the only one that spells the address of a page of an organization in data', () => {
    // "/setup" is also the route of the API that makes the first account.
    const paths = listed.filter((one) => one && !one.includes('[') && one !== '/setup')
    const spelled = new RegExp(`['"](${paths.join('|')})(\\?[^'"]*)?['"]`)
    const tables = sourceFiles().filter(
      (file) => /^(components|lib)\/.*\.tsx?$/.test(file) && !file.startsWith('lib/site/'),
    )
    expect(tables.length).toBeGreaterThan(300)
    expect(tables.filter((file) => spelled.test(textOf(file)))).toEqual([])
    expect(spelled.test("const places = { findings: '/compliance?view=findings' }")).toBe(true)
  })
})

describe('places', () => {
  it('lead to the face that shows the records, and to the record where it has a page', () => {
    expect(placeOf('/o/x', 'findings')).toBe('/o/x/compliance?view=findings')
    expect(placeOf('/o/x', 'useCases', '7')).toBe('/o/x/portfolio/use-cases/7')
    expect(placeOf('/o/x', 'budgets', '7')).toBe('/o/x/platform/cost?view=budgets')
    expect(placeOf('/o/x', 'signatures')).toBeUndefined()
  })

  it('lead from a gate line to its records, else to its row of the checklist', () => {
    expect(placeOfLine('/o/x', 'P4-E3')).toBe('/o/x/portfolio/use-cases?view=reviews')
    expect(placeOfLine('/o/x', 'P2-D6')).toBe('/o/x/phases/2#P2-D6')
    expect(pathOf('gpu', 'view=reclaim')).toBe('/platform/gpu?view=reclaim')
  })
})
