import { z } from 'zod'
import { inWords } from '@/lib/messages/in-words'
import { circlesIn, inCircle } from './circles'
import { comparisonErrors } from './decision-checks'
import { fieldsOf, innerOf } from './fields'
import { partErrors } from './item-parts'
import type { OrganizationDocument } from './schema'
import { type Section, sectionNames, sections } from './schema'

export type DocumentError = { pointer: string; message: string }
/** Content ids a document may name, by field name. */
export type KnownIds = Record<string, ReadonlySet<string>>

type Link = { field: string; to: Section; many: boolean }

/** The fields of a section that name another record, read from the schema's own marks. */
const linksOf = (section: Section): Link[] =>
  fieldsOf(sections[section].row.shape).flatMap(({ name, kind, refersTo }) =>
    refersTo === undefined ? [] : [{ field: name, to: refersTo as Section, many: kind === 'references' }],
  )

const links = new Map(sectionNames.map((section) => [section, linksOf(section)]))

/** The lists of a section whose entries are objects, with what each entry may hold. */
const listsOf = (section: Section) =>
  Object.entries(sections[section].row.shape as Readonly<Record<string, z.ZodType>>).flatMap(([field, schema]) => {
    const { inner } = innerOf(schema)
    const entry = inner instanceof z.ZodArray ? innerOf(inner.element as z.ZodType).inner : null
    return entry instanceof z.ZodObject ? [{ field, entry: fieldsOf(entry.shape as Record<string, z.ZodType>) }] : []
  })

const lists = new Map(sectionNames.map((section) => [section, listsOf(section)]))

/**
 * What a document may not be imported with: two records with one id in a section, a link to a record that is not in
 * the document (also inside a list), a live record of a team that is archived, a week without a working day, or a content
 * id the framework does not have. At most 100 errors, each with its place.
 */
export function documentErrors(document: OrganizationDocument, known: KnownIds): DocumentError[] {
  const errors: DocumentError[] = []
  const idsOf = new Map(sectionNames.map((section) => [section, new Set(document[section].map(({ id }) => id))]))
  const gone = new Set(document.teams.flatMap(({ archivedAt, id }) => (archivedAt === null ? [] : [id])))
  for (const section of sectionNames) {
    const seen = new Set<string>()
    document[section].forEach((record, index) => {
      if (errors.length >= 100) return
      const place = `/${section}/${index}`
      if (seen.has(record.id))
        errors.push({ pointer: `${place}/id`, message: inWords('document.theIdIdIsUsed', { id: record.id }) })
      seen.add(record.id)
      const values = record as unknown as Record<string, unknown>
      for (const { field, many, to } of links.get(section)!) {
        for (const [at, target] of (many ? (values[field] as unknown[]) : [values[field]]).entries()) {
          if (typeof target !== 'string') continue
          const pointer = many ? `${place}/${field}/${at}` : `${place}/${field}`
          if (!idsOf.get(to)!.has(target)) {
            errors.push({ pointer, message: inWords('document.thereIsNoRecordTarget', { target, to }) })
          } else if (to === 'teams' && record.archivedAt === null && gone.has(target)) {
            errors.push({ pointer, message: archivedTeam(target) })
          }
        }
      }
      for (const [field, ids] of Object.entries(known)) {
        const value = values[field]
        if (typeof value === 'string' && !ids.has(value)) {
          errors.push({ pointer: `${place}/${field}`, message: inWords('document.theFrameworkHasNoValue', { value }) })
        }
      }
    })
  }
  for (const [index, { references }] of document.controls.entries()) {
    for (const [at, reference] of references.entries()) {
      if (errors.length >= 100 || known.references?.has(reference) !== false) continue
      const message = inWords('controls.noSuchReference', { reference })
      errors.push({ pointer: `/controls/${index}/references/${at}`, message })
    }
  }
  const { frameworks } = document.organization
  for (const [at, { framework }] of frameworks.entries()) {
    if (frameworks.findIndex((one) => one.framework === framework) === at) continue
    errors.push({ pointer: `/organization/frameworks/${at}/framework`, message: inWords('controls.frameworkTwice') })
  }
  errors.push(
    ...entryErrors(document, idsOf, known),
    ...partErrors(document, known.parts),
    ...circleErrors(document),
    ...lineageErrors(document),
  )
  for (const [index, decision] of document.adrs.entries()) {
    const wrong = comparisonErrors(decision)
    errors.push(...wrong.map((one) => ({ ...one, pointer: `/adrs/${index}${one.pointer}` })))
  }
  const builder = document.organization.builderTeamId
  if (builder && !idsOf.get('teams')!.has(builder)) {
    errors.push({
      pointer: '/organization/builderTeamId',
      message: inWords('document.thereIsNoRecordBuilder', { builder }),
    })
  } else if (builder && gone.has(builder)) {
    errors.push({ pointer: '/organization/builderTeamId', message: archivedTeam(builder) })
  }
  if (document.organization.workweek.length === 0) {
    errors.push({ pointer: '/organization/workweek', message: inWords('document.nameAtLeastOneWorking') })
  }
  return errors
}

/** Entries of lists inside a record: what they name has to be there, and so has the framework's part of them. */
function entryErrors(
  document: OrganizationDocument,
  idsOf: ReadonlyMap<Section, ReadonlySet<string>>,
  known: KnownIds,
): DocumentError[] {
  return sectionNames.flatMap((section) =>
    (lists.get(section) ?? []).flatMap(({ entry, field }) =>
      document[section].flatMap((record, index) => {
        const entries = (record as unknown as Record<string, Record<string, unknown>[]>)[field] ?? []
        return entries.flatMap((values, at) =>
          entry.flatMap(({ name, refersTo }): DocumentError[] => {
            const target = values[name]
            if (typeof target !== 'string') return []
            const pointer = `/${section}/${index}/${field}/${at}/${name}`
            if (refersTo !== undefined && !idsOf.get(refersTo as Section)?.has(target)) {
              return [{ pointer, message: inWords('document.thereIsNoRecordTarget', { target, to: refersTo }) }]
            }
            return known[name] && !known[name].has(target)
              ? [{ pointer, message: inWords('document.theFrameworkHasNoValue', { value: target }) }]
              : []
          }),
        )
      }),
    ),
  )
}

/** Records of one section that replace each other in a circle, each at its field. */
function circleErrors(document: OrganizationDocument): DocumentError[] {
  return sectionNames.flatMap((section) =>
    (links.get(section) ?? [])
      .filter(({ to, many }) => to === section && !many)
      .flatMap(({ field }) => {
        const rows = document[section] as readonly (Readonly<Record<string, unknown>> & { id: string })[]
        const circle = inCircle(new Map(rows.map((row) => [row.id, (row[field] as string | null) ?? null])))
        return rows.flatMap(({ id }, index) =>
          circle.has(id) ? [{ pointer: `/${section}/${index}/${field}`, message: CIRCLE }] : [],
        )
      }),
  )
}

/** Data that was made from itself, by its names, at the first record of the circle. */
function lineageErrors({ dataSources }: OrganizationDocument): DocumentError[] {
  const rows = new Map(dataSources.map((row, index) => [row.id, { name: row.name, index }]))
  return circlesIn(new Map(dataSources.map(({ fromIds, id }) => [id, fromIds]))).map((ids) => ({
    pointer: `/dataSources/${rows.get(ids[0]!)?.index ?? 0}/fromIds`,
    message: madeFromItself(ids.map((id) => rows.get(id)?.name ?? id)),
  }))
}

/** So many names stand in the sentence of a circle. */
const NAMED = 6

export const madeFromItself = (names: readonly string[]): string => {
  const shown = names.length > NAMED ? [...names.slice(0, NAMED - 1), '…', names.at(-1)!] : names
  return inWords('data.leadsInACircle', { names: shown.join(' ← ') })
}

export const CIRCLE = inWords('document.thisLeadsBackToThe')

/** A team ends by becoming inactive: an archived one has no name on any screen. */
const archivedTeam = (id: string) => inWords('document.theTeamIdIsArchived', { id })
