import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './source-tree'

const files = sourceFiles()
const functions = files.filter((file) => /^prisma\/functions\/.*\.sql$/.test(file))
const code = files.filter((file) => /^(lib|scripts)\/.*\.(ts|mjs)$/.test(file))

/** The parameters of each function, by its name. */
const parameters = new Map(
  functions.flatMap((file) =>
    [...textOf(file).matchAll(/CREATE OR REPLACE FUNCTION (\w+)\(([^)]*)\)/g)].map(
      ([, name = '', list = '']) => [name, list.split(',').flatMap((one) => one.trim().split(' ')[0] || [])] as const,
    ),
  ),
)

/** What stands between the brackets of a call, its own brackets and values taken out. */
function argumentsOf(text: string, start: number): string {
  let depth = 1
  let told = ''
  for (let at = start; depth > 0 && at < text.length; at++) {
    const sign = text[at] ?? ''
    if ('([{'.includes(sign)) depth += 1
    if (depth === 1) told += sign
    if (')]}'.includes(sign)) depth -= 1
  }
  return told.slice(0, -1)
}

/** Calls that leave a reader to count the places of what they give. */
function unnamed(text: string): string[] {
  return [...parameters].flatMap(([name, list]) => {
    if (list.length < 2) return []
    return [...text.matchAll(new RegExp(`(?:SELECT|FROM|,)\\s+${name}\\(`, 'g'))].flatMap((call) => {
      const given = argumentsOf(text, call.index + call[0].length)
      return given.split(',').every((one) => /^\s*\w+ =>/.test(one)) ? [] : [name]
    })
  })
}

describe('functions of the database', () => {
  it('that take several values are given them by name', () => {
    expect(parameters.size).toBeGreaterThan(45)
    expect(code.flatMap((file) => unnamed(textOf(file)).map((name) => `${file}: ${name}`))).toEqual([])
    expect(unnamed('SELECT write_record($1, $2, 1) AS answer')).toEqual(['write_record'])
    expect(unnamed('SELECT write_record(p_table => $1, p_data => f(1, 2), p_revision => 1)')).toEqual([])
  })

  it('that say the same as our own code are named there, and name it', () => {
    const told = functions.flatMap((file) =>
      [...textOf(file).matchAll(/Twin: (\w+) in (\S+\.ts)\./g)].map(([, twin = '', at = '']) => ({ file, twin, at })),
    )
    expect(told.length).toBeGreaterThan(2)
    for (const { file, twin, at } of told) {
      expect(textOf(at), file).toContain(`Twin: ${file}.`)
      expect(textOf(at), file).toMatch(new RegExp(`export (const|function) ${twin}\\b`))
    }
    const named = code.flatMap((file) => [...textOf(file).matchAll(/Twin: (\S+\.sql)\./g)].map(([, sql]) => sql))
    expect(named.sort()).toEqual(told.map(({ file }) => file).sort())
  })
})
