import { framework, type SeatId } from '@/lib/content'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'
import { signGate, submitGate } from '@/lib/features/gates/mutations'
import { getGate } from '@/lib/features/gates/queries'
import { markForSettling, settle, watchedSections } from '@/lib/features/gates/settlement/mutations'
import type { GateId } from '@/lib/scoring/gates/types'
import type { Actor } from '@/lib/server/actor'
import { onWrite } from '@/lib/server/after-write'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateAsSystem } from '@/lib/server/mutation'
import { actorFor, createUser } from '../../support/accounts'
import { dayIn } from '../../support/days'
import { type Changes, EDITOR, HOLDERS, storyOf, TODAY } from '../../unit/scoring/gates/story'

// As instrumentation does when the server starts.
onWrite('gates', watchedSections, markForSettling)

/** Ids of the story's people: one per seat, an editor who submits, a possible deputy and somebody without a seat. */
const people = [...Object.values(HOLDERS), EDITOR, 'p-deputy', 'p-new'] as const
export type PersonKey = (typeof people)[number]

const DAY = 86_400_000
const isDate = /^\d{4}-\d{2}-\d{2}(T.*)?$/

/** The story is told on a fixed day; here it is told as of today. */
function movedBy(days: number, value: string): string {
  const moved = new Date(Date.parse(value) + days * DAY).toISOString()
  return value.length === 10 ? moved.slice(0, 10) : moved
}

/** When the story's records were written, where it does not say: before anything was confirmed. */
const WRITTEN = '2026-11-01T08:00:00.000Z'

/** The same document with dates up to today and an id of the database for every id of the story. */
function retold(story: OrganizationDocument, ids: Map<string, string>): OrganizationDocument {
  const days = Math.round((Date.parse(today()) - Date.parse(TODAY)) / DAY)
  for (const rows of Object.values(story)) {
    if (!Array.isArray(rows)) continue
    for (const row of rows as { id: string; createdAt: string | null }[]) {
      if (!ids.has(row.id)) ids.set(row.id, newId())
      row.createdAt ??= WRITTEN
    }
  }
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? (isDate.test(value) ? movedBy(days, value) : value)
    if (Array.isArray(value)) return value.map(told)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, told(one)]))
  }
  return organizationDocument.parse(told(story))
}

/** An organization in this phase in which every required line of its gate is met, with an account for every person. */
export async function organizationInPhase(phase: number, changes: Changes = {}) {
  const organizationId = newId()
  const ids = new Map<string, string>(people.map((key) => [key, newId()]))
  const users = new Map<string, string>()
  for (const key of people) users.set(key, (await createUser(`${key}-${organizationId.slice(-6)}`)).id)
  const story = retold(storyOf(phase, { ...trained(changes), ...changes }), ids)
  const organization = { ...story.organization, id: organizationId, name: `Phase ${phase} ${organizationId.slice(-6)}` }
  const members = people.map((key) => ({
    userId: users.get(key)!,
    role: key === EDITOR ? ('editor' as const) : ('viewer' as const),
    personId: ids.get(key)!,
  }))
  const entry = { action: 'organization:create', subject: `organizations/${organizationId}` }
  const slug = await mutateAsSystem(organizationId, entry, (tx) =>
    insertDocument(tx, organizationId, { ...story, organization }, members),
  )
  return {
    organizationId,
    slug,
    /** Id in the database of a record of the story. */
    id: (key: string): string => ids.get(key) ?? key,
    actor: (key: PersonKey): Promise<Actor> => actorFor(users.get(key)!, slug),
    holder: (seat: SeatId): Promise<Actor> => actorFor(users.get(HOLDERS[seat])!, slug),
    settle: () => settle(organizationId),
  }
}
export type PhaseOrganization = Awaited<ReturnType<typeof organizationInPhase>>

/** Trainees of the story are nobody in particular; a database asks for persons, so one person takes every course. */
function trained({ trainingAssignments }: Changes): Changes {
  if (trainingAssignments) return {}
  const rows = [21, 4].flatMap((count, part) =>
    Array.from({ length: count }, (_, index) => ({
      id: `assignment-${part}-${index}`,
      personId: 'p-new',
      courseId: 'course',
      completedAt: part === 0 ? '2026-10-15' : null,
    })),
  )
  return { trainingAssignments: rows }
}

export const submission = (gateId: GateId) => ({ gateId, note: null, exitNotes: {}, conditions: [] })

type Extra = Partial<Parameters<typeof signGate>[1]>

/** A complete approval as the page would send it. */
export async function signAs(org: PhaseOrganization, gateId: GateId, seat: SeatId, extra: Extra = {}, by?: PersonKey) {
  const actor = by ? await org.actor(by) : await org.holder(seat)
  const { result, viewer } = await getGate(actor, { gateId })
  const round = result.round!
  return signGate(actor, {
    gateId,
    number: round.number,
    seat,
    hash: round.hash,
    statement: viewer.statements[seat] ?? 'Nothing waits for this seat.',
    comment: null,
    acknowledgements: round.acknowledgements.map(({ id }) => id),
    seenChanges: result.changedSince?.key ?? '',
    acceptances: [],
    conditions: [],
    ...extra,
  })
}

export async function open(org: PhaseOrganization, gateId: GateId) {
  await submitGate(await org.actor('p-editor'), submission(gateId))
  const { seatIds } = framework.gates.find(({ id }) => id === gateId)!
  for (const seat of seatIds) await signAs(org, gateId, seat)
}

export const gateOf = async (org: PhaseOrganization, gateId: GateId) =>
  (await getGate(await org.actor('p-new'), { gateId })).result
/** Days of the story's organization, which keeps UTC. */
export const inDays = (days: number) => dayIn('UTC', days)
export const today = () => inDays(0)
export const reason = 'We looked at it together.'

/** Codes of the refusal and the one text that the screen shows. */
export async function refusal(attempt: Promise<unknown>): Promise<{ codes: string[]; text: string; code: string }> {
  const error = await attempt.then(
    () => ({ message: 'allowed', code: '', more: { reasons: [] } }),
    (one: { message: string; code: string; more?: { reasons?: { code: string }[] } }) => one,
  )
  const codes = error.more?.reasons?.map(({ code }) => code.replace('readiness.refused.', '')) ?? []
  return { codes, text: error.message, code: error.code }
}
