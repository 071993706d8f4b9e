import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zipped } from '@/lib/report/formats/office/zip'
import { pdf } from '@/lib/report/formats/pdf/pdf'
import { verify } from '../../../../scripts/verify-report.mjs'
import { sealedOf } from '../../../support/report/files'
import { sampleReport } from '../../../support/report/sample'

// Far from the repository: one file and Node, nothing else.
const folder = mkdtempSync(path.join(tmpdir(), 'verify-'))
const input = sealedOf(sampleReport(3))

beforeAll(async () => {
  copyFileSync(
    path.join(import.meta.dirname, '../../../../scripts/verify-report.mjs'),
    path.join(folder, 'verify-report.mjs'),
  )
  const file = Buffer.from(await pdf(input))
  writeFileSync(path.join(folder, 'whole.pdf'), file)
  file[900] = (file[900] ?? 0) ^ 4
  writeFileSync(path.join(folder, 'changed.pdf'), file)
  writeFileSync(path.join(folder, 'letter.pdf'), '%PDF-1.4 of somebody else')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const said = (...args: string[]) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['verify-report.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('one file without dependencies says in words and by its exit code what became of a report', () => {
  const whole = said('whole.pdf')
  expect(whole).toMatchObject({ status: 0, stderr: '' })
  for (const part of [
    'Whole:',
    'Nordhavn Energi',
    '2026-11-12',
    'snapshot G23-0112',
    input.fingerprint,
    'does not prove who made',
  ])
    expect(whole.stdout).toContain(part)
  expect(said('changed.pdf')).toMatchObject({ status: 1, stderr: '', stdout: expect.stringContaining('Changed:') })
  expect(said('letter.pdf')).toMatchObject({
    status: 2,
    stdout: expect.stringContaining('not a PDF, XLSX, PPTX or DOCX'),
  })
  expect(said('gone.pdf')).toMatchObject({ status: 2, stdout: expect.stringContaining('cannot be read') })
  expect(said()).toMatchObject({ status: 2, stdout: expect.stringContaining('Usage') })
})

test('an archive that unpacks without end is none of ours', () => {
  const bomb = zipped(
    new Map([
      ['customXml/sextant.xml', Buffer.alloc(80_000_000)],
      ['docProps/custom.xml', Buffer.from('sextant-seal-1')],
    ]),
    new Set(['docProps/custom.xml']),
  )
  expect(bomb.length).toBeLessThan(200_000)
  expect(verify(bomb).state).not.toBe('whole')
})
