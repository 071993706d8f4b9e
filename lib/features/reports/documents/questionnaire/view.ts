import { type CustomerQuestion, framework, label } from '@/lib/content'
import type { Report, Section, Tone, Value } from '@/lib/report/model'
import { dayValue, textValue } from '@/lib/report/values'
import { column, framed, type Gaps, type Given, gapsOf, hrefOf, partsOf } from '../rules'
import { type Beside, readings, type Said, type Standing } from './rules'

/** A question to answer: one of ours, or one of a customer's own sheet with the controls it was matched to. */
export type Asked = Pick<CustomerQuestion, 'id' | 'question' | 'controls' | 'records'> & {
  theme: string
  answer?: string | null
}

type State = Said['state'] | 'told'
type Answer = {
  state: State
  text: string
  href: string
  day: string | null
  control?: { state: string; title: string }
}

const TONES: Readonly<Record<State, Tone>> = { shown: 'good', told: 'neutral', open: 'bad', unknown: 'unknown' }
const GOOD: ReadonlySet<string> = new Set(['effective', 'inherited'])
const UNKNOWN: ReadonlySet<string> = new Set(['untested'])

/**
 * A question is open when one answer is, shown when all that can be shown is; with words of ours alone it is told, else not
 * known.
 */
function together(states: readonly State[]): State {
  if (states.includes('open')) return 'open'
  const proofs = states.filter((state) => state !== 'told')
  if (proofs.length > 0) return proofs.every((state) => state === 'shown') ? 'shown' : 'unknown'
  return states.length > 0 ? 'told' : 'unknown'
}

function byControl(given: Given, { id, state, testedOn, title }: Standing): Answer {
  return {
    state: GOOD.has(state) ? 'shown' : UNKNOWN.has(state) ? 'unknown' : 'open',
    text: '',
    control: { title, state: label('controlState', state) },
    href: hrefOf(given, 'controls', id),
    day: testedOn,
  }
}

function byRecords(given: Given, found: Said): Answer {
  const { say, told } = given
  return {
    state: found.state,
    text: 'rule' in found.text ? told(found.text.rule) : say(`answers.${found.text.code}`, found.text.params),
    href: hrefOf(given, found.section),
    day: found.day,
  }
}

/** What somebody wrote; a word of ours is no proof, so that it alone leaves a question open to be shown. */
const byPerson = (given: Given, answer: string): Answer => ({
  state: 'told',
  text: given.say('answers.own', { answer }),
  href: hrefOf(given, 'questionnaireItems'),
  day: null,
})

/** Everything that answers one question; a control that does not apply says nothing. */
export function answersTo(given: Given, asked: Asked, beside: Beside): Answer[] {
  const controls = beside.controls.filter(
    ({ contentId, id, state }) =>
      state !== 'not-applicable' && (asked.controls.includes(contentId ?? '') || asked.controls.includes(id)),
  )
  return [
    ...(asked.answer ? [byPerson(given, asked.answer)] : []),
    ...controls.map((one) => byControl(given, one)),
    ...asked.records.map((name) => byRecords(given, readings[name](given.facts, beside))),
  ]
}

/** Controls by how they stand, what is open and not known before what is good; then what the records and we say. */
function textOf({ say }: Given, answers: readonly Answer[]): string {
  const order: readonly State[] = ['open', 'unknown', 'shown']
  const groups = new Map<string, string[]>()
  for (const state of order) {
    for (const { control, state: is } of answers) {
      if (control && is === state) groups.set(control.state, [...(groups.get(control.state) ?? []), control.title])
    }
  }
  const controls = [...groups].map(([state, titles]) => say('answers.control', { state, titles: titles.join('; ') }))
  const told = answers.flatMap(({ control, state, text }) => (control || state === 'unknown' ? [] : [text]))
  return [...controls, ...told].join(' ')
}

function rowOf(given: Given, gaps: Gaps, asked: Asked, answers: readonly Answer[]): Value[] {
  const { say } = given
  const state = together(answers.map((one) => one.state))
  const known = answers.filter((one) => one.state !== 'unknown')
  const day = answers.reduce<string | null>((a, { day: b }) => (b !== null && (a === null || b > a) ? b : a), null)
  const at = answers[0]?.href ?? hrefOf(given, 'controls')
  return [
    textValue(asked.id.replace('RFP-', '')),
    textValue(asked.question),
    textValue(say(`answers.state.${state}`), { tone: TONES[state] }),
    known.length === 0
      ? gaps.lacks(say('lacks.answer', { question: asked.question }), at)
      : textValue(textOf(given, answers), { href: at }),
    day === null ? textValue('–') : dayValue(day),
  ]
}

const THEMES = ['programme', 'access', 'data', 'models', 'running', 'proof', 'providers'] as const

/** The answers to a list of questions, with evidence and its day, and those that are open. */
export function questionnaire(given: Given, asked: readonly Asked[], beside: Beside, subject: string | null): Report {
  const { say } = given
  const gaps = gapsOf(given)
  const answered = asked.map((one) => ({ one, answers: answersTo(given, one, beside) }))
  const counts = { shown: 0, told: 0, open: 0, unknown: 0 }
  for (const { answers } of answered) counts[together(answers.map(({ state }) => state))] += 1
  const themes = [...new Set(asked.map(({ theme }) => theme))]
  const sections: Section[] = themes.map((theme, index) => ({
    id: `theme-${index + 1}`,
    title: THEMES.some((one) => one === theme) ? say(`answers.themes.${theme}`) : theme,
    page: index === 0 ? 'new' : 'flow',
    slide: false,
    blocks: [
      {
        kind: 'table',
        caption: say('answers.caption'),
        columns: [
          column('id', say('columns.number')),
          column('question', say('columns.question')),
          column('state', say('columns.status')),
          column('answer', say('columns.answer')),
          column('day', say('columns.day')),
        ],
        rows: answered
          .filter(({ one }) => one.theme === theme)
          .map(({ answers, one }) => rowOf(given, gaps, one, answers)),
        empty: '',
      },
    ],
  }))
  return framed(given, {
    gaps,
    kind: 'questionnaire',
    subject,
    summary: say('answers.summary', { ...counts, of: asked.length }),
    sections: sections.length > 0 ? sections : partsOf(given, {}),
  })
}

/** Our own outline of what customers ask. */
export const outline = (): readonly Asked[] => framework.customerQuestions
