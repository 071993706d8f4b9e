import { sections } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { type AnyRow, asSeenBy, type Register } from '../definition'
import { loadDirectory, namesOf } from '../links/queries'
export type Version = {
  revision: number
  at: string
  /** Person of the directory; null for an anonymous report or the portal itself. */
  personId: string | null
  name: string | null
  changes: { field: string; before: unknown; after: unknown }[]
  archived: boolean
}

type StoredVersion = { revision: number; at: string; data: string | null }

/** What was stored of a row, newest first, with what each version changed; only columns that this reader may see. */
export async function versionsOf(tx: Transaction, actor: Actor, register: Register, id: string): Promise<Version[]> {
  const one = asSeenBy(register, actor)
  const stored = await tx.$queryRaw<StoredVersion[]>`
    SELECT v."revision", to_char(v."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", v."data"
    FROM "RecordVersion" v
    WHERE v."organizationId" = ${actor.organizationId} AND v."table" = ${sections[one.section].table} AND v."recordId" = ${id}
    ORDER BY v."id" DESC LIMIT 201`
  const names = namesOf(await loadDirectory(tx, actor.organizationId))
  const versions = stored.map((version) => ({ ...version, row: JSON.parse(version.data ?? '{}') as Partial<AnyRow> }))
  return versions.slice(0, 200).map(({ revision, at, row }, index) => {
    const before = versions[index + 1]?.row ?? {}
    const personId = row.updatedBy ?? null
    const changes = one.columns.flatMap(({ field }) => {
      const [old, now] = [before[field] ?? null, row[field] ?? null]
      return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ field, before: old, after: now }]
    })
    const name = personId === null ? null : (names[personId] ?? null)
    return { revision, at, personId, name, changes, archived: Boolean(row.archivedAt) }
  })
}
