// What Prisma has no words for, written for the tables and columns that a migration makes: checks of values, row-level
// security, history, rights of the portal and links that are checked at the end of a transaction.
import { sections } from '@/lib/document/schema'
import { ownFields } from './models.mjs'

/** @typedef {import('@/lib/document/fields').RecordField} RecordField */
/** @typedef {import('@/lib/document/schema').Section} Section */

const sectionOf = new Map(
  Object.entries(sections).map(([section, { table }]) => [
    /** @type {string} */ (table),
    /** @type {Section} */ (section),
  ]),
)

/** @type {Partial<Record<RecordField['kind'], string>>} */
const forms = {
  month: '^\\d{4}-(0[1-9]|1[0-2])$',
  quarter: '^\\d{4}-Q[1-4]$',
  period: '^\\d{4}-(0[1-9]|1[0-2]|Q[1-4])$',
}

/** The bounds of a number, where it has some a person would name. @param {RecordField} field @returns {[number | undefined, number | undefined]} */
function boundsOf({ kind, signed, least, most }) {
  if (kind === 'money') return [signed ? undefined : 0, undefined]
  if (kind === 'percent') return [0, 100]
  const near = [least, most].map((bound) =>
    bound !== undefined && Math.abs(bound) <= 1_000_000_000 ? bound : undefined,
  )
  return [near[0], near[1]]
}

/** The check a column needs, with the last part of its name. @param {RecordField} field @returns {[string, string] | null} */
function checkOf(field) {
  const { name, kind, options } = field
  const form = forms[kind]
  if (form) return [kind, `"${name}" ~ '${form}'`]
  if (kind === 'list' || kind === 'references') return ['list', `jsonb_typeof("${name}") = 'array'`]
  if (options)
    return ['values', `"${name}" IN (${options.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`]
  const [least, most] = boundsOf(field)
  const bounds = [
    least === undefined ? [] : `"${name}" >= ${least}`,
    most === undefined ? [] : `"${name}" <= ${most}`,
  ].flat()
  return bounds.length > 0 ? ['range', bounds.join(' AND ')] : null
}

/** @param {string} table @param {readonly RecordField[]} fields */
const checks = (table, fields) =>
  fields.flatMap((field) => {
    const check = checkOf(field)
    return check
      ? `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_${field.name}_${check[0]}" CHECK (${check[1]});`
      : []
  })

/**
 * What has to follow the SQL that Prisma's engine wrote; empty where it makes no table, column or link.
 * @param {string} sql
 * @returns {string}
 */
export function rulesFor(sql) {
  /** @type {string[]} */
  const lines = []
  const made = [...sql.matchAll(/CREATE TABLE "(\w+)" \(([^;]*)\);/g)]
  for (const [, table = '', body = ''] of made) {
    const section = sectionOf.get(table)
    if (section) lines.push(...checks(table, ownFields(section)))
    if (!body.includes('"organizationId"')) continue
    const rights = section ? 'SELECT, INSERT, UPDATE' : 'SELECT, INSERT, UPDATE, DELETE'
    lines.push(`GRANT ${rights} ON "${table}" TO sextant_app;`, `SELECT protect('"${table}"');`)
    if (section) lines.push(`SELECT keep_history('"${table}"');`)
  }
  for (const [, table = '', body = ''] of sql.matchAll(/ALTER TABLE "(\w+)"([^;]*\bADD COLUMN\b[^;]*);/g)) {
    const section = sectionOf.get(table)
    if (!section) continue
    const added = new Set([...body.matchAll(/ADD COLUMN\s+"(\w+)"/g)].map(([, column]) => column))
    lines.push(
      ...checks(
        table,
        ownFields(section).filter(({ name }) => added.has(name)),
      ),
    )
    lines.push(`SELECT define_record_json('"${table}"');`)
  }
  for (const [, table, name] of sql.matchAll(/ALTER TABLE "(\w+)" ADD CONSTRAINT "(\w+)" FOREIGN KEY/g)) {
    lines.push(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" DEFERRABLE INITIALLY IMMEDIATE;`)
  }
  return lines.length > 0 ? `\n-- What Prisma has no words for, as the records say it.\n${lines.join('\n')}\n` : ''
}
