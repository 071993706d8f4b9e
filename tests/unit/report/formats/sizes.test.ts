import { expect, test } from 'vitest'
import { sealedFormats, sealedOf } from '../../../support/report/files'
import { sampleReport } from '../../../support/report/sample'

/** A report as large as they come: two thousand rows, every picture. */
const large = sealedOf(sampleReport(2_000))

test.each([
  ['pdf', 400_000],
  ['pptx', 600_000],
  ['xlsx', 1_000_000],
  ['docx', 600_000],
] as const)('a large %s stays below %i bytes', { timeout: 60_000 }, async (format, most) => {
  expect((await sealedFormats[format](large)).byteLength).toBeLessThan(most)
})
