import { describe, expect, it } from 'vitest'
import { isoDay, readPastedDays, sheetOf } from '@/components/reliability/pasted-days'

const objectives = [
  { id: 'a', kind: 'availability', word: 'Availability' },
  { id: 'l', kind: 'latency-p99', word: 'Latency p99' },
]

describe('pasted daily results', () => {
  it('are read one result per line, with or without a first line of names', () => {
    const lines = '2026-11-01, Availability, yes\n2026-11-01; latency P99; no'
    const expected = [
      { line: 1, objectiveId: 'a', date: '2026-11-01', met: 'yes' },
      { line: 2, objectiveId: 'l', date: '2026-11-01', met: 'no' },
    ]
    expect(readPastedDays(lines, objectives)).toEqual({ days: expected, errors: [] })
    const named = readPastedDays(`date, objective, met\n${lines}`, objectives)
    expect(named.days.map(({ line }) => line)).toEqual([2, 3])
  })

  it('are read one day per line when the first line names objectives; an empty cell says nothing', () => {
    const { days, errors } = readPastedDays(
      'Date\tAvailability\tLatency p99\n2026-11-01\tyes\t\n01.11.2026\tno\tyes',
      objectives,
    )
    expect(errors).toEqual([])
    expect(days.map(({ line, objectiveId, met }) => [line, objectiveId, met])).toEqual([
      [2, 'a', 'yes'],
      [3, 'a', 'no'],
      [3, 'l', 'yes'],
    ])
  })

  it('name the line of what is not understood', () => {
    expect(readPastedDays('2026-11-01, Uptime, yes\n\n2026-11-01, Availability', objectives)).toEqual({
      days: [],
      errors: [
        { line: 1, message: 'objective' },
        { line: 3, message: 'columns' },
      ],
    })
    expect(readPastedDays('Date, Availability, Uptime\n2026-11-01, yes, yes', objectives).errors).toEqual([
      { line: 1, message: 'objective' },
    ])
  })

  it('have days that sort, however a sheet writes them', () => {
    expect(['5.11.2026', '2026-11-04', 'soon'].map(isoDay)).toEqual(['2026-11-05', '2026-11-04', 'soon'])
  })

  it('become the sheet of the register, so that every cell is checked there', () => {
    const { days } = readPastedDays('2026-11-01, Availability, yes', objectives)
    expect(sheetOf(days)).toBe('Objective\tDate\tMet\na\t2026-11-01\tyes')
    expect(readPastedDays(' \n', objectives)).toEqual({ days: [], errors: [] })
  })
})
