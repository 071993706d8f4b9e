import { frameworkFor } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { evaluate } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'

const words = ({ organization }: OrganizationDocument) => frameworkFor(organization.provider)

/** What the rules say of a document, in the words of its provider, as the portal evaluates it. */
export const evaluated = (document: OrganizationDocument, day: string) => evaluate(words(document), document, day)

/** The facts that the portal makes of a document. */
export const factsFrom = (document: OrganizationDocument, day: string) => createFacts(words(document), document, day)
