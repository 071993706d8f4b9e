import type { Chart } from '@/lib/report/model'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** One chart of each kind, as a real report has it. */
export const sampleCharts = {
  rail: {
    kind: 'phase-rail',
    label: 'Phase 2 of 6, Enablement, 71% done.',
    steps: [
      { label: '1 Diagnostic', note: 'Done 12 May', state: 'done' },
      { label: '2 Enablement', note: '20 of 28 items', state: 'here', share: 0.71 },
      { label: '3 Preparation', note: '3 items early', state: 'ahead' },
      { label: '4 Experimentation', note: 'Locked', state: 'ahead' },
      { label: '5 Scale and governance', note: 'Locked', state: 'ahead' },
      { label: '6 Continuous adoption', note: 'Locked', state: 'ahead' },
    ],
  },
  areas: {
    kind: 'area-bars',
    label: 'Five of six areas stand at 3 or higher; Networking needs focus.',
    threshold: 3,
    areas: [
      { id: 'TS', label: 'Team Skills', value: 3, before: 2, word: 'Ready' },
      { id: 'GR', label: 'GPU Readiness', value: 4, before: 3, word: 'Managed' },
      { id: 'NW', label: 'Networking', value: 2, before: 2, word: 'Needs focus' },
      { id: 'SC', label: 'Security', value: 3.4, before: 2, word: 'Ready' },
      { id: 'AU', label: 'Automation', value: 3, before: 4, word: 'Ready' },
      { id: 'SA', label: 'Shadow AI', value: null, before: null, word: 'Not rated' },
    ],
  },
  trend: {
    kind: 'trend',
    label: 'GPU use rose to 74% and passed the line of 60%.',
    unit: '%',
    periods: months,
    threshold: 60,
    series: [
      { label: 'GPU use', values: [31, 35, null, 42, 48, 51, 55, 58, 63, 66, 71, 74] },
      { label: 'Reserved', values: [80, 80, 80, 78, 78, 76, 76, 74, 74, 73, 73, 72] },
    ],
  },
  bars: {
    kind: 'bars',
    label: 'Spend by team; Research is not recorded.',
    unit: 'EUR',
    bars: [
      { label: 'Grid forecasting', value: 41_250 },
      { label: 'Customer service', value: 18_900 },
      { label: 'Research', value: null },
      { label: 'Credit from last year', value: -6_400 },
    ],
  },
  heat: {
    kind: 'heat-map',
    label: 'Twelve risks, two of them likely and grave.',
    rows: ['Almost certain', 'Likely', 'Possible', 'Unlikely', 'Rare'],
    columns: ['Minor', 'Moderate', 'Serious', 'Grave', 'Severe'],
    cells: Array.from({ length: 25 }, (_, index) => {
      const weight = ((5 - Math.floor(index / 5)) * ((index % 5) + 1)) / 25
      return { text: index % 4 === 0 ? String(1 + (index % 3)) : '', weight }
    }),
  },
  cash: {
    kind: 'cash',
    label: 'The programme has paid back after 19 months.',
    currency: 'EUR',
    periods: Array.from({ length: 24 }, (_, index) => `${months[index % 12]} ${index < 12 ? '26' : '27'}`),
    cumulative: Array.from({ length: 24 }, (_, index) => -42_000_000 + index * 2_300_000),
    actual: Array.from({ length: 24 }, (_, index) => (index < 7 ? -42_000_000 + index * 2_100_000 : null)),
  },
  tornado: {
    kind: 'tornado',
    label: 'Hours saved move the result most.',
    unit: 'EUR',
    base: 1_100_000,
    bars: [
      { label: 'Hours saved', low: 300_000, high: 1_900_000 },
      { label: 'Price of compute', low: 1_500_000, high: 800_000 },
      { label: 'Start of use', low: 900_000, high: 1_200_000 },
    ],
  },
  boxes: {
    kind: 'boxes',
    label: 'Forecasting reads the grid archive and answers the control room.',
    boxes: [
      { id: 'room', title: 'Control room', kind: 'Person' },
      { id: 'portal', title: 'Forecast portal', kind: 'Application', group: 'Sweden Central' },
      {
        id: 'model',
        title: 'Load model 2.1 with a rather long name that wraps',
        kind: 'Model',
        note: 'Approved 3 Nov',
        group: 'Sweden Central',
      },
      { id: 'endpoint', title: 'Forecast endpoint', kind: 'Endpoint', note: 'SLO 99.5%', group: 'Sweden Central' },
      { id: 'archive', title: 'Grid archive', kind: 'Data source', note: 'EU only', group: 'On site' },
      { id: 'weather', title: 'Weather service', kind: 'External system' },
    ],
    arrows: [
      { from: 'room', to: 'portal', label: 'asks for tomorrow' },
      { from: 'portal', to: 'endpoint', label: 'calls, private endpoint' },
      { from: 'endpoint', to: 'model', label: 'serves' },
      { from: 'model', to: 'archive', label: 'was trained on' },
      { from: 'endpoint', to: 'archive', label: 'reads the last 48 hours' },
      { from: 'weather', to: 'archive', label: 'delivers hourly' },
      { from: 'endpoint', to: 'room', label: 'warns' },
    ],
  },
} satisfies Record<string, Chart>
