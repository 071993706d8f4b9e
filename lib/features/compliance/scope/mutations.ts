import type { RouteInput } from '@/lib/client/route'
import { framework } from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { registerOfSection } from '@/lib/features/registers/catalogue'
import { lockKeys } from '@/lib/features/registers/keys/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { invalid } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { insertRecords, writeOrganization } from '@/lib/server/records'
import type { setFrameworksRoute } from '../schema'

type Scope = RouteInput<typeof setFrameworksRoute>

/**
 * Says which frameworks the organization is held to, and adds their controls of the catalogue that it does not have: all in
 * one step or nothing. What is there stays as it is, also when a framework goes.
 */
export async function setFrameworks(actor: Actor, { addControls, frameworks, revision }: Scope) {
  authorize(actor, 'register:edit')
  const names = frameworks.map((one) => one.framework)
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at)
  if (twice >= 0) throw invalid(`/frameworks/${twice}/framework`, inWords('controls.frameworkTwice'))
  const entry = { action: 'compliance:scope', subject: `organizations/${actor.organizationId}` }
  return mutate(actor, entry, async (tx) => {
    const stored = await writeOrganization(tx, { frameworks }, revision)
    const added = addControls ? await addMissing(tx, actor, new Set(names)) : 0
    await afterWrite(tx, 'organization')
    if (added > 0) await afterWrite(tx, 'controls')
    return { revision: stored.revision, added }
  })
}

/** The controls of the catalogue that name one of these frameworks and are not among the live ones. */
async function addMissing(tx: Transaction, actor: Actor, wanted: ReadonlySet<string>): Promise<number> {
  await lockKeys(tx, registerOfSection('controls')!, actor.organizationId)
  const where = { organizationId: actor.organizationId, archivedAt: null, contentId: { not: null } }
  const present = new Set(
    (await tx.control.findMany({ where, select: { contentId: true } })).map((row) => row.contentId),
  )
  const missing = framework.controls.filter(
    ({ id, references }) => !present.has(id) && references.some((one) => wanted.has(one.slice(0, one.indexOf(':')))),
  )
  const rows = missing.map(({ id, references, title }) =>
    sections.controls.row.parse({ id: newId(), contentId: id, title, references }),
  )
  await insertRecords(tx, 'controls', rows, true)
  return rows.length
}
