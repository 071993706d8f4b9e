import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { buildMark } from '@/lib/server/build-mark'

const folder = mkdtempSync(path.join(tmpdir(), 'build-mark-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the mark of a build follows its content and rules, and nothing else', () => {
  cpSync('lib', path.join(folder, 'lib'), { recursive: true })
  const mark = buildMark(folder)
  expect(mark).toBe(buildMark())
  writeFileSync(path.join(folder, 'lib/server/added.ts'), 'export const added = 1\n')
  expect(buildMark(folder)).toBe(mark)
  writeFileSync(path.join(folder, 'lib/scoring/added.ts'), 'export const added = 1\n')
  expect(buildMark(folder)).not.toBe(mark)
})
