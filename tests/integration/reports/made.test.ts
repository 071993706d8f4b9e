import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { recordReport } from '@/lib/features/reports/mutations'
import { listReports } from '@/lib/features/reports/queries'
import { read } from '@/lib/server/mutation'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

const database = await ownDatabase()

const print = (letter: string) => letter.repeat(64)
const making = (fingerprint = print('a')) => ({
  report: 'executive' as const,
  subject: null,
  basis: 'live',
  day: '2026-11-20',
  fingerprint,
  format: 'pdf' as const,
  sha256: print('b'),
})
const all = { cursor: 1, limit: 50 }

describe('what is kept of a report that was made', () => {
  it('says who, when, from what and by which marks it is known again; an auditor may make one', async () => {
    const team = await createOrganizationWith({ admin: { role: 'admin' }, auditor: { role: 'auditor' } })
    const [admin, auditor] = [await team.actor('admin'), await team.actor('auditor')]
    const { id } = await recordReport(admin, making())
    const second = await recordReport(auditor, { ...making(print('c')), format: 'screen', sha256: null })
    const { items } = await listReports(auditor, all)
    expect(items.map((one) => one.id)).toEqual([second.id, id])
    expect(items[1]).toMatchObject({ ...making(), by: admin.name, byPortal: false })
    expect((await listReports(admin, { ...all, fingerprint: print('c') })).items.map((one) => one.id)).toEqual([
      second.id,
    ])
    expect(await listReports(admin, { cursor: 1, limit: 1 })).toMatchObject({ nextCursor: '2' })
  })

  it('is seen and kept in its own organization only', async () => {
    const [mine, other] = [
      await createOrganizationWith({ admin: { role: 'admin' } }),
      await createOrganizationWith({ eve: { role: 'admin' } }),
    ]
    const [admin, eve] = [await mine.actor('admin'), await other.actor('eve')]
    await recordReport(admin, making())
    expect((await listReports(eve, all)).items).toEqual([])
    expect(await read(eve, (tx) => tx.reportFile.count({ where: { organizationId: admin.organizationId } }))).toBe(0)
  })

  it('is kept once for one key, and never changed, also by the owner of the tables', async () => {
    const team = await createOrganizationWith({ admin: { role: 'admin' } })
    const admin = await team.actor('admin')
    const request = { ...admin.request, idempotencyKey: 'one-press-of-a-button', bodyHash: print('d') }
    const pressed = { ...admin, request }
    await recordReport(pressed, making())
    await expect(recordReport(pressed, making())).rejects.toThrow('replayed')
    expect((await listReports(admin, all)).items).toHaveLength(1)
    const owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
    await owner.query(`SELECT set_config('sextant.organization', $1, false)`, [admin.organizationId])
    await expect(owner.query(`UPDATE "ReportFile" SET "format" = 'csv'`)).rejects.toThrow(/append-only/)
    await expect(owner.query('DELETE FROM "ReportFile"')).rejects.toThrow(/append-only/)
    await owner.end()
  })

  it('holds no mark that is none', async () => {
    const team = await createOrganizationWith({ admin: { role: 'admin' } })
    const admin = await team.actor('admin')
    await expect(recordReport(admin, making('short'))).rejects.toThrow()
  })
})
