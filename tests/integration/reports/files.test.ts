import { describe, expect, it } from 'vitest'
import { makeReportFile } from '@/lib/features/reports/file/mutations'
import { getReportFile, verifyReport } from '@/lib/features/reports/file/queries'
import { listReports } from '@/lib/features/reports/queries'
import type { Visitor } from '@/lib/server/actor'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const asked = { report: 'executive', format: 'pdf', table: 1 } as const
const all = { cursor: 1, limit: 50 }
const letters = (body: unknown) => Buffer.from(body as Uint8Array).toString('base64')
// A file is checked for whoever is signed in: nothing of the person is asked.
const anybody = {} as Visitor

describe('a report as a file', () => {
  it('is kept with who made it, and is the same file for whoever fetches it then', { timeout: 60_000 }, async () => {
    const team = await createOrganizationWith({ admin: { role: 'admin' }, auditor: { role: 'auditor' } })
    const [admin, auditor] = [await team.actor('admin'), await team.actor('auditor')]
    const kept = await makeReportFile(admin, asked)
    const { items } = await listReports(auditor, all)
    expect(items[0]).toMatchObject({ report: 'executive', format: 'pdf', by: admin.name, ...kept })
    const file = await getReportFile(auditor, asked)
    expect(file).toMatchObject({ type: 'application/pdf', name: `${admin.slug}-executive-${admin.today}.pdf` })
    const verdict = await verifyReport(anybody, { content: letters(file.body) })
    expect(verdict).toMatchObject({
      state: 'whole',
      about: { fingerprint: kept.fingerprint, sha256: kept.sha256, basis: 'live' },
    })
    // Reading keeps nothing.
    expect((await listReports(auditor, all)).items).toHaveLength(1)
  })

  it('is made once for all who ask at once, in every format', { timeout: 120_000 }, async () => {
    const team = await createOrganizationWith({ admin: { role: 'admin' } })
    const admin = await team.actor('admin')
    for (const format of ['pdf', 'xlsx', 'pptx', 'docx', 'md'] as const) {
      const files = await Promise.all([1, 2, 3].map(() => getReportFile(admin, { ...asked, format })))
      expect(new Set(files.map(({ body }) => body)).size, format).toBe(1)
    }
    await expect(getReportFile(admin, { ...asked, format: 'csv', table: 400 })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(getReportFile(admin, { ...asked, report: 'design' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(getReportFile(admin, { ...asked, asOf: '2999-01-01' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('that is none, or was changed, is said to be so', async () => {
    expect(await verifyReport(anybody, { content: letters(Buffer.from('nothing')) })).toEqual({
      state: 'foreign',
      about: null,
    })
  })
})
