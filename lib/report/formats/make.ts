import type { Sealed } from '../model'
import { csv } from './csv'
import { docx } from './docx/docx'
import { markdown } from './markdown'
import { tablesOf } from './parts'
import { pdf } from './pdf/pdf'
import { pptx } from './pptx/pptx'
import { xlsx } from './xlsx/xlsx'

export type FileFormat = 'pdf' | 'xlsx' | 'pptx' | 'docx' | 'md' | 'csv'

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf8'))

/** One file of a report; `table` counts from one and says which table a CSV is of. */
export async function makeFile(format: FileFormat, input: Sealed, table = 1): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return pdf(input)
    case 'xlsx':
      return xlsx(input)
    case 'pptx':
      return pptx(input)
    case 'docx':
      return docx(input)
    case 'md':
      return text(markdown(input))
    case 'csv': {
      const one = tablesOf(input.report)[table - 1]
      return text(one ? csv(one.table, input.words.unit) : '')
    }
  }
}
