import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'

const text = readFileSync(path.resolve(import.meta.dirname, '../../../prisma/demo/nordhavn.json'), 'utf8')

/** A fresh copy of the demonstration's document: a realistic organization with most sections filled. */
export const story = (): OrganizationDocument => organizationDocument.parse(JSON.parse(text))
