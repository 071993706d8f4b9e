import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '@/lib/report/model'
import { verify } from '../../../../scripts/verify-report.mjs'
import { sealedFormats, sealedOf } from '../../../support/report/files'
import { hostile, names, withNames } from '../../../support/report/names'
import { partsOf, xmlFault } from '../../../support/report/parsed'
import { sampleReport } from '../../../support/report/sample'

/** In every field at once: what one place leaves as it is breaks the whole file. */
const MARKUP = `Salt & Sons <x> "y"`

const formats = Object.keys(sealedFormats) as (keyof typeof sealedFormats)[]
const input = sealedOf(sampleReport(12))
const files = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const format of formats) files.set(format, await sealedFormats[format](input))
})

const whole = (format: string): Uint8Array => files.get(format) ?? new Uint8Array()

describe.each(formats)('the seal of a %s', (format) => {
  test('says whose report it is, of which day and from what', () => {
    expect(verify(whole(format))).toMatchObject({
      state: 'whole',
      about: {
        organization: 'Nordhavn Energi',
        day: '2026-11-12',
        basis: 'G23-0112',
        kind: 'executive',
        fingerprint: input.fingerprint,
      },
    })
  })

  test('finds any one byte that was changed, wherever it stands', () => {
    const file = Buffer.from(whole(format))
    const tried = (at: number, bit: number) => {
      const copy = Buffer.from(file)
      copy[at] = (copy[at] ?? 0) ^ (1 << bit)
      expect(verify(copy).state, `byte ${at} bit ${bit}`).not.toBe('whole')
    }
    fc.assert(fc.property(fc.nat(file.length - 1), fc.nat(7), tried), { numRuns: 300 })
    // The head, the tail and everything around the seal itself, byte by byte.
    const seal = file.indexOf('sextant-seal-1 ', 0, 'latin1')
    for (const [from, to] of [
      [0, 60],
      [file.length - 60, file.length],
      [seal - 80, seal + 160],
    ] as const) {
      for (let at = from; at < to; at++) tried(at, at % 8)
    }
  })

  test('finds bytes that were added, taken away or moved', () => {
    const file = Buffer.from(whole(format))
    for (const other of [
      Buffer.concat([file, Buffer.from([0])]),
      Buffer.concat([Buffer.from([0]), file]),
      file.subarray(0, -1),
      Buffer.concat([file.subarray(0, 1000), file.subarray(1001)]),
      Buffer.concat([file, file]),
    ]) {
      expect(verify(other).state).not.toBe('whole')
    }
  })

  test('differs for any one figure', async () => {
    const other: Report = JSON.parse(JSON.stringify(input.report))
    const [first] = other.sections[0]?.blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : [])) ?? []
    if (first?.value.kind === 'money') first.value.minor += 1
    const sealed = sealedOf(other)
    expect(sealed.fingerprint).not.toBe(input.fingerprint)
    const verdict = verify(await sealedFormats[format]({ ...sealed, fingerprint: input.fingerprint }))
    expect(verdict.state).toBe('changed')
  })
})

test('what is none of ours is foreign, and nothing is unpacked without end', () => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('%PDF-1.7\n%%EOF'),
    Buffer.from('PK\x03\x04'),
    Buffer.alloc(3000, 'a'),
  ]) {
    expect(verify(bytes)).toEqual({ state: 'foreign', about: null })
  }
})

describe.each(formats)('names of people in a %s', (format) => {
  test('do no harm, whatever they are', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        const bytes = await sealedFormats[format](sealedOf(withNames(sampleReport(3), given)))
        expect(verify(bytes).state).toBe('whole')
        if (format === 'pdf') {
          const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 })
            .promise
          expect(await document.getJSActions()).toBeNull()
          expect(await document.getOpenAction()).toBeNull()
          for (let page = 1; page <= document.numPages; page++) {
            for (const { subtype, unsafeUrl } of await (await document.getPage(page)).getAnnotations()) {
              expect(subtype).toBe('Link')
              expect(unsafeUrl).toMatch(/^https?:/)
            }
          }
          await document.destroy()
          return
        }
        for (const [name, text] of partsOf(bytes)) {
          if (/\.(xml|rels)$/.test(name)) expect(xmlFault(text), name).toBeNull()
          expect(text.includes('<f>'), name).toBe(false)
        }
      }),
      { numRuns: 6, examples: [[hostile], [[MARKUP]]] },
    )
  })
})
