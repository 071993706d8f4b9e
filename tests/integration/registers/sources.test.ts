import { expect, it } from 'vitest'
import { registerOf, sheetOf, sourceIds } from '@/components/sources/lookups'
import { framework } from '@/lib/content'
import { exampleAllocation } from '@/lib/features/gpu/queries'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { getRegister } from '@/lib/features/registers/queries'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const quota = { subscription: 'ml', region: 'westeurope', family: 'A100', gpus: 8, status: 'approved' }

it('the rows that a page shows for a source are taken by the register as they are pasted', async () => {
  const { actor } = await createOrganizationWith({ ana: { role: 'admin' } })
  const ana = await actor('ana')
  await createRow(ana, { register: 'gpu-quotas', fields: quota })
  for (const id of sourceIds) {
    const metrics = framework.metrics.filter((one) => one.id === id || (id === 'availability' && one.id.startsWith(id)))
    const names = id.startsWith('gpu-') ? [await exampleAllocation(ana)] : metrics.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const answer = await importRows(ana, { register: registerOf(id), dryRun: false, text: sheetOf(id, name) })
      expect(answer).toMatchObject({ added: 1 })
    }
  }
})

it('used and allocated are enough: the share follows from them, and a month stands under its last day', async () => {
  const { actor } = await createOrganizationWith({ ana: { role: 'admin' } })
  const ana = await actor('ana')
  const { id: quotaId } = await createRow(ana, { register: 'gpu-quotas', fields: quota })
  const samples = 'gpu-utilization-samples'
  const month = { quotaId, date: '2026-02-03', period: 'month', used: 5.5, gpus: 8 }
  const made = await createRow(ana, { register: samples, fields: month })
  expect(made).toMatchObject({ date: '2026-02-28', pct: 68.75, used: 5.5, gpus: 8 })
  const day = { quotaId, date: '2026-02-28', used: 2, gpus: 8 }
  expect(await createRow(ana, { register: samples, fields: day })).toMatchObject({ period: 'day', pct: 25 })
  expect((await getRegister(ana, samples, {})).rows).toHaveLength(2)

  await createRow(ana, { register: samples, fields: { ...month, date: '2026-02-17', used: 4 } })
  expect((await getRegister(ana, samples, {})).rows).toHaveLength(2)
  const bad = [
    [{ quotaId, date: '2026-02-02' }, '/pct'],
    [{ quotaId, date: '2026-02-02', used: 9, gpus: 8 }, '/used'],
    [{ quotaId, date: '2026-02-02', used: 3 }, '/gpus'],
    [{ quotaId, date: ana.today, period: 'month', pct: 10 }, '/date'],
  ] as const
  for (const [fields, pointer] of bad) {
    await expect(createRow(ana, { register: samples, fields })).rejects.toMatchObject({
      more: { errors: [{ pointer }] },
    })
  }
  const { record } = (await getRegister(ana, samples, {})).rows.find((one) => one.record.id === made.id)!
  expect(record).toMatchObject({ pct: 50, used: 4, date: '2026-02-28' })
  const changed = await changeRow(ana, {
    register: samples,
    id: made.id,
    seen: record.revision,
    restore: false,
    fields: { used: 8 },
  })
  expect(changed).toMatchObject({ pct: 100 })
})
