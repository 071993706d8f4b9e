import { Prisma } from '@prisma/client'
import type { Section } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import { registers } from '../catalogue'
import type { Register } from '../definition'
import { tableOf, visibleTo } from '../rows/queries'
import { wordsOf } from '../words/view'

export type NamedRecord = { section: Section; register: string; id: string; name: string }

/** The text columns that name a row: its title, and for a quota what tells it apart. */
function nameOf(one: Register): Prisma.Sql {
  const fields = one.section === 'gpuQuotas' ? ['subscription', 'region', 'family'] : [one.title]
  return Prisma.sql`concat_ws(' · ', ${Prisma.join(fields.map((field) => Prisma.raw(`t."${field}"::text`)))})`
}

/** A text as a LIKE pattern that finds it anywhere; its own signs of patterns count as themselves. */
const containing = (text: string) => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** Live records whose name contains the words, those that begin with them first; only what the person may see. */
export function findByName(actor: Actor, text: string, atMost: number): Promise<NamedRecord[]> {
  authorize(actor, 'organization:read')
  const pattern = containing(text)
  const parts = registers
    .filter(({ searched }) => searched)
    .map(
      (
        one,
      ) => Prisma.sql`(SELECT ${one.section}::text AS section, ${one.name}::text AS register, t."id", ${nameOf(one)} AS name
        FROM ${tableOf(one)} t
        WHERE t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL
          AND ${visibleTo(one, actor)} AND ${nameOf(one)} ILIKE ${pattern}
        LIMIT ${atMost})`,
    )
  return read(
    actor,
    (tx) => tx.$queryRaw<NamedRecord[]>`
      SELECT section, register, id, name FROM (${Prisma.join(parts, ' UNION ALL ')}) found
      ORDER BY position(lower(${text}) in lower(name)), lower(name), id LIMIT ${atMost}`,
  )
}

/** Active people of the directory whose name contains the words. */
export function findPeople(actor: Actor, text: string, atMost: number): Promise<{ id: string; name: string }[]> {
  authorize(actor, 'organization:read')
  return read(
    actor,
    (tx) => tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT t."id", t."name" FROM "Person" t
      WHERE t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL AND t."active"
        AND t."name" ILIKE ${containing(text)}
      ORDER BY lower(t."name"), t."id" LIMIT ${atMost}`,
  )
}

/** What a register is called, for a line beside a record of it. */
export function registerWord(name: string): string {
  const one = registers.find((each) => each.name === name)
  return one ? wordsOf(one).words.name : name
}
