import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../prisma/demo', name), 'utf8'))

export type Account = { name: string; email: string; role: string; personId: string; seats: string[]; journey: string }

export const story = read('accounts.json') as { anchor: string; document: string; accounts: Account[] }
export const nordhavn: OrganizationDocument = organizationDocument.parse(read(story.document))
