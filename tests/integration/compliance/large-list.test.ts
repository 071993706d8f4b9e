import { expect, it } from 'vitest'
import { complianceFrameworkById } from '@/lib/content'
import { getControls, getStandings } from '@/lib/features/compliance/standing/queries'
import { importRows } from '@/lib/features/registers/import/mutations'
import { ownDatabase } from '../../support/database'
import { organization } from '../registers/organization'

await ownDatabase()

const COUNT = 10_000
const numbers = complianceFrameworkById('iso27001')!.references.map(({ number }) => `iso27001:${number}`)
const sheet = (wrong: number | null) =>
  [
    'Control,References,Owner,Test again after (days)',
    ...Array.from({ length: COUNT }, (_, n) => {
      const reference = n === wrong ? 'iso27001:A.9.99' : `${numbers[n % numbers.length]}; soc2:CC6.1`
      return `Own control ${n},${reference},ana@example.org,${30 + (n % 300)}`
    }),
  ].join('\n')

it('takes an organization’s own list of 10,000 controls, all or nothing', async () => {
  const org = await organization()
  const editor = org.as('ana', 'admin')
  const refused = await importRows(editor, { register: 'controls', text: sheet(7_000), dryRun: true })
  expect([refused.wrong, refused.ready]).toEqual([1, 0])
  expect(refused.errors[0]).toMatchObject({ column: 'References', message: expect.stringContaining('A.9.99') })
  await expect(importRows(editor, { register: 'controls', text: sheet(7_000), dryRun: false })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect((await getStandings(editor)).controls).toHaveLength(0)
  await importRows(editor, { register: 'controls', text: sheet(null), dryRun: false })
  const { counts } = await getControls(editor, {})
  expect(counts).toEqual({ untested: COUNT })
})
