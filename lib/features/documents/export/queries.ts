import { Prisma } from '@prisma/client'
import type { RouteInput } from '@/lib/client/route'
import { FORMAT, FORMAT_VERSION, sectionNames, sections } from '@/lib/document/schema'
import { historyBatches } from '@/lib/features/evaluation/history/queries'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { Download } from '@/lib/server/endpoint'
import { notFound } from '@/lib/server/errors'
import { snapshot } from '@/lib/server/mutation'
import { spooledAnswer } from '@/lib/server/spool'
import type { exportRoute } from '../schema'
import { takeTurn } from './guards'

/** Records of one question: what is held at once does not grow with the organization. */
const BATCH = 1_000

type Stored = { id: string; text: string }

async function* rowsOf(tx: Transaction, organizationId: string, table: string): AsyncGenerator<Stored[]> {
  const name = Prisma.raw(`"${table}"`)
  for (let after = ''; ; ) {
    const rows = await tx.$queryRaw<Stored[]>`
      SELECT t."id", record_json(t.*)::text AS text FROM ${name} t
      WHERE t."organizationId" = ${organizationId} AND t."id" > ${after} ORDER BY t."id" LIMIT ${BATCH}`
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    after = rows.at(-1)!.id
  }
}

/** A list of the document, an item per line, so that a reader with simple tools sees records and not one line of 76 MB. */
async function* listOf(name: string, batches: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield `,\n"${name}": [`
  let first = true
  for await (const texts of batches) {
    yield texts.map((text, index) => `${first && index === 0 ? '' : ','}\n${text}`).join('')
    first = false
  }
  yield first ? ']' : '\n]'
}

/** As the document writes numbers and spaces: PostgreSQL's own JSON has blanks around each colon. */
const compact = (text: string) => JSON.stringify(JSON.parse(text))

async function* documentText(tx: Transaction, organizationId: string, history: boolean): AsyncGenerator<string> {
  const [row] = await tx.$queryRaw<{ text: string }[]>`
    SELECT record_json(o.*)::text AS text FROM "Organization" o WHERE o."id" = ${organizationId}`
  if (!row) throw notFound()
  const head = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    contentVersion: '1',
    exportedAt: new Date().toISOString(),
  }
  yield `${JSON.stringify(head).slice(0, -1)},\n"organization": ${compact(row.text)}`
  for (const section of sectionNames) {
    yield* listOf(section, texts(rowsOf(tx, organizationId, sections[section].table)))
  }
  if (history) yield* listOf('history', versions(historyBatches(tx, organizationId)))
  yield '\n}\n'
}

async function* texts(batches: AsyncIterable<Stored[]>): AsyncGenerator<string[]> {
  for await (const rows of batches) yield rows.map(({ text }) => compact(text))
}

async function* versions(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<string[]> {
  for await (const batch of batches) yield batch.map((version) => JSON.stringify(version))
}

/**
 * The whole organization as one document; with its history when asked. Text of erased persons is absent. Read in batches
 * of one snapshot and kept in a file until it is sent, so that no size of an organization is too large to leave with.
 */
export async function exportDocument(actor: Actor, { history, gzip }: RouteInput<typeof exportRoute>) {
  authorize(actor, 'organization:export')
  const packed = gzip === 'true'
  const body = await snapshot(actor, async (tx) => {
    await takeTurn(tx, actor.organizationId)
    return spooledAnswer(documentText(tx, actor.organizationId, history === 'true'), packed)
  })
  const name = `${actor.slug}-${actor.today}.json`
  return packed ? new Download(`${name}.gz`, 'application/gzip', body) : new Download(name, 'application/json', body)
}
