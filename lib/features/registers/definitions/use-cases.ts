import { dayLabel } from '@/lib/calendar/words'
import { framework, label } from '@/lib/content'
import { useCase } from '@/lib/document/portfolio'
import { inWords } from '@/lib/messages/in-words'
import {
  ESTIMATE,
  estimateChanged,
  movesFrom,
  needsOf,
  TESTS,
  TICKS,
  type UseCaseNeed,
  untested,
  withdrawn,
} from '@/lib/scoring/portfolio/use-case-states'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const _status = useCase.shape.status.unwrap()
const statusName = (value: string) => label('useCaseStatus', value)
const gone = (value: string) => value === 'retired' || value === 'rejected'
const templates = Object.fromEntries(framework.useCases.map(({ id, name }) => [id, name]))
const readinessAreas = Object.fromEntries(framework.areas.map(({ id, name }) => [id, name]))
const areas = Object.fromEntries(framework.impactAreas.map(({ id, name }) => [id, name]))

const needWords: Record<UseCaseNeed, string> = {
  technicalAt: 'the date of the technical validation',
  operationalAt: 'the date of the operational validation',
  economicAt: 'the date of the economic validation',
  injectionTestAt: 'the date of the prompt-injection test',
  rbacAt: 'the date RBAC was checked',
  isolationAt: 'the date workspace isolation was checked',
  compute: 'the monthly compute cost (0 counts)',
  storage: 'the monthly storage cost (0 counts)',
  networking: 'the monthly networking cost (0 counts)',
  monthlyCost: 'the projected monthly cost in all',
  decisionReason: 'a reason',
  productionAt: 'the date it went live',
}

/** From idea to production. Validation and estimate are recorded here; the security review by its own route. */
export const useCases = register({
  section: 'useCases',
  name: 'use-cases',
  module: 'portfolio',
  title: 'title',
  same: ['title'],
  unique: ['costTag'],
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P4-E1', 'P4-E2', 'P4-E3', 'SE-1', 'SE-3', 'GH-4'],
  columns: [
    { field: 'title', listed: true },
    { field: 'status', labels: 'useCaseStatus', listed: true, filter: true, bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'teamId', listed: true, filter: true, bulk: true },
    { field: 'problem' },
    { field: 'painPoint', later: true },
    { field: 'successCriteria' },
    { field: 'catalogueId', type: 'choice', names: templates, options: Object.keys(templates), filter: true },
    { field: 'impactAreas', names: areas, options: Object.keys(areas) },
    { field: 'ideaAt', listed: 'wide' },
    { field: 'technicalAt' },
    { field: 'injectionTestAt' },
    { field: 'rbacAt' },
    { field: 'isolationAt' },
    { field: 'operationalAt' },
    { field: 'economicAt' },
    { field: 'compute' },
    { field: 'storage' },
    { field: 'networking' },
    { field: 'monthlyCost', formerly: 'Projected cost per month', listed: true },
    { field: 'estimateChangedAt', portal: true },
    { field: 'productionAt', formerly: 'In production since', listed: true },
    { field: 'securityReviewedAt', fact: true, portal: true, listed: 'wide' },
    { field: 'decisionReason' },
    { field: 'economicBasis' },
    { field: 'costTag' },
    { field: 'caseStart' },
    { field: 'horizonMonths' },
    { field: 'discountBp' },
    { field: 'neededAreas', names: readinessAreas },
    { field: 'valueScore', bulk: true },
    { field: 'effortScore', bulk: true },
    { field: 'dataSourceIds', later: true },
  ],
  defaults: ({ today, personId }) => ({ ideaAt: today, owner: personId }),
  derive: (row, before, today) => {
    const entered = row.status === 'production' && before?.status !== 'production'
    // Taken out of production again without being retired: it counts as not live, and its date would raise SE-3.
    const withdrawnFromLive = before?.status === 'production' && row.status === 'validated'
    return {
      ...(estimateChanged(row, before) ? { estimateChangedAt: new Date().toISOString() } : {}),
      ...(entered && row.productionAt === null ? { productionAt: today } : {}),
      ...(withdrawnFromLive && row.productionAt === before.productionAt ? { productionAt: null } : {}),
    }
  },
  rules: (row, before) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    const moved = before !== null && before.status !== row.status
    if (moved && !movesFrom(before.status).includes(row.status)) {
      const open = movesFrom(before.status).map(statusName).join(', ')
      say('status', inWords('registers.fromStatusAUseCase', { status: statusName(before.status), open }))
    } else if (before === null || moved) {
      const missing = needsOf(row, row.status).map((need) => needWords[need])
      if (missing.length > 0)
        say(
          'status',
          inWords('registers.statusStillNeedsMissing', { status: statusName(row.status), missing: missing.join(', ') }),
        )
    } else if (row.status === 'validated' || row.status === 'production') {
      for (const field of withdrawn(row, before)) {
        say(field, inWords('registers.statusStandsOnThisMove', { status: statusName(row.status) }))
      }
    } else if (gone(row.status) && row.decisionReason === null && before.decisionReason !== null) {
      say('decisionReason', inWords('registers.statusNeedsAReason', { status: statusName(row.status) }))
    }
    const tests = untested(row).map((field) => needWords[field])
    if (row.operationalAt !== null && before?.operationalAt !== row.operationalAt && tests.length > 0) {
      say('operationalAt', inWords('registers.theOperationalValidationNeedsTests', { tests: tests.join(', ') }))
    }
    if (row.ideaAt !== null) {
      const { ideaAt } = row
      for (const field of [...TICKS, ...TESTS, 'productionAt'] as const) {
        const at = row[field]
        if (at !== null && at < ideaAt)
          say(
            field,
            inWords('registers.thisIsBeforeTheDay', { ideaAt: dayLabel(ideaAt, { timezone: 'UTC', today: '' }) }),
          )
      }
    }
    if (row.productionAt !== null && before?.productionAt !== row.productionAt && !live.includes(row.status)) {
      say('productionAt', inWords('registers.onlyAUseCaseIn'))
    }
    const parts = ESTIMATE.slice(0, 3).map((field) => row[field])
    if (row.monthlyCost !== null && estimateChanged(row, before) && parts.every((part) => part !== null)) {
      const sum = parts.reduce((total, part) => total + Number(part), 0)
      if (Math.round(Number(row.monthlyCost) * 100) < Math.round(sum * 100)) {
        say('monthlyCost', inWords('registers.computeStorageAndNetworkingAre', { value: sum.toFixed(2) }))
      }
    }
    return errors
  },
})

const live: readonly string[] = ['production', 'retired']
