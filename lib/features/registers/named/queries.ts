import { Prisma } from '@prisma/client'
import { fieldsOf } from '@/lib/document/fields'
import { organization } from '@/lib/document/organization'
import { type Section, sectionNames, sections } from '@/lib/document/schema'
import type { Transaction } from '@/lib/server/db'
import { quoted } from '../rows/queries'

/** Every place where a record of this section can be named: records, the organization's settings, and who may come in. */
const placesOf = (section: Section) => [
  ...(section === 'persons' ? [{ table: 'Membership', field: 'personId' }] : []),
  ...fieldsOf(organization.shape).flatMap((each) =>
    each.refersTo === section ? [{ table: 'Organization', field: each.name }] : [],
  ),
  ...sectionNames.flatMap((other) =>
    fieldsOf(sections[other].row.shape).flatMap((each) =>
      each.kind === 'reference' && each.refersTo === section
        ? [{ table: sections[other].table, field: each.name }]
        : [],
    ),
  ),
]

/** Whether a live record of the organization, or its settings, name one of these records. */
export async function areNamed(
  tx: Transaction,
  organizationId: string,
  section: Section,
  ids: readonly string[],
): Promise<boolean> {
  const any = placesOf(section).map(({ table, field }) => {
    const owner = table === 'Organization' ? Prisma.sql`t."id"` : Prisma.sql`t."organizationId"`
    return Prisma.sql`EXISTS (SELECT 1 FROM ${quoted(table)} t
      WHERE ${owner} = ${organizationId} AND t."archivedAt" IS NULL AND t.${quoted(field)} = ANY (${[...ids]}::text[]))`
  })
  const [row] = await tx.$queryRaw<{ named: boolean }[]>`SELECT ${Prisma.join(any, ' OR ')} AS named`
  return row?.named ?? false
}
