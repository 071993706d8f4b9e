import { describe, expect, it } from 'vitest'
import { folded } from '@/lib/document/folding'
import { line, text } from '@/lib/document/values'
import { createRow } from '@/lib/features/registers/mutations'
import { db } from '@/lib/server/db'
import { createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

const team = await createOrganizationWith({ ana: { role: 'admin' } })
const add = async (name: string) =>
  createRow(await team.actor('ana'), { register: 'teams', fields: { name: line.parse(name) } } as Parameters<
    typeof createRow
  >[1])

describe('a name that is there', () => {
  it.each([
    ['İstanbul', ['istanbul', 'ISTANBUL', 'i\u0307stanbul']],
    ['ΟΜΑΔΑΣ', ['ομαδας', 'Ομαδασ']],
    ['Zürich', ['zu\u0308rich', 'ZÜRICH', '  Zürich ']],
    ['Team  One', ['team one', 'Team\u00a0One', 'Ｔeam One']],
  ])('%s cannot be there again in another spelling of the same letters', async (name, others) => {
    await add(name)
    for (const other of others) await expect(add(other), other).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is stored composed, however it was typed', () => {
    expect(line.parse('Zu\u0308rich')).toBe('Zürich')
    expect(text.parse('Zu\u0308rich')).toBe('Zürich')
  })
})

/** The one pair of letters here whose case came with Unicode 16: a server of 2022 has both for letters without one. */
const NEWER = '\u1c89\u1c8a'

describe('the folding of names', () => {
  it('is the same in the database and where a sheet looks a name up', async () => {
    const letters: string[] = []
    for (let code = 0x20; code < 0xa000; code++) {
      const letter = String.fromCharCode(code)
      if (NEWER.includes(letter)) continue
      if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{N}\p{P}]/u.test(letter))
        letters.push(letter)
    }
    const words = [...letters.map((letter) => `a${letter}b`), 'İstanbul', 'ΟΜΑΔΑΣ', 'zu\u0308rich', ' a \u00a0 b\t c ']
    const rows = await db().$queryRaw<{ word: string; value: string }[]>`
      SELECT w AS word, folded(w) AS value FROM unnest(${words}::text[]) AS w`
    expect(rows.length).toBeGreaterThan(2_000)
    expect(rows.filter(({ word, value }) => value !== folded(word))).toEqual([])
  })
})
