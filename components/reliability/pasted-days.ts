export type PastedDay = { line: number; objectiveId: string; date: string; met: string }
export type PastedDays = { days: PastedDay[]; errors: { line: number; message: 'columns' | 'objective' }[] }

type Objective = { id: string; kind: string; word: string }

const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** The delimiter of a line as spreadsheets and exports write it. */
const cellsOf = (line: string) =>
  line.split(line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',').map((cell) => cell.trim())

/**
 * Reads pasted results of one endpoint. Two forms: a line per result (date, objective, met), or a first line that names
 * objectives and then a line per day with a cell for each. What is not understood is named by its line.
 */
export function readPastedDays(text: string, objectives: readonly Objective[]): PastedDays {
  const find = (word: string) => objectives.find((one) => [plain(one.word), one.kind, one.id].includes(plain(word)))
  const lines = text
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, cells: cellsOf(line) }]))
  const [head, ...body] = lines
  const result: PastedDays = { days: [], errors: [] }
  if (!head) return result
  const named = head.cells.slice(1).map(find)
  if (!/\d{4}/.test(head.cells[0] ?? '') && named.some(Boolean)) {
    for (const [index, objective] of named.entries()) {
      if (!objective) result.errors.push({ line: head.line, message: 'objective' })
      for (const { line, cells } of objective ? body : []) {
        const met = cells[index + 1] ?? ''
        if (met !== '') result.days.push({ line, objectiveId: objective!.id, date: cells[0] ?? '', met })
      }
    }
    return result
  }
  const results = /\d{4}/.test(head.cells[0] ?? '') ? lines : body
  for (const { line, cells } of results) {
    const objective = find(cells[1] ?? '')
    if (cells.length < 3) result.errors.push({ line, message: 'columns' })
    else if (!objective) result.errors.push({ line, message: 'objective' })
    else result.days.push({ line, objectiveId: objective.id, date: cells[0] ?? '', met: cells[2] ?? '' })
  }
  return result
}

/** 5.11.2026 as 2026-11-05, so that days sort and can be said in words; anything else as it was typed. */
export function isoDay(text: string): string {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  return dotted ? `${dotted[3]}-${dotted[2]!.padStart(2, '0')}-${dotted[1]!.padStart(2, '0')}` : text
}

/** The same rows as a sheet the register of daily results reads, so that every cell is checked in one place. */
export const sheetOf = (days: readonly PastedDay[]): string =>
  ['Objective\tDate\tMet', ...days.map((day) => [day.objectiveId, day.date, day.met].join('\t'))].join('\n')
