import { createTranslator } from 'next-intl'
import { messages } from '@/lib/messages/messages'
import type { FileFormat } from '@/lib/report/formats/make'
import type { Report, Sealed } from '@/lib/report/model'

const t = createTranslator({ locale: 'en', messages, namespace: 'report-files.words' })

/** Places that a format fills by itself: a page knows its number when it is there. */
const places = { page: '{page}', pages: '{pages}', count: '{count}', list: '{list}', address: '{address}' }

const names = Object.keys(messages['report-files'].words) as (keyof Sealed['words'])[]

/** The words that stand around a report in its files. A build takes sentences apart: they are spoken, never read as they are. */
export const fileWords = Object.fromEntries(names.map((name) => [name, t(name, places as never)])) as Sealed['words']

const TYPES: Record<FileFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

export const contentType = (format: FileFormat): string => TYPES[format]

/** The name of a file: whose, which report, of which day. Plain letters only: it stands in a header. */
export function fileName(slug: string, { day, kind, subject }: Report, format: FileFormat, table: number): string {
  const of = (subject ?? '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40)
  const parts = [slug, kind, of, format === 'csv' ? `table-${table}` : '', day]
  return `${parts.filter(Boolean).join('-')}.${format}`
}
