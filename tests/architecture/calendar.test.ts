import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './source-tree'

/** Makes formats for others, and takes none without a zone. */
const home = 'components/registers/calendar-day.tsx'
/** What a browser runs, or may run, and what answers pages: all of it tells moments in the organization's zone. */
const shown = (file: string) => /^(app|components|lib\/client)\/.*\.tsx?$/.test(file) && file !== home

/** Everything that reads a moment in whatever zone the reader's machine is set to. */
function inReadersZone(source: string): string[] {
  const parts = source.matchAll(/\.(getHours|getDate|getDay|getMonth|getFullYear|toLocale(Date|Time)?String)\(\)/g)
  const formats = source.matchAll(/Intl\.DateTimeFormat\(((?!\)\.resolvedOptions)[^)]*)\)/g)
  return [
    ...[...parts].map(([found]) => found),
    ...[...formats].flatMap(([found]) => (found.includes('timeZone') ? [] : [found])),
  ]
}

describe('a moment has one day on a screen', () => {
  it.each([
    "const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit' })",
    "new Intl.DateTimeFormat('en-GB').format(at)",
    'const hour = new Date(at).getHours()',
    'new Date(at).toLocaleDateString()',
  ])('finds %s', (source) => {
    expect(inReadersZone(source)).not.toEqual([])
  })

  it('leaves what names its zone, or asks for the reader’s', () => {
    expect(inReadersZone("new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })")).toEqual([])
    expect(inReadersZone('Intl.DateTimeFormat().resolvedOptions().timeZone')).toEqual([])
  })

  it('holds in the whole tree, and the check really read it', () => {
    const files = sourceFiles().filter(shown)
    expect(files.length).toBeGreaterThan(400)
    expect(files.flatMap((file) => inReadersZone(textOf(file)).map((found) => `${file}: ${found}`))).toEqual([])
  })
})
