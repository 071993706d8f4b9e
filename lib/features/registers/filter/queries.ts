import { Prisma } from '@prisma/client'
import { filterValues } from '@/lib/client/filter-values'
import { inWords } from '@/lib/messages/in-words'
import { invalid } from '@/lib/server/errors'
import { registerOfSection } from '../catalogue'
import { asSeenBy, type Column, type Register } from '../definition'
import { optionsOf } from '../fields/rules'
import { field, quoted, type Reader, tableOf, visibleTo } from '../rows/queries'
import type { ListRequest } from '../schema'

const isMany = (column: Column) => column.type === 'list' || column.type === 'references'

function filterOf(column: Column, values: readonly string[]): Prisma.Sql {
  const closed = column.type === 'flag' ? ['true', 'false'] : optionsOf(column)
  const wrong = closed.length > 0 && values.some((each) => each !== 'none' && !closed.includes(each))
  if (wrong)
    throw invalid(`/query/${column.field}`, inWords('registers.useOneOfClosedNone', { closed: closed.join(', ') }))
  // Where "none" is a value of its own, it asks for that and for unknown.
  const asked = values.filter((each) => each !== 'none' || closed.includes('none'))
  const place = field(column.field)
  const any = isMany(column)
    ? [Prisma.sql`jsonb_exists_any(${place}, ${asked}::text[])`]
    : [Prisma.sql`${place}::text = ANY (${asked}::text[])`]
  if (values.includes('none'))
    any.push(isMany(column) ? Prisma.sql`${place} = '[]'::jsonb` : Prisma.sql`${place} IS NULL`)
  return Prisma.sql`(${Prisma.join(any, ' OR ')})`
}

/** Where a search looks: texts, and the names of the people, teams and records a row points to. */
function searchOf(column: Column, pattern: string, reader: Reader): Prisma.Sql[] {
  const place = field(column.field)
  // Asked of the organization instead of each row, so that the names are looked up once.
  const among = (table: Prisma.Sql, name: string, visible = Prisma.sql`TRUE`) =>
    Prisma.sql`${place} IN (SELECT n."id" FROM ${table} n WHERE n."organizationId" = current_organization() AND ${visible} AND n.${quoted(name)} ILIKE ${pattern})`
  switch (column.type) {
    case 'line':
    case 'text':
    case 'link':
      return [Prisma.sql`${place} ILIKE ${pattern}`]
    case 'list':
      return [Prisma.sql`${place}::text ILIKE ${pattern}`]
    case 'person':
      return [among(quoted('Person'), 'name')]
    case 'team':
      return [among(quoted('Team'), 'name')]
    case 'reference': {
      const other = column.refersTo && registerOfSection(column.refersTo)
      const titles = other
        ? asSeenBy(other, reader).columns.filter(
            (each) => each.type === 'line' && (each.listed || each.field === other.title),
          )
        : []
      return other ? titles.map((each) => among(tableOf(other), each.field, visibleTo(other, reader, 'n'))) : []
    }
    default:
      return []
  }
}

/**
 * The conditions of filters and search, over columns and linked records that the reader may see. Values of one filter are
 * alternatives; "none" asks for unknown.
 */
export function conditionsOf(register: Register, request: ListRequest, reader: Reader): Prisma.Sql {
  const one = asSeenBy(register, reader)
  const parts: Prisma.Sql[] = []
  for (const [name, text] of Object.entries(request.filters)) {
    const column = one.columns.find((each) => each.field === name && each.filter)
    if (!column) {
      const names = one.columns.filter((each) => each.filter).map((each) => each.field)
      throw invalid(`/query/${name.slice(0, 60)}`, inWords('registers.filterByOneOfNames', { names: names.join(', ') }))
    }
    parts.push(filterOf(column, filterValues(text.slice(0, 4000)).slice(0, 100)))
  }
  const q = request.q?.trim()
  if (q) {
    const pattern = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    const any = one.columns.flatMap((each) => searchOf(each, pattern, reader))
    parts.push(any.length > 0 ? Prisma.sql`(${Prisma.join(any, ' OR ')})` : Prisma.sql`FALSE`)
  }
  return parts.length > 0 ? Prisma.join(parts, ' AND ') : Prisma.sql`TRUE`
}
