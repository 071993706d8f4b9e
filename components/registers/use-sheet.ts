import { useState } from 'react'
import type { Edited } from '@/lib/client/sheet/edit'
import type { Delimiter } from '@/lib/client/sheet/grid'
import type { ImportAnswer } from '@/lib/features/registers/import-schema'
import { useWrite } from '../write/use-write'
import { rowPath } from './row-path'

type Dialect = NonNullable<ImportAnswer['dialect']>
/** How the text is to be read, where somebody said it. */
export type Asked = { delimiter?: Dialect['delimiter']; decimal?: Dialect['decimal']; percent?: 'shares' | 'percent' }
export type Checked = ImportAnswer

const signs: Record<Dialect['delimiter'], Delimiter> = { tab: '\t', semicolon: ';', comma: ',' }

/** A sheet from the first paste to the last written row: every step checks it anew, and nothing is written unasked. */
export function useSheet(org: string, register: string) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<Asked>({})
  const [further, setFurther] = useState(false)
  const [sheet, setSheet] = useState<Checked | null>(null)
  const { write, busy, problem, clear } = useWrite()
  const path = `${rowPath(org, register)}/import`
  const clean = (given: Asked) => (Object.keys(given).length > 0 ? { read: given } : {})

  async function check(next: { text?: string; asked?: Asked; further?: boolean } = {}) {
    const now = { text, asked, further, ...next }
    setText(now.text)
    setAsked(now.asked)
    setFurther(now.further)
    const body = { text: now.text, dryRun: true, ...clean(now.asked), ...(now.further ? { further: true } : {}) }
    const answer = await write<Checked>('POST', path, body, { quiet: true })
    if (answer?.ok) setSheet(answer.data)
  }

  /** Stores all rows, or those of another text with what is said of this one. */
  async function store(of = text, read = asked): Promise<Checked | null> {
    const body = { text: of, dryRun: false, ...clean(read), ...(further ? { further: true } : {}) }
    const answer = await write<Checked>('POST', path, body)
    return answer?.ok ? answer.data : null
  }

  const edited: Edited = { text, delimiter: signs[sheet?.dialect?.delimiter ?? asked.delimiter ?? 'tab'] }
  /** An edited sheet is tab text; its decimal sign stays what it was, whatever is left to prove it. */
  const askedAfter = (): Asked => ({
    ...asked,
    delimiter: 'tab',
    ...(sheet?.columns.some(({ used }) => used) && sheet.dialect ? { decimal: sheet.dialect.decimal } : {}),
  })

  return {
    text,
    asked,
    further,
    sheet,
    busy,
    problem,
    clear,
    edited,
    askedAfter,
    check,
    store,
    /** Another text, with nothing known of it. */
    start: (next: string) => {
      setText(next)
      setAsked({})
      setFurther(false)
      setSheet(null)
    },
    /** Back to the text as it is now. */
    back: () => setSheet(null),
    mend: (change: (sheet: Edited) => Edited) => check({ text: change(edited).text, asked: askedAfter() }),
  }
}

export type SheetState = ReturnType<typeof useSheet>
