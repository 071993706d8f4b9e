import { dayReader } from '@/lib/calendar/zones'
import type { RouteInput } from '@/lib/client/route'
import { sectionNames } from '@/lib/document/schema'
import type { Visitor } from '@/lib/server/actor'
import { checkTimeZone } from '@/lib/server/clock'
import { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateOrganization } from '@/lib/server/mutation'
import { refuseMixed } from '@/lib/server/newcomer'
import { checkDocument } from './checks'
import { dataErrors } from './data-errors'
import type { importRoute } from './schema'

/** Makes a new organization from a document, all or nothing. Only an operator may; persons arrive without sign-in. */
export async function importDocument(visitor: Visitor, document: RouteInput<typeof importRoute>) {
  if (!visitor.operator) {
    throw new Refusal(
      'forbidden',
      'Only an operator of this installation imports organizations. Ask the person who set it up.',
    )
  }
  refuseMixed(visitor, { isDemo: false })
  checkDocument(document)
  const warnings = dataErrors(document, dayReader(document.organization.timezone)(new Date().toISOString()))
  const id = newId()
  const records = sectionNames.reduce((sum, section) => sum + document[section].length, 0)
  const entry = { action: 'organization:import', subject: `organizations/${id}`, timeoutMs: 120_000 }
  return mutateOrganization(visitor, id, null, entry, async (tx) => {
    await checkTimeZone(tx, document.organization.timezone, '/organization/timezone')
    const slug = await insertDocument(tx, id, document, [{ userId: visitor.userId, role: 'admin', personId: null }])
    return { slug, records, warnings }
  })
}
