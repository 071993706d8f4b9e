import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Section, sectionNames } from '@/lib/document/schema'
import { noticed } from '@/lib/features/notices/facts/queries'
import { judged } from '@/lib/scoring/judged-sections'
import { measured } from '@/lib/scoring/judgements'
import { sourceFiles, textOf } from './source-tree'

/** Files a module reaches by imports that are more than types, inside lib/scoring. The module itself may stand elsewhere. */
function reached(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found
  found.add(entry)
  for (const [, clause = '', from = ''] of textOf(entry).matchAll(/^import (.*?) from '((?:\.|@\/)[^']+)'/gms)) {
    if (/^type\b/.test(clause)) continue
    if (
      /^\{/.test(clause) &&
      clause
        .replace(/[{}\s]/g, ' ')
        .split(',')
        .every((one) => /^\s*(type .*)?$/.test(one))
    )
      continue
    const base = from.startsWith('@/') ? from.slice(2) : path.posix.join(path.posix.dirname(entry), from)
    const file = [`${base}.ts`, `${base}/index.ts`].find((one) => textFound(one))
    if (file?.startsWith('lib/scoring/')) reached(file, found)
  }
  return found
}

function textFound(file: string): boolean {
  try {
    return textOf(file).length > 0
  } catch {
    return false
  }
}

/** Sections whose names stand where records are read: rows('x'), children('x', …), document.x, { x } = facts.document. */
function sectionsIn(file: string): string[] {
  const text = textOf(file)
  const named = [...text.matchAll(/\b(?:rows|series|seriesOf|children|find|isEmpty)\(\s*(?:facts,\s*)?'(\w+)'/g)].map(
    ([, name = '']) => name,
  )
  const dotted = [...text.matchAll(/\bdocument\.(\w+)/g)].map(([, name = '']) => name)
  const taken = [...text.matchAll(/\{([^{}]*)\} = (?:\w+\.)*document\b/g)].flatMap(([, names = '']) =>
    names.split(',').map((one) => one.trim()),
  )
  return [...named, ...dotted, ...taken].filter((name) => (sectionNames as string[]).includes(name))
}

const readBy = (entries: readonly string[]) =>
  [...new Set(entries.flatMap((entry) => [...reached(entry)]).flatMap(sectionsIn))].sort()

const entries = ['lib/scoring/evaluate.ts', 'lib/scoring/gates/decide.ts', 'lib/scoring/gates/settlement.ts']

describe('what the judgements of an organization read', () => {
  it('is what is loaded for them, neither less nor more', () => {
    expect(readBy(entries)).toEqual([...judged].sort())
  })

  it('is read by quarters, notices and clocks too, with what is loaded for those beside it', () => {
    const beside = (more: readonly string[]) => readBy(more).filter((name) => !judged.includes(name as Section))
    const metrics = ['lib/scoring/quarter-snapshot.ts', 'lib/scoring/metrics/metric-results.ts']
    expect(beside(metrics)).toEqual([...measured].sort())
    const notices = ['table', 'due/rules', 'delivery/mutations'].map((name) => `lib/features/notices/${name}.ts`)
    expect(beside([...notices, 'lib/features/gates/people/rules.ts'])).toEqual([...noticed].sort())
  })

  it('is all of an organization only for a page of an earlier day', () => {
    const whole = sourceFiles().filter(
      (file) => file.startsWith('lib/') && /import [^;]*?\bloadDocument\b/.test(textOf(file)),
    )
    expect(whole).toEqual(['lib/features/evaluation/history/queries.ts'])
  })
})
