import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/lib/access/permissions'
import { changeRows } from '@/lib/features/registers/bulk/mutations'
import { registers } from '@/lib/features/registers/catalogue'
import { listChoices } from '@/lib/features/registers/choices/queries'
import type { Column, Register } from '@/lib/features/registers/definition'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow } from '@/lib/features/registers/mutations'
import {
  exportRows,
  findRegisterRow,
  getRegister,
  getRow,
  listRows,
  listVersions,
} from '@/lib/features/registers/queries'
import type { ListRequest } from '@/lib/features/registers/schema'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { type Organization, organization } from './organization'
import { Samples, sampleValue } from './samples'

const database = await testDatabase()
process.env.DATABASE_URL = database.url

let org: Organization
let admin: Actor
beforeAll(async () => {
  org = await organization()
  admin = org.as('ana', 'admin')
})
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const none: ListRequest = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
const guarded = registers.flatMap((one) =>
  one.columns
    .filter(({ readers }) => readers !== undefined)
    .map((column) => [one.name, column.field, one, column] as const),
)

describe('fields that not everybody may see', () => {
  it('are there: e-mail addresses', () => {
    expect(guarded.map(([name, field]) => `${name}.${field}`)).toContain('persons.email')
  })

  it('name no row, decide no row’s key, and are needed for none', () => {
    for (const [, field, one, column] of guarded) {
      expect([one.title, ...(one.key ?? []), ...(one.owners ?? [])]).not.toContain(field)
      expect(column.required).not.toBe(true)
    }
  })
})

/** Changes the field twice, so that the history has it too; answers every value it had. */
async function rowWith(one: Register, column: Column): Promise<{ id: string; values: string[] }> {
  const row = await new Samples(admin).add(one, 1)
  const values: string[] = []
  for (const turn of [11, 12]) {
    const value = column.field === 'email' ? `canary-${turn}@fjord.example` : sampleValue(one, column, turn)
    const fields = { [column.field]: value }
    await changeRow(admin, { register: one.name, id: row.id, seen: values.length + 1, restore: false, fields })
    values.push(String(value))
  }
  return { id: row.id, values }
}

describe.each(guarded)('%s.%s', (register, field, one, column) => {
  it('is in no answer to who lacks the right, and nothing they send is compared with it', async () => {
    const { id, values } = await rowWith(one, column)
    const readers = (['viewer', 'contributor', 'editor', 'admin'] as const).map((role) => org.as('ben', role))
    for (const reader of readers) {
      const may = can(reader, column.readers!)
      const list = await listRows(reader, { register, list: { ...none, limit: 200 } })
      const answers = [
        list,
        await getRow(reader, { register, id }),
        await listVersions(reader, { register, id }),
        (await exportRows(reader, { register, list: none, template: false })).body,
        (await exportRows(reader, { register, list: none, template: true })).body,
        await getRegister(reader, register, { q: values[1]!, sort: field }),
        await findRegisterRow(reader, register, id),
        await listChoices(reader, { register, q: values[1]! }),
      ]
      const text = JSON.stringify(answers.map(String).concat(JSON.stringify(answers)))
      for (const value of values) expect(text.includes(value), `${reader.role} ${value}`).toBe(may)
      expect(text.includes(`"${field}`)).toBe(may)

      const found = await listRows(reader, { register, list: { ...none, q: values[1]! } })
      expect(found.total).toBe(may ? 1 : 0)
      const sorted = listRows(reader, { register, list: { ...none, sort: field } })
      if (may) await sorted
      else await expect(sorted).rejects.toMatchObject({ code: 'invalid' })
      if (!may) {
        const filtered = listRows(reader, { register, list: { ...none, filters: { [field]: values[1]! } } })
        await expect(filtered).rejects.toMatchObject({ code: 'invalid' })
      }
    }
  })
})

describe('an e-mail address', () => {
  const stakeholders = { register: 'stakeholders' }
  const sheet = (person: string) => ({ ...stakeholders, dryRun: true, text: `Role,Person\nSponsor,${person}` })

  it('finds its person in the sheet of an administrator, and nobody in that of others', async () => {
    const wrong = async (actor: Actor) =>
      (await importRows(actor, sheet('ben@example.org'))).errors.filter(({ column }) => column === 'Person').length
    expect([await wrong(admin), await wrong(org.as('ben', 'editor'))]).toEqual([0, 1])
  })

  it('is no field of a change for who may not see it', async () => {
    const editor = org.as('ben', 'editor')
    const set = { email: 'x@fjord.example' }
    const bulk = changeRows(editor, { register: 'persons', rows: [{ id: 'eva', revision: 1 }], set })
    await expect(bulk).rejects.toMatchObject({ code: 'forbidden' })
  })
})
