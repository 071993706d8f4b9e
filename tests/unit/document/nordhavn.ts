import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../prisma/demo', name), 'utf8'))

export type Account = { name: string; email: string; role: string; personId: string; seats: string[]; journey: string }

type Story = { anchor: string; document: string; accounts: Account[] }

export const story = read('accounts.json') as Story
export const nordhavn: OrganizationDocument = organizationDocument.parse(read(story.document))

/** The second demonstration: two years of records, in phase 5. */
export const secondStory = read('accounts-valmere.json') as Story
export const valmere: OrganizationDocument = organizationDocument.parse(read(secondStory.document))
