import type { RouteInput } from '@/lib/client/route'
import { complianceFrameworkById, label } from '@/lib/content'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { Download } from '@/lib/server/endpoint'
import { read } from '@/lib/server/mutation'
import { sentenceText } from '@/lib/server/sentences'
import { type Sheet, type SheetCell, workbook, XLSX } from '@/lib/server/workbook'
import type { exportReferencesRoute } from '../schema'
import { getStandings, type StandingControl } from '../standing/queries'

/** What an auditor is shown of the newest test of each control: who looked, and what shows it. */
type Evidence = { controlId: string; by: string | null; evidence: string | null; note: string | null }

const evidenceOf = (actor: Actor, ids: readonly string[]) =>
  read(actor, async (tx) => {
    const rows = await tx.$queryRaw<(Evidence & { id: string })[]>`
      SELECT t."id", t."controlId", p."name" AS by, t."evidence", t."note" FROM "ControlTest" t
      LEFT JOIN "Person" p ON p."organizationId" = t."organizationId" AND p."id" = t."by"
      WHERE t."organizationId" = ${actor.organizationId} AND t."id" = ANY(${[...ids]}::text[])`
    return new Map(rows.map((row) => [row.id, row]))
  })

const ownersOf = (actor: Actor) =>
  read(actor, async (tx) => {
    const where = { organizationId: actor.organizationId, archivedAt: null }
    const people = await tx.person.findMany({ where, select: { id: true, name: true } })
    return new Map(people.map(({ id, name }) => [id, name]))
  })

const HEAD = [
  'Framework',
  'Number',
  'Title (ours)',
  'State of the reference',
  'Control',
  'State of the control',
  'Since',
  'Why',
  'Owner',
  'Tested on',
  'Outcome',
  'Tested by',
  'Evidence',
  'What was seen',
  'Counts until',
  'Report inherited',
]
const WIDTHS = [16, 16, 30, 18, 44, 18, 12, 50, 20, 12, 12, 20, 40, 40, 12, 40]

const day = (value: string | null): SheetCell => (value === null ? null : { day: value })
const link = (value: string | null): SheetCell => (value === null ? null : { href: value, text: value })

/**
 * The sheet of an auditor: one row per reference in scope and control that names it, with the dates and links of what shows
 * it; a reference without a control has a row of its own. Of one framework, or of all the organization is held to.
 */
export async function exportReferences(actor: Actor, { framework: asked }: RouteInput<typeof exportReferencesRoute>) {
  authorize(actor, 'organization:read')
  const { controls, coverages, scope } = await getStandings(actor)
  const wanted = asked ? [asked] : scope.map(({ framework }) => framework)
  const byId = new Map(controls.map((one) => [one.row.id, one]))
  const [owners, evidence] = await Promise.all([
    ownersOf(actor),
    evidenceOf(
      actor,
      controls.flatMap(({ standing }) => standing.test?.id ?? []),
    ),
  ])
  const rows = coverages
    .filter(({ framework }) => wanted.includes(framework))
    .flatMap(({ framework, references }) => {
      const table = complianceFrameworkById(framework)
      const titles = new Map(table?.references.map(({ number, title }) => [number, title]))
      return references.flatMap(({ controls: ids, number, state }) => {
        const first = [table?.name ?? framework, number, titles.get(number) ?? '', label('referenceState', state)]
        if (ids.length === 0) return [first]
        return ids.flatMap((id) => {
          const control = byId.get(id)
          return control ? [[...first, ...controlCells(control, owners, evidence)]] : []
        })
      })
    })
  const sheet: Sheet = { name: 'References', head: HEAD, widths: WIDTHS, rows }
  return new Download(`${actor.slug}-controls-${actor.today}.xlsx`, XLSX, workbook([sheet]))
}

function controlCells(
  { row, standing }: StandingControl,
  owners: ReadonlyMap<string, string>,
  evidence: ReadonlyMap<string, Evidence>,
): SheetCell[] {
  const test = standing.test
  const shown = test ? evidence.get(test.id) : undefined
  return [
    row.title,
    label('controlState', standing.state),
    day(standing.since),
    sentenceText(standing.reason),
    owners.get(row.owner ?? '') ?? null,
    day(test?.at ?? null),
    test ? label('controlOutcome', test.outcome) : null,
    shown?.by ?? null,
    link(shown?.evidence ?? null),
    shown?.note ?? null,
    day(row.applies === 'inherited' ? row.validUntil : standing.due),
    link(row.reportUrl),
  ]
}
