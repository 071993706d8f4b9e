import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

/** Risks people see, beside those the portal finds by itself; likelihood × impact orders them. */
export const riskEntries = register({
  section: 'riskEntries',
  name: 'risk-entries',
  module: 'people',
  title: 'title',
  same: ['title'],
  sort: { field: 'impact', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: [],
  columns: [
    { field: 'title', listed: true },
    { field: 'category', labels: 'riskCategory', listed: true, filter: true, bulk: true },
    { field: 'source', labels: 'riskSource', listed: 'wide', filter: true },
    { field: 'likelihood', listed: true, inline: true, bulk: true },
    { field: 'impact', listed: true, inline: true, bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'treatment', labels: 'riskTreatment', listed: true, filter: true, inline: true, bulk: true },
    { field: 'mitigation', listed: 'wide' },
    { field: 'residualLikelihood', bulk: true },
    { field: 'residualImpact', bulk: true },
    { field: 'reviewAt', listed: true, inline: true, bulk: true },
    { field: 'useCaseId', filter: true },
    { field: 'dataSourceId', filter: true },
    { field: 'provider', labels: 'provider', filter: true },
    { field: 'closedAt', listed: true, filter: true, bulk: true },
  ],
  rules: (row, before) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    const { impact, likelihood, residualImpact, residualLikelihood } = row
    if ((residualLikelihood === null) !== (residualImpact === null)) {
      say(residualLikelihood === null ? 'residualLikelihood' : 'residualImpact', inWords('data.bothOfWhatIsLeft'))
    } else if (residualLikelihood !== null && residualImpact !== null && likelihood !== null && impact !== null) {
      if (residualLikelihood > likelihood)
        say('residualLikelihood', inWords('data.leftIsNotMore', { most: likelihood }))
      if (residualImpact > impact) say('residualImpact', inWords('data.leftIsNotMore', { most: impact }))
    }
    // A treatment that was accepted says why: nobody else can tell from the row.
    if (row.treatment === 'accept' && row.mitigation === null && before?.treatment !== 'accept') {
      say('mitigation', inWords('data.sayWhyItIsAccepted'))
    }
    return errors
  },
})
