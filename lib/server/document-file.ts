import { DocumentParts, MalformedDocument, type Part, parsedPart } from '@/lib/document/parts'
import {
  type OrganizationDocument,
  organizationDocument,
  type Section,
  sectionNames,
  sections,
  versionRecord,
} from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { fieldErrors } from './body'
import { type FieldError, Refusal } from './errors'
import { textOf } from './spool'

type Version = NonNullable<OrganizationDocument['history']>[number]

const MAX_ERRORS = 100
const BATCH = 500

const refusing = (errors: readonly FieldError[]) =>
  new Refusal('invalid', errors.length === 1 ? errors[0]!.message : inWords('registers.someFieldsNeedAnotherValue'), {
    errors: errors.slice(0, MAX_ERRORS),
  })

async function* partsOf(file: string): AsyncGenerator<Part> {
  const parts = new DocumentParts()
  try {
    let first = true
    for await (const piece of textOf(file)) {
      yield* parts.push(first ? piece.replace(/^\uFEFF/, '') : piece)
      first = false
    }
    parts.end()
  } catch (error) {
    if (error instanceof MalformedDocument) throw new Refusal('malformed', error.message)
    throw error
  }
}

const isSection = (key: string): key is Section => Object.hasOwn(sections, key)

/**
 * Reads a kept document record by record, without its history: the text is never held as a whole, and of a wrong one the
 * first hundred places are named. The history is read by versionsIn.
 */
export async function readDocumentFile(file: string): Promise<OrganizationDocument> {
  const head: Record<string, unknown> = {}
  const rows = Object.fromEntries(sectionNames.map((name) => [name, [] as unknown[]])) as Record<Section, unknown[]>
  const errors: FieldError[] = []
  for await (const { key, index, text } of partsOf(file)) {
    if (key === 'history' && index !== null) continue
    const value = parsedPart(text)
    if (index === null || !isSection(key)) {
      head[key] = index === null ? value : []
      continue
    }
    const checked = sections[key].row.safeParse(value)
    if (checked.success) rows[key].push(checked.data)
    else errors.push(...fieldErrors(checked.error, `/${key}/${index}`))
    if (errors.length >= MAX_ERRORS) break
  }
  const checked = organizationDocument.safeParse(head)
  if (!checked.success) errors.unshift(...fieldErrors(checked.error))
  if (!checked.success || errors.length > 0) throw refusing(errors)
  return { ...checked.data, ...rows } as OrganizationDocument
}

/** The history a kept document brings, a few hundred versions at a time. */
export async function* versionsIn(file: string): AsyncGenerator<Version[]> {
  let batch: Version[] = []
  for await (const { key, index, text } of partsOf(file)) {
    if (key !== 'history' || index === null) continue
    const checked = versionRecord.safeParse(parsedPart(text))
    if (!checked.success) throw refusing(fieldErrors(checked.error, `/history/${index}`))
    batch.push(checked.data)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
