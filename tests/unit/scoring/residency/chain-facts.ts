import { factsOf } from '../cost/cost-facts'
import type { Parts } from '../documents'

type Given = {
  source?: object
  sources?: object[]
  model?: object
  endpoint?: object
  useCase?: object
  quotas?: object[]
  links?: object[]
}

/** Patient letters that may lie in the EU, a model that reads them, the endpoint that answers, and one use case in production. */
export const chainFacts = ({ endpoint, links, model, quotas, source, sources, useCase }: Given = {}) =>
  factsOf({
    persons: [{ id: 'ana', name: 'Ana' }],
    teams: [{ id: 't', name: 'Letters', owner: 'ana' }],
    dataSources: [
      { id: 's', name: 'Patient letters', owner: 'ana', regions: ['eu-central-1'], allowedRegions: ['EU'], ...source },
      ...(sources ?? []),
    ],
    endpoints: [
      { id: 'e', name: 'letters-draft', environment: 'production', teamId: 't', region: 'eu-west-1', ...endpoint },
    ],
    models: [
      {
        ...{ id: 'm', name: 'drafts', version: '1', status: 'production' },
        ...{ useCaseId: 'u', endpointId: 'e', dataSourceIds: ['s'], ...model },
      },
    ],
    useCases: [{ id: 'u', title: 'Letters', status: 'production', owner: 'ana', ...useCase }],
    gpuQuotas: quotas ?? [],
    quotaLinks: links ?? [],
  } as Parts)
