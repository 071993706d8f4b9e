import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './source-tree'

const files = sourceFiles()
const code = files.filter((file) => /^(app|components|lib|scripts|tests)\/.*\.(ts|tsx|mjs)$/.test(file))

describe('files', () => {
  it('are many enough for the checks to mean something', () => expect(code.length).toBeGreaterThan(150))

  it('are at most 300 lines long', () => {
    const long = code.filter((file) => !/^lib\/content\//.test(file) && textOf(file).split('\n').length > 301)
    expect(long).toEqual([])
  })

  it('have kebab-case names, apart from what Next demands', () => {
    const odd = code.filter((file) => {
      const name = path.basename(file).replace(/\.(client\.tsx|test\.ts|spec\.ts|config\.ts|tsx|ts|mjs|d\.ts)$/, '')
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(name)
    })
    expect(odd).toEqual([])
  })

  it('have no drawer for everything', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|manager|service)s?(\/|\.(ts|tsx|mjs)$)/
    expect(code.filter((file) => drawers.test(file))).toEqual([])
  })

  it('of a feature are named for what they hold', () => {
    const roles = /^lib\/features\/[a-z-]+(\/[a-z-]+)*\/(schema|queries|mutations|guards|view|rules|table)\.ts$/
    const ofRegisters = /^lib\/features\/registers\/(catalogue|definition|definitions\/[a-z-]+)\.ts$/
    const features = code.filter((file) => file.startsWith('lib/features/'))
    expect(features.length).toBeGreaterThan(200)
    expect(features.filter((file) => !roles.test(file) && !ofRegisters.test(file))).toEqual([])
    for (const planted of ['lib/features/gates/utils.ts', 'lib/features/gates/seat-queries.ts']) {
      expect(planted).not.toMatch(roles)
    }
  })

  it('of queries hold nothing: what locks is a guard', () => {
    const holds = /FOR UPDATE|pg_(try_)?advisory|lock_timeout/
    expect(
      code.filter((file) => /^lib\/features\/.*\/(queries|view|rules)\.ts$/.test(file) && holds.test(textOf(file))),
    ).toEqual([])
    expect(textOf('lib/features/gates/guards.ts')).toMatch(holds)
  })

  it('hold no barrel outside lib/content and the two folders whose index is a function', () => {
    const barrels = code.filter((file) => {
      if (!/\/index\.tsx?$/.test(file) || file === 'lib/content/index.ts') return false
      return textOf(file)
        .split('\n')
        .filter(Boolean)
        .every((line) => /^(export \*|export \{.*\} from|\/\/|import )/.test(line))
    })
    expect(barrels).toEqual([])
  })

  it('know no Server Action', () => {
    const actions = code.filter((file) => /^\s*['"]use server['"]/m.test(textOf(file)))
    expect(actions).toEqual([])
  })

  it('have no focused or skipped test', () => {
    const pattern = /\b(it|test|describe)\.(only|skip|todo|fixme)\b/
    expect(code.filter((file) => file.startsWith('tests/') && pattern.test(textOf(file)))).toEqual([])
  })

  it('have no test that swallows a refusal: what may fail is expected by its code', () => {
    const swallowed =
      /\.catch\(\s*\(?\w*\)?\s*=>\s*(null|undefined|void 0|false|true|\{\s*\}|\[\s*\]|'')\s*\)|catch\s*(\(\w+\)\s*)?\{\s*\}/
    for (const planted of ['x.catch(() => null)', 'x.catch((e) => {})', 'try { a() } catch {}']) {
      expect(planted).toMatch(swallowed)
    }
    const here = 'tests/architecture/vocabulary.test.ts'
    const tests = code.filter((file) => file.startsWith('tests/') && file !== here)
    expect(tests.filter((file) => swallowed.test(textOf(file)))).toEqual([])
  })
})
