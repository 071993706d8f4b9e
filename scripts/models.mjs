// What Prisma's schema says of the records of the document, written from their zod schemas.
import { fieldsOf } from '@/lib/document/fields'
import { sections } from '@/lib/document/schema'

/** @typedef {import('@/lib/document/fields').RecordField} RecordField */
/** @typedef {import('@/lib/document/schema').Section} Section */
/** @typedef {{ name: string, type: string, rest: string }} Line */

const stamped = ['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'revision', 'archivedAt']
const base = `  organizationId String
  id String
  createdAt DateTime? @default(now()) @db.Timestamptz(3)
  createdBy String?
  updatedAt DateTime? @default(now()) @db.Timestamptz(3)
  updatedBy String?
  revision Int @default(1)
  archivedAt DateTime? @db.Timestamptz(3)`
const alike = 'onDelete: NoAction, onUpdate: NoAction'

/** @type {Partial<Record<RecordField['kind'], [string, string?]>>} */
const types = {
  day: ['DateTime', '@db.Date'],
  instant: ['DateTime', '@db.Timestamptz(3)'],
  money: ['Decimal', '@db.Decimal(14, 2)'],
  percent: ['Decimal', '@db.Decimal(5, 2)'],
  rate: ['Int'],
  count: ['Int'],
  flag: ['Boolean'],
  list: ['Json'],
  references: ['Json'],
  other: ['Json'],
}

/** @param {unknown} value */
const literal = (value) => (typeof value === 'object' ? JSON.stringify(JSON.stringify(value)) : JSON.stringify(value))

/** The fields a section has beyond what every record carries. @param {Section} section */
export const ownFields = (section) =>
  fieldsOf(sections[section].row.shape).filter(({ name }) => !stamped.includes(name))

/** @param {RecordField} field @returns {Line} */
export function fieldLine({ name, kind, nullable, fallback, whole }) {
  const [type, attribute] = types[kind] ?? (kind === 'number' ? [whole ? 'Int' : 'Float'] : ['String'])
  const otherwise = fallback === null ? [] : [`@default(${literal(fallback)})`]
  return { name, type: nullable ? `${type}?` : type, rest: [...otherwise, ...(attribute ? [attribute] : [])].join(' ') }
}

/** @param {string} text */
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1)
/** @param {string} text */
const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** The link of a field in both models. @param {string} table @param {RecordField} field @returns {{ own: Line, target: string, back: Line } | null} */
export function relationOf(table, { name, kind, nullable, refersTo }) {
  if (kind !== 'reference' || !refersTo) return null
  const target = sections[/** @type {Section} */ (refersTo)].table
  const relation = `${table}_${name}`
  const own = name.endsWith('Id') ? name.slice(0, -2) : `${name}${target}`
  return {
    own: {
      name: own,
      type: nullable ? `${target}?` : target,
      rest: `@relation("${relation}", fields: [organizationId, ${name}], references: [organizationId, id], ${alike})`,
    },
    target,
    back: { name: `${lower(table)}By${upper(name)}`, type: `${table}[]`, rest: `@relation("${relation}")` },
  }
}

/** @param {Line} line */
const written = ({ name, type, rest }) => `  ${name} ${type} ${rest}`.trimEnd()

/** The lines of one field: what it holds and, where it names a record, the link. @param {string} table @param {RecordField} field */
const linesOf = (table, field) => [
  written(fieldLine(field)),
  ...[relationOf(table, field)].flatMap((link) => (link ? [written(link.own)] : [])),
]

/** @param {Section} section @returns {string} the whole model of a section that has none */
function modelOf(section) {
  const { table } = sections[section]
  const fields = ownFields(section)
  const indexes = fields
    .filter(({ kind }) => kind === 'reference')
    .map(({ name }) => `  @@index([organizationId, ${name}])`)
  return `model ${table} {
${[base, ...fields.flatMap((field) => linesOf(table, field))].join('\n')}
  organization Organization @relation(fields: [organizationId], references: [id], ${alike})

${['  @@id([organizationId, id])', ...indexes].join('\n')}
}
`
}

const field = /^ {2}(\w+)\s+(\S+)(?:\s+(.*))?$/

/** Lines of fields that follow each other, in columns as Prisma sets them. @param {string} text */
function aligned(text) {
  /** @type {string[]} */
  const done = []
  /** @type {RegExpExecArray[]} */
  let block = []
  const flush = () => {
    const [names, kinds] = [1, 2].map((part) => Math.max(...block.map((found) => found[part]?.length ?? 0)))
    for (const [, name = '', type = '', rest = ''] of block) {
      done.push(`  ${name.padEnd(names ?? 0)} ${type.padEnd(kinds ?? 0)} ${rest}`.trimEnd())
    }
    block = []
  }
  for (const line of text.split('\n')) {
    const found = field.exec(line)
    if (found) block.push(found)
    else {
      flush()
      done.push(line)
    }
  }
  return done.join('\n')
}

/** @param {string} schema @param {string} table @returns {[number, number] | null} where its model begins and ends */
function placeOf(schema, table) {
  const start = schema.search(new RegExp(`^model ${table} \\{$`, 'm'))
  return start < 0 ? null : [start, schema.indexOf('\n}\n', start) + 3]
}

/** Puts lines into a model, before its link to the organization or where its fields end. @param {string} schema @param {string} table @param {string[]} lines */
function withLines(schema, table, lines) {
  const place = placeOf(schema, table)
  if (!place || lines.length === 0) return schema
  const model = schema.slice(...place)
  const link = model.search(/^ {2}organization\s+Organization\s/m)
  const block = model.search(/^\n {2}@@/m)
  const end = link >= 0 ? link : block >= 0 ? block : model.lastIndexOf('}')
  const changed = `${model.slice(0, end)}${lines.join('\n')}\n${model.slice(end)}`
  return schema.slice(0, place[0]) + aligned(changed) + schema.slice(place[1])
}

/**
 * Prisma's schema with everything the records say: a model for each section that has none, and in the others a line for each
 * field that has none, with the links and indexes of both. What is there stays as it is.
 * @param {string} schema
 * @returns {string}
 */
export function withRecords(schema) {
  let result = schema
  /** @param {string} table @param {RecordField[]} fields */
  const linkBack = (table, fields) => {
    for (const link of fields.map((each) => relationOf(table, each))) {
      if (link) result = withLines(result, link.target, [written(link.back)])
    }
  }
  for (const section of /** @type {Section[]} */ (Object.keys(sections))) {
    const { table } = sections[section]
    const place = placeOf(result, table)
    if (!place) {
      result = `${result.trimEnd()}\n\n${aligned(modelOf(section))}`
      result = withLines(result, 'Organization', [`  ${section} ${table}[]`])
      linkBack(table, ownFields(section))
      continue
    }
    const model = result.slice(...place)
    const missing = ownFields(section).filter(({ name }) => !new RegExp(`^ {2}${name}\\s`, 'm').test(model))
    result = withLines(
      result,
      table,
      missing.flatMap((each) => linesOf(table, each)),
    )
    const indexes = missing
      .filter(({ kind }) => kind === 'reference')
      .map(({ name }) => `  @@index([organizationId, ${name}])\n`)
    const end = placeOf(result, table)?.[1] ?? 0
    if (indexes.length > 0) result = `${result.slice(0, end - 2)}${indexes.join('')}${result.slice(end - 2)}`
    linkBack(table, missing)
  }
  return result
}
