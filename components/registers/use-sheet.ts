import { useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import type { Edited } from '@/lib/client/sheet/edit'
import type { Delimiter } from '@/lib/client/sheet/grid'
import type { ImportAnswer } from '@/lib/features/registers/import/schema'
import { useWrite } from '../write/use-write'
import { rowPath } from './row-path'

type Dialect = NonNullable<ImportAnswer['dialect']>
/** How the text is to be read, where somebody said it. */
export type Asked = { delimiter?: Dialect['delimiter']; decimal?: Dialect['decimal']; percent?: 'shares' | 'percent' }
export type Checked = ImportAnswer

const signs: Record<Dialect['delimiter'], Delimiter> = { tab: '\t', semicolon: ';', comma: ',' }

type State = { text: string; asked: Asked; further: boolean; sheet: Checked | null }
const empty: State = { text: '', asked: {}, further: false, sheet: null }

const clean = ({ asked, further }: Pick<State, 'asked' | 'further'>) => ({
  ...(Object.keys(asked).length > 0 ? { read: asked } : {}),
  ...(further ? { further: true } : {}),
})

/** An edited sheet is tab text; its decimal sign stays what it was, whatever is left to prove it. */
function askedAfter({ asked, sheet }: State): Asked {
  const dialect = sheet?.columns.some(({ used }) => used) ? sheet.dialect : null
  return { ...asked, delimiter: 'tab', ...(dialect ? { decimal: dialect.decimal } : {}) }
}

const editedOf = ({ text, asked, sheet }: State): Edited => ({
  text,
  // A text that was edited is tab text at once, whatever the last answer still says of the one before.
  delimiter: signs[asked.delimiter ?? sheet?.dialect?.delimiter ?? 'tab'],
})

/** A sheet from the first paste to the last written row: every step checks it anew, and nothing is written unasked. */
export function useSheet(register: string) {
  const { slug } = usePageContext()
  const [state, setState] = useState(empty)
  const latest = useRef(state)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const { write, busy, problem, clear } = useWrite()
  const path = `${rowPath(slug, register)}/import`

  function set(next: Partial<State>) {
    latest.current = { ...latest.current, ...next }
    setState(latest.current)
  }

  /** One after the other: what somebody mends while an answer is on its way is none the less mended. */
  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const next = line.current.then(work)
    line.current = next
    return next
  }

  function check(change: (now: State) => Partial<State> = () => ({})): Promise<void> {
    return inLine(async () => {
      set(change(latest.current))
      const { text } = latest.current
      const body = { text, dryRun: true, ...clean(latest.current) }
      const answer = await write<Checked>('POST', path, body, { quiet: true })
      if (answer?.ok) set({ sheet: answer.data })
    })
  }

  /** Stores all rows, or those of a part of the sheet. */
  function store(part?: { text: string; asked: Asked }): Promise<Checked | null> {
    return inLine(async () => {
      const { text, further, asked } = { ...latest.current, ...part }
      const answer = await write<Checked>('POST', path, { text, dryRun: false, ...clean({ asked, further }) })
      return answer?.ok ? answer.data : null
    })
  }

  return {
    ...state,
    busy,
    problem,
    clear,
    edited: editedOf(state),
    askedAfter: () => askedAfter(state),
    check,
    store,
    /** Another text, with nothing known of it. */
    start: (text: string) => set({ ...empty, text }),
    /** Back to the text as it is now. */
    back: () => set({ sheet: null }),
    mend: (change: (sheet: Edited) => Edited) =>
      check((now) => ({ text: change(editedOf(now)).text, asked: askedAfter(now) })),
  }
}

export type SheetState = ReturnType<typeof useSheet>
