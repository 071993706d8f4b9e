import type { Block, Column, Figure, Report, Sealed, Value } from '@/lib/report/model'
import { sampleCharts } from './charts'

/** A report made by hand that has every kind of block, value and chart, for the tests of pictures and formats. */
export const sampleWords: Sealed['words'] = {
  missing: 'Not recorded yet',
  whoCanRecord: 'Who can record it',
  unknown: 'not recorded',
  page: 'Page',
  fingerprint: 'Fingerprint',
  snapshot: 'Snapshot',
  live: 'Live',
  origin: 'Where it comes from',
  contents: 'Contents',
  verify: 'Check this file at {address}',
  pageOf: 'Page {page} of {pages}',
  moreRows: '{count} more rows are in the spreadsheet of this report.',
  unit: 'unit',
  lackingSigns: 'Signs shown as \ufffd: {count} ({list}).',
  overview: 'Overview',
  figure: 'Figure',
  value: 'Value',
  note: 'Note',
  asOf: 'As of',
  state: 'State',
  name: 'Name',
  before: 'Before',
  now: 'Now',
  threshold: 'To reach',
  planned: 'Planned',
  booked: 'Booked',
  low: 'Low',
  high: 'High',
  base: 'Base',
  from: 'From',
  to: 'To',
}

const origin = { words: 'Overview', href: '/o/nordhavn', day: '2026-11-12' }
const figure = (id: string, label: string, value: Value, note?: string): Figure => ({
  id,
  label,
  value,
  origin,
  ...(note ? { note } : {}),
})

export const figures: Figure[] = [
  figure('spent', 'Spent in Phase 2', { kind: 'money', minor: 9_612_345, currency: 'EUR', text: '€96k' }),
  figure('planned', 'Planned for Phase 3', { kind: 'money', minor: 42_000_000, currency: 'EUR', text: '€420k' }),
  figure('yen', 'Licences in Japan', { kind: 'money', minor: 1_250_000, currency: 'JPY', text: '¥1,250,000' }),
  figure('idle', 'Idle GPU time', { kind: 'share', value: 0.184, text: '18.4%', tone: 'watch' }),
  figure('payback', 'Payback', { kind: 'number', value: 19, unit: 'months', text: '19 months', tone: 'good' }),
  figure('review', 'Next review', { kind: 'day', day: '2026-12-15', text: '15 Dec' }),
  figure('npv', 'Business case', {
    kind: 'unknown',
    text: 'no benefit recorded',
    who: 'The business sponsor',
    href: '/o/nordhavn/cases',
  }),
  figure('phase', 'Phase', { kind: 'text', text: '2 Enablement', tone: 'neutral' }, '20 of 28 items'),
]

export const columns: Column[] = [
  { id: 'name', label: 'Endpoint' },
  { id: 'share', label: 'Use', align: 'end' },
  { id: 'cost', label: 'Cost a month', align: 'end' },
  { id: 'since', label: 'Since' },
  { id: 'count', label: 'Requests', align: 'end' },
  { id: 'state', label: 'State' },
]

export const row = (index: number, name = `Endpoint ${index}`): Value[] => [
  { kind: 'text', text: name, href: '/o/nordhavn/endpoints' },
  { kind: 'share', value: ((index * 7) % 100) / 100, text: `${(index * 7) % 100}%` },
  { kind: 'money', minor: index * 12_345, currency: 'EUR', text: `€${((index * 12_345) / 100).toFixed(2)}` },
  { kind: 'day', day: `2026-0${1 + (index % 9)}-1${index % 10}`, text: `1${index % 10} of month ${1 + (index % 9)}` },
  { kind: 'number', value: index * 1000, text: String(index * 1000) },
  index % 5 === 0
    ? { kind: 'unknown', text: 'not measured', who: 'The platform team' }
    : { kind: 'text', text: index % 2 ? 'Keeps its promise' : 'Below its promise', tone: index % 2 ? 'good' : 'bad' },
]

const table = (rows: number): Block => ({
  kind: 'table',
  caption: 'Endpoints in production',
  columns,
  rows: Array.from({ length: rows }, (_, index) => row(index + 1)),
  empty: 'No endpoint is in production.',
})

export function sampleReport(rows = 40): Report {
  return {
    format: 'sextant-report-1',
    kind: 'executive',
    title: 'Executive report, Q4 2026',
    headline: 'Enablement is done but for three services; one signature opens Phase 3',
    summary: 'Networking still needs focus. Two practices are flagged and have owners.',
    organization: 'Nordhavn Energi',
    subject: null,
    day: '2026-11-12',
    dayWords: '12 Nov 2026',
    basis: { kind: 'snapshot', id: 'G23-0112', words: 'Snapshot of gate 2→3, round 1' },
    language: 'en',
    currency: 'EUR',
    missing: [{ text: 'The benefit of two use cases', who: 'The business sponsor', href: '/o/nordhavn/cases' }],
    withheld: 'Two restricted records are counted and not named.',
    sections: [
      {
        id: 'page-one',
        title: 'Where we stand',
        page: 'flow',
        slide: true,
        blocks: [
          { kind: 'chart', caption: 'Phases', chart: sampleCharts.rail },
          { kind: 'chart', caption: 'Readiness, change since 4 Aug', chart: sampleCharts.areas },
          { kind: 'figures', figures },
        ],
      },
      {
        id: 'risks',
        title: 'Top three risks and the decision',
        page: 'flow',
        slide: true,
        blocks: [
          {
            kind: 'list',
            ordered: true,
            items: [
              { text: 'Networking holds three services', note: 'Head of networks, 15 Jan', tone: 'bad' },
              { text: 'Two teams run shadow tools', note: 'Security lead', tone: 'watch' },
              { text: 'One supplier carries 71% of the spend', tone: 'neutral', href: '/o/nordhavn/risks' },
            ],
          },
          {
            kind: 'call',
            title: 'Open Phase 3',
            text: 'Approve gate 2→3 with one condition.',
            note: 'Management sponsor, until 30 Nov',
          },
        ],
      },
      ...Object.entries(sampleCharts).map(([id, chart]) => ({
        id: `chart-${id}`,
        title: `Picture: ${chart.kind}`,
        lead: 'Each stands beside the table of its values.',
        page: (id === 'rail' ? 'new' : 'flow') as 'new' | 'flow',
        slide: id === 'trend' || id === 'heat',
        blocks: [{ kind: 'chart' as const, caption: chart.label, chart }],
      })),
      {
        id: 'endpoints',
        title: 'Endpoints',
        lead: 'What is promised and what is kept.',
        page: 'new',
        slide: true,
        blocks: [{ kind: 'text', text: 'Measured over 30 days.' }, table(rows)],
      },
      {
        id: 'empty',
        title: 'Incidents',
        page: 'flow',
        slide: false,
        blocks: [
          {
            kind: 'table',
            caption: 'Incidents',
            columns: columns.slice(0, 2),
            rows: [],
            empty: 'No incident was recorded.',
          },
        ],
      },
    ],
  }
}

export const sealedSample = (report: Report = sampleReport()): Sealed => ({
  report,
  words: sampleWords,
  fingerprint: '3f'.repeat(32),
  origin: 'https://sextant.example',
})
