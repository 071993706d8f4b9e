import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'

const textOf = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../../prisma/demo', name), 'utf8')
const [text, longText] = [textOf('nordhavn.json'), textOf('valmere.json')]

/** A fresh copy of the demonstration's document: a realistic organization with most sections filled. */
export const story = (): OrganizationDocument => organizationDocument.parse(JSON.parse(text))

/** The same for the second demonstration: two years of records, with signed gates. */
export const longStory = (): OrganizationDocument => organizationDocument.parse(JSON.parse(longText))
