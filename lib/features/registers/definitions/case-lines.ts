import { framework } from '@/lib/content'
import { BENEFIT_CATEGORIES } from '@/lib/document/portfolio'
import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const areas = Object.fromEntries(framework.areas.map(({ id, name }) => [id, name]))
const benefits: readonly string[] = BENEFIT_CATEGORIES

/** What a use case, or the programme as a whole, costs and brings. A line of no use case belongs to the programme. */
export const caseLines = register({
  section: 'caseLines',
  name: 'case-lines',
  module: 'portfolio',
  title: 'basis',
  same: ['useCaseId', 'kind', 'category', 'rhythm', 'from'],
  sort: { field: 'kind', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  feeds: ['P4-E3'],
  columns: [
    { field: 'useCaseId', listed: true, filter: true },
    { field: 'kind', labels: 'caseLineKind', listed: true, filter: true },
    { field: 'category', labels: 'caseCategory', listed: true, filter: true },
    { field: 'amount', listed: true, inline: true },
    { field: 'rhythm', labels: 'caseRhythm', listed: true },
    { field: 'from', listed: true },
    { field: 'to', listed: 'wide' },
    { field: 'growthBpPerYear', listed: 'wide' },
    { field: 'confidence', labels: 'caseConfidence', listed: true, filter: true, inline: true, bulk: true },
    { field: 'basis', listed: true },
    { field: 'areaId', names: areas, filter: true },
  ],
  defaults: ({ today }) => ({ from: today.slice(0, 7) }),
  rules: (row) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    if (benefits.includes(row.category) !== (row.kind === 'benefit')) {
      say(
        'category',
        row.kind === 'benefit' ? inWords('registers.aBenefitIsOneOf') : inWords('registers.thisCategoryIsABenefit'),
      )
    }
    if (row.to !== null && row.to < row.from) say('to', inWords('registers.useTheMonthFromOr', { from: row.from }))
    if (row.rhythm === 'once') {
      if (row.to !== null) say('to', inWords('registers.whatIsPaidOnceHas'))
      if (row.growthBpPerYear !== null) say('growthBpPerYear', inWords('registers.whatIsPaidOnceDoes'))
    }
    if (row.areaId !== null && row.kind !== 'investment') {
      say('areaId', inWords('registers.onlyAnInvestmentClosesA'))
    }
    return errors
  },
})
