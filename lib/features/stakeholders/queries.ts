import { dayReader } from '@/lib/calendar/zones'
import { framework } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'

export type Note = Row<'alignmentNotes'>

/** The newest version of goal, scope and next step; null before the first. */
export async function presentNote(tx: Transaction, organizationId: string): Promise<Note | null> {
  const [row] = await tx.$queryRaw<{ record: Note }[]>`
    SELECT record_json(n.*) AS record FROM "AlignmentNote" n
    WHERE n."organizationId" = ${organizationId} AND n."archivedAt" IS NULL ORDER BY n."version" DESC LIMIT 1`
  return row?.record ?? null
}

export type MappedStakeholder = Row<'stakeholders'> & {
  personName: string | null
  /** Acknowledged the present version. */
  acknowledged: boolean
  /** The day they were last asked; null = never. */
  askedOn: string | null
}

export type StakeholderMap = Awaited<ReturnType<typeof getStakeholderMap>>

/** The map by group, required groups first, with who acknowledged the present version. */
export function getStakeholderMap(actor: Actor) {
  authorize(actor, 'organization:read')
  const dayOf = dayReader(actor.timezone)
  return read(actor, async (tx) => {
    const note = await presentNote(tx, actor.organizationId)
    const rows = await tx.$queryRaw<
      { record: Row<'stakeholders'>; personName: string | null; askedAt: string | null }[]
    >`
      SELECT record_json(s.*) AS record, p."name" AS "personName",
        (SELECT to_char(max(o."at") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM "OutboxEvent" o
         WHERE o."organizationId" = s."organizationId" AND o."event" = 'stakeholder-asked' AND o."subject" = 'stakeholders/' || s."id") AS "askedAt"
      FROM "Stakeholder" s LEFT JOIN "Person" p ON p."organizationId" = s."organizationId" AND p."id" = s."personId"
      WHERE s."organizationId" = ${actor.organizationId} AND s."archivedAt" IS NULL
        AND (s."removedAt" IS NULL OR s."removedAt" > ${actor.today}::date)
      ORDER BY lower(s."name"), s."id"`
    const mapped: MappedStakeholder[] = rows.map(({ record, personName, askedAt }) => ({
      ...record,
      personName,
      askedOn: askedAt && dayOf(askedAt),
      acknowledged: record.acknowledgedAt !== null && note !== null && record.alignmentVersion === note.version,
    }))
    const known = framework.alignmentGroups.map((group) => ({
      id: group.id as string,
      name: group.name,
      why: group.why as string | null,
      required: group.required,
      members: mapped.filter((one) => one.group === group.id),
    }))
    const others = mapped.filter((one) => one.group === 'other')
    const groups = [
      ...known,
      {
        id: 'other',
        name: framework.labels.stakeholderGroup?.other ?? 'Other',
        why: null,
        required: false,
        members: others,
      },
    ]
    const writtenOn = note?.createdAt ? dayOf(note.createdAt) : null
    return {
      note,
      writtenOn,
      groups,
      mapped: mapped.length,
      acknowledged: mapped.filter((one) => one.acknowledged).length,
    }
  })
}
