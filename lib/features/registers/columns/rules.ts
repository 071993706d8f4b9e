import type { z } from 'zod'
import { fieldOf, type RecordField } from '@/lib/document/fields'
import { type Section, sections } from '@/lib/document/schema'
import type { Column, ColumnDeclaration, ColumnType, RegisterModule } from '../definition'
import { wordsOf } from '../words/view'

function typeOf({ kind, refersTo }: RecordField): ColumnType {
  if (kind === 'reference') return refersTo === 'persons' ? 'person' : refersTo === 'teams' ? 'team' : 'reference'
  if (kind === 'period') return 'line'
  if (kind === 'other') throw new Error('No column shows such a field.')
  return kind
}

type Owner = { section: Section; name: string; module: RegisterModule; write: object | null }

/**
 * A column as its record and its words have it, where the declaration says nothing else: type, closed values, the records it
 * names, whether it has to be given, whether it is a fact or can be a credit; the header is the word of the screen.
 */
export function columnFrom(one: Owner, said: ColumnDeclaration): Column {
  const shape: Readonly<Record<string, z.ZodType>> = sections[one.section].row.shape
  const schema = shape[said.field]
  if (!schema) throw new Error(`${one.section} has no field ${said.field}`)
  const field = fieldOf(said.field, schema)
  const type = said.type ?? typeOf(field)
  const given = one.write !== null && !said.portal
  const header = said.header ?? wordsOf(one).columnWords[said.field] ?? said.field
  return {
    header,
    type,
    ...(given && !field.nullable && field.fallback === null ? { required: true } : {}),
    ...(given && field.fact ? { fact: true } : {}),
    ...(field.signed ? { credit: true } : {}),
    ...(field.options ? { options: field.options } : {}),
    ...(type === 'reference' || type === 'references' ? { refersTo: field.refersTo as Section } : {}),
    ...said,
  }
}
