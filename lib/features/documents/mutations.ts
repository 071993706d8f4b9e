import { dayReader } from '@/lib/calendar/zones'
import type { RouteInput } from '@/lib/client/route'
import { type OrganizationDocument, sectionNames } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Visitor } from '@/lib/server/actor'
import { checkTimeZone } from '@/lib/server/clock'
import { readDocumentFile, versionsIn } from '@/lib/server/document-file'
import { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { LONG_WORK, mutateOrganization } from '@/lib/server/mutation'
import { refuseMixed } from '@/lib/server/newcomer'
import { dataErrors } from './data/guards'
import { checkDocument } from './guards'
import type { importRoute } from './schema'

/** Makes a new organization from a document, all or nothing. Only an operator may; persons arrive without sign-in. */
export async function importDocument(
  visitor: Visitor,
  document: OrganizationDocument,
  history?: AsyncIterable<NonNullable<OrganizationDocument['history']>>,
) {
  if (!visitor.operator) {
    throw new Refusal('forbidden', inWords('documents.onlyAnOperatorOfThisInstallation'))
  }
  refuseMixed(visitor, { isDemo: false })
  checkDocument(document)
  const warnings = dataErrors(document, dayReader(document.organization.timezone)(new Date().toISOString()))
  const id = newId()
  const records = sectionNames.reduce((sum, section) => sum + document[section].length, 0)
  const entry = { action: 'organization:import', subject: `organizations/${id}`, timeoutMs: LONG_WORK }
  return mutateOrganization(visitor, id, null, entry, async (tx) => {
    await checkTimeZone(tx, document.organization.timezone, '/organization/timezone')
    // The links of all records are checked by one statement at the end.
    await tx.$executeRaw`SELECT set_config('statement_timeout', '600000', true)`
    const members = [{ userId: visitor.userId, role: 'admin', personId: null }]
    const slug = await insertDocument(tx, id, document, members, history ? { history } : {})
    return { slug, records, warnings }
  })
}

let importing = false

/** The same for a document that was kept in a file: read record by record, its history a few hundred versions at a time. */
export async function importUpload(visitor: Visitor, { upload }: RouteInput<typeof importRoute>) {
  if (importing) {
    throw new Refusal('too_many', inWords('documents.anotherDocumentIsBeingImported'), {
      retryAfter: 10,
    })
  }
  importing = true
  try {
    return await importDocument(visitor, await readDocumentFile(upload.path), versionsIn(upload.path))
  } finally {
    importing = false
  }
}
