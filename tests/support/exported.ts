import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'
import { exportDocument } from '@/lib/features/documents/export/queries'
import type { Actor } from '@/lib/server/actor'
import type { Download } from '@/lib/server/endpoint'

/** The document an administrator gets, read as an import would read it. */
export async function exportedBy(actor: Actor, history = false): Promise<OrganizationDocument> {
  const file = (await exportDocument(actor, history ? { history: 'true' } : {})) as Download
  return organizationDocument.parse(JSON.parse(await new Response(file.body).text()))
}
