import { z } from 'zod'
import type { OrganizationDocument } from './schema'
import { type Section, sectionNames, sections } from './schema'

export type DocumentError = { pointer: string; message: string }
/** Content ids a document may name, by field name. */
export type KnownIds = Record<string, ReadonlySet<string>>

type Link = { field: string; to: Section }

/** The fields of a section that name another record, read from the schema's own marks. */
function linksOf(section: Section): Link[] {
  const shape = sections[section].row.shape as Record<string, z.ZodType>
  return Object.entries(shape).flatMap(([field, schema]) => {
    const inner = unwrap(schema)
    const to = inner.meta()?.['x-refers-to']
    return typeof to === 'string' ? [{ field, to: to as Section }] : []
  })
}

function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) {
    inner = inner.def.innerType as z.ZodType
  }
  return inner
}

const links = new Map(sectionNames.map((section) => [section, linksOf(section)]))

/**
 * What a document may not be imported with: two records with one id in a section, a link to a record that is not in
 * the document, or a content id the framework does not have. At most 100 errors, each with its place.
 */
export function documentErrors(document: OrganizationDocument, known: KnownIds): DocumentError[] {
  const errors: DocumentError[] = []
  const idsOf = new Map(sectionNames.map((section) => [section, new Set(document[section].map(({ id }) => id))]))
  for (const section of sectionNames) {
    const seen = new Set<string>()
    document[section].forEach((record, index) => {
      if (errors.length >= 100) return
      const place = `/${section}/${index}`
      if (seen.has(record.id)) errors.push({ pointer: `${place}/id`, message: `The id ${record.id} is used twice.` })
      seen.add(record.id)
      const values = record as unknown as Record<string, unknown>
      for (const { field, to } of links.get(section)!) {
        const target = values[field]
        if (typeof target === 'string' && !idsOf.get(to)!.has(target)) {
          errors.push({ pointer: `${place}/${field}`, message: `There is no record ${target} in ${to}.` })
        }
      }
      for (const [field, ids] of Object.entries(known)) {
        const value = values[field]
        if (typeof value === 'string' && !ids.has(value)) {
          errors.push({ pointer: `${place}/${field}`, message: `The framework has no ${value}.` })
        }
      }
    })
  }
  const builder = document.organization.builderTeamId
  if (builder && !idsOf.get('teams')!.has(builder)) {
    errors.push({ pointer: '/organization/builderTeamId', message: `There is no record ${builder} in teams.` })
  }
  return errors
}
