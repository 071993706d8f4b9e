import type { Row } from '@/lib/document/schema'

type Decision = Row<'adrs'>

/** What a decision says in a MADR text. Its id, revision and times are the portal's, and its owner a person of it. */
export type Madr = Pick<
  Decision,
  | 'number'
  | 'title'
  | 'kind'
  | 'starterId'
  | 'status'
  | 'context'
  | 'options'
  | 'oneOptionReason'
  | 'criteria'
  | 'scores'
  | 'chosenOption'
  | 'decision'
  | 'consequences'
  | 'costText'
  | 'decidedAt'
  | 'reviewAt'
  | 'links'
>

/** Headings of the parts, as MADR 4 has them; what it has no part for has a heading of ours. */
export const HEADINGS = {
  context: 'Context and Problem Statement',
  drivers: 'Decision Drivers',
  options: 'Considered Options',
  outcome: 'Decision Outcome',
  details: 'Pros and Cons of the Options',
  comparison: 'Comparison',
  more: 'More Information',
  oneOption: 'Why there is one option',
  consequences: 'Consequences',
  cost: 'Cost',
  basis: 'Basis of the scores',
} as const

export const CHOSEN = 'Chosen option:'
export const GOOD = '* Good, because'
export const BAD = '* Bad, because'

/** Fields of an option that are written as a line of their own. */
export const OPTION_LINES = [
  ['provider', 'Provider'],
  ['knockedOutBy', 'Knocked out'],
  ['radarEntryId', 'Radar entry'],
  ['componentId', 'Component'],
  ['modelId', 'Model'],
] as const

/** Fields of the head, by their name there. */
export const HEAD = {
  number: 'number',
  status: 'status',
  kind: 'kind',
  starterId: 'starter',
  decidedAt: 'date',
  reviewAt: 'review',
} as const

/** How a criterion is called in a text. */
export type CriterionName = (criterion: Pick<Decision['criteria'][number], 'criterionId' | 'name'>) => string

/** Lines of a text that would be read as something else get a backslash in front, and one more where they have some. */
const marked = (marks: readonly string[]) =>
  new RegExp(`^\\\\*(${['#', ...marks].map((mark) => mark.replace(/[*]/g, '\\*')).join('|')})`)

export const BASIS_MARKS = ['* Confidence:', '* Source:'] as const

export const escaped = (text: string, marks: readonly string[] = []): string =>
  text
    .split('\n')
    .map((line) => (marked(marks).test(line) ? `\\${line}` : line))
    .join('\n')

export const unescaped = (text: string, marks: readonly string[] = []): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('\\') && marked(marks).test(line) ? line.slice(1) : line))
    .join('\n')

/** A cell of a table: a bar and a backslash are written with a backslash. */
export const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')

/** The cells of a row, without the bars around them. */
export function cellsOf(row: string): string[] {
  const cells: string[] = []
  let text = ''
  const inner = row.trim().replace(/^\|/, '')
  for (let at = 0; at < inner.length; at += 1) {
    const sign = inner[at]!
    if (sign === '\\' && at + 1 < inner.length) {
      at += 1
      text += inner[at]
    } else if (sign === '|') {
      cells.push(text.trim())
      text = ''
    } else text += sign
  }
  return text.trim() === '' ? cells : [...cells, text.trim()]
}
