import { describe, expect, it } from 'vitest'
import { ownWords } from '@/components/help/words'
import { type HourFacts, type HourReader, hourStepIds, hourSteps } from '@/lib/features/help/rules'
import { messages } from '@/lib/messages/messages'

const { help } = messages

const nothing: HourFacts = {
  people: false,
  start: false,
  rate: false,
  submit: false,
  search: false,
  confirm: false,
  report: false,
  inbox: false,
  assigned: false,
}
const nobody: HourReader = {
  administers: false,
  rates: false,
  submits: false,
  records: false,
  confirms: false,
  seated: false,
}
const ids = (reader: Partial<HourReader>) => hourSteps(nothing, { ...nobody, ...reader }).map(({ id }) => id)

describe('the first hour', () => {
  it('has the steps that its reader may take, and no other', () => {
    expect(ids({})).toEqual(['report', 'inbox'])
    expect(ids({ seated: true, confirms: true })).toEqual(['confirm', 'seat', 'report', 'inbox'])
    expect(ids({ administers: true, rates: true, submits: true, records: true })).toEqual([
      'people',
      'start',
      'rate',
      'submit',
      'search',
      'inbox',
    ])
  })

  it('is ticked by what the records say', () => {
    const steps = hourSteps({ ...nothing, rate: true }, { ...nobody, rates: true, seated: true, records: true })
    expect(steps.filter(({ done }) => done).map(({ id }) => id)).toEqual(['rate', 'seat'])
  })
})

describe('the words of help', () => {
  it('are there for every step and every word, and no others', () => {
    const { title: _title, done: _done, ticked: _ticked, open: _open, ...steps } = help.hour
    expect(Object.keys(steps).sort()).toEqual([...hourStepIds].sort())
    const { title: _words, ...words } = help.words
    expect(Object.keys(words).sort()).toEqual(Object.keys(ownWords).sort())
  })

  it('explain the words that people asked for', () => {
    const asked = ['gate', 'seat', 'flag', 'signal', 'exit', 'snapshot', 'condition', 'framework', 'default']
    expect(asked.filter((word) => !(word in ownWords))).toEqual([])
  })
})
