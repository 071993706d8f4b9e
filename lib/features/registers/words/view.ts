import { messages } from '@/lib/messages/messages'
import type { Register, RegisterModule } from '../definition'

const {
  'registers-governance': governance,
  'registers-gpu': gpu,
  'registers-metrics': metrics,
  'registers-operations': operations,
  'registers-people': people,
  'registers-platform': platform,
  'registers-portfolio': portfolio,
} = messages

/** What a register is called on a screen. */
export type RegisterWords = {
  name: string
  about: string
  add: string
  addTitle: string
  editTitle: string
  thanks: string
  emptyTitle: string
  emptyText: string
}

type Entry = Partial<Omit<RegisterWords, 'name' | 'about'>> & {
  name: string
  about: string
  columns: Record<string, string>
  hints?: Record<string, string>
}

const files: Record<RegisterModule, Record<string, Entry>> = {
  governance,
  gpu,
  metrics,
  operations,
  people,
  platform,
  portfolio,
}

/** The words of a register, its columns and their hints; resolved here so that no page sends those of the others. */
export function wordsOf(one: Pick<Register, 'module' | 'name'>): {
  words: RegisterWords
  columnWords: Record<string, string>
  hints: Record<string, string>
} {
  const entry = files[one.module][one.name]
  if (!entry) throw new Error(`registers-${one.module}.json has no words for ${one.name}`)
  const { columns, hints, ...given } = entry
  const words = { add: '', addTitle: '', editTitle: '', thanks: '', emptyTitle: '', emptyText: '', ...given }
  return { words, columnWords: columns, hints: hints ?? {} }
}
