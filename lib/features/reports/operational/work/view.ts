import { addDays, daysBetween, lastDays } from '@/lib/calendar/days'
import { label } from '@/lib/content'
import type { Block, Missing, Section, Value } from '@/lib/report/model'
import { isLive, timeBoxOf } from '@/lib/scoring/portfolio/experiment-states'
import { provisioningFigures } from '@/lib/scoring/provisioning'
import { minutesToRestore, monthsUpTo, restoreTime } from '@/lib/scoring/restore-times'
import { sandboxClock } from '@/lib/scoring/sandbox'
import { pathOf, placeOf } from '@/lib/site/places'
import { slide, table } from '../../blocks/view'
import { figure, gap, personName, type Scene } from '../../scene/view'
import { day, money, number, percent, periodWords, reportWords, text, unknown } from '../../words/view'

const t = (key: string, values = {}) => reportWords(`operational.${key}` as never, values as never)

type Part = { section: Section; missing: Missing[] }
const owner = (scene: Scene, id: string | null): Value => text(personName(scene, id) ?? reportWords('noOwner'))

/** Running experiments by the end of their time box, with what their sandbox does. */
export function experimentsPart(scene: Scene): Part {
  const { facts } = scene
  const { currency } = facts.organization
  const live = facts
    .rows('experiments')
    .filter(isLive)
    .map((row) => ({ row, box: timeBoxOf(facts, row), clock: sandboxClock(facts, row) }))
    .sort((a, b) => ((a.box.end ?? '9999') < (b.box.end ?? '9999') ? -1 : 1))
  const rows = live.map(({ box, clock, row }): Value[] => [
    text(row.name, undefined, placeOf(scene.base, 'experiments', row.id)),
    owner(scene, row.owner),
    day(box.end, undefined, box.state === 'overdue' ? 'bad' : undefined),
    row.actualCost === null ? unknown(reportWords('notRecorded')) : money(row.actualCost, currency),
    row.cap === null ? unknown(reportWords('notRecorded')) : money(row.cap, currency),
    clock === null
      ? unknown(reportWords('notRecorded'))
      : clock.state === 'active'
        ? number(clock.idle)
        : number(
            clock.idle,
            undefined,
            t('experiments.idleSince', { days: clock.idle }),
            clock.state === 'flagged' ? 'watch' : 'bad',
          ),
  ])
  const columns = [
    ['experiment', t('experiments.experiment')],
    ['owner', reportWords('owner')],
    ['ends', t('experiments.ends')],
    ['spent', t('experiments.spent'), 'end'],
    ['cap', t('experiments.cap'), 'end'],
    ['idle', t('experiments.idle'), 'end'],
  ] as const
  return {
    section: slide('experiments', t('experiments.title'), [
      table(t('experiments.title'), columns, rows, t('experiments.empty')),
    ]),
    missing: [],
  }
}

const MONTHS = 6
const NEWEST = 8

/** What broke and how long it lasted: AI incidents month by month, then the newest ones. */
export function incidentsPart(scene: Scene): Part {
  const { facts } = scene
  const months = monthsUpTo(facts.today, MONTHS)
    .reverse()
    .map((month) => restoreTime(facts, month))
  const newest = [...facts.rows('incidents')]
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt) || (a.id < b.id ? 1 : -1))
    .slice(0, NEWEST)
  const rows = newest.map((row): Value[] => {
    const minutes = minutesToRestore(row)
    return [
      text(row.title ?? t('incidents.untitled'), undefined, placeOf(scene.base, 'incidents', row.id)),
      day(facts.dayOf(row.startedAt)),
      row.severity === null ? unknown(reportWords('notRecorded')) : text(label('severity', row.severity)),
      minutes === null
        ? text(t('incidents.lasts'), 'bad')
        : number(Math.round(minutes), t('incidents.unit'), t('incidents.minutes', { count: Math.round(minutes) })),
      text(row.isAi ? t('incidents.ai') : t('incidents.other')),
    ]
  })
  const columns = [
    ['incident', t('incidents.incident')],
    ['started', t('incidents.started')],
    ['severity', t('incidents.severity')],
    ['restored', t('incidents.restored'), 'end'],
    ['kind', t('incidents.kind')],
  ] as const
  const known = months.filter(({ meanMinutes }) => meanMinutes !== null)
  const chart: Block[] =
    known.length < 2
      ? []
      : [
          {
            kind: 'chart',
            caption: t('incidents.chart'),
            chart: {
              kind: 'bars',
              unit: t('incidents.unit'),
              label: `${t('incidents.chart')}: ${known.map(({ meanMinutes, month }) => `${periodWords(month)} ${Math.round(meanMinutes!)}`).join(', ')}`,
              bars: months.map(({ meanMinutes, month }) => ({
                label: periodWords(month),
                value: meanMinutes === null ? null : Math.round(meanMinutes),
              })),
            },
          },
        ]
  const none = gap(scene, t('incidents.empty'), 'records', 'incidents')
  return {
    section: slide('incidents', t('incidents.title'), [
      ...chart,
      table(t('incidents.title'), columns, rows, t('incidents.empty')),
    ]),
    missing: rows.length === 0 ? [none] : [],
  }
}

const PERIOD = 90

/** How long environments take, how many come without a hand, and how many wait. */
export function requestsPart(scene: Scene): Part {
  const { facts } = scene
  const { holidays, workweek } = facts.organization
  const requests = facts.rows('provisioningRequests')
  const { selfService, times } = provisioningFigures(requests, lastDays(facts.today, PERIOD), {
    workweek,
    holidays,
    dayOf: facts.dayOf,
  })
  const open = requests.filter(({ cancelledAt, readyAt }) => readyAt === null && cancelledAt === null).length
  const few = (count: number) => t('requests.few', { count })
  const median = (kind: 'standard' | 'custom') =>
    times[kind].median === null
      ? unknown(t('requests.noneReady'))
      : number(times[kind].median, t(`requests.unit.${kind}`))
  const share =
    selfService.all === 0
      ? unknown(t('requests.noSteps'))
      : percent(Math.floor((selfService.done * 1000) / selfService.all) / 10)
  const page = 'requests' as const
  const none = gap(scene, t('requests.empty'), 'records', 'requests')
  const known = requests.length > 0
  return {
    section: slide(
      'requests',
      t('requests.title'),
      [
        {
          kind: 'figures',
          figures: [
            figure(scene, 'waiting', t('requests.waiting'), known ? number(open) : unknown(t('requests.empty')), {
              page,
            }),
            figure(scene, 'standard', t('requests.standard'), median('standard'), {
              page,
              note: few(times.standard.count),
            }),
            figure(scene, 'custom', t('requests.custom'), median('custom'), { page, note: few(times.custom.count) }),
            figure(scene, 'self-service', t('requests.selfService'), share, {
              page,
              note:
                selfService.all === 0
                  ? undefined
                  : reportWords('ofAll', { count: selfService.done, of: selfService.all }),
            }),
          ],
        },
      ],
      t('requests.lead', { days: PERIOD }),
    ),
    missing: known ? [] : [none],
  }
}

const AHEAD = 30
const SHOWN = 20

/** Open work that is late or due within a month, the latest first. */
export function workPart(scene: Scene): Part {
  const { facts } = scene
  const until = addDays(facts.today, AHEAD)
  const open = facts.rows('workItems').filter(({ closedAt }) => closedAt === null)
  const due = open
    .filter(({ dueAt }) => dueAt !== null && dueAt <= until)
    .sort((a, b) => (a.dueAt! < b.dueAt! ? -1 : a.dueAt! > b.dueAt! ? 1 : a.id < b.id ? -1 : 1))
  const late = due.filter(({ dueAt }) => daysBetween(dueAt!, facts.today) > 0).length
  const rows = due
    .slice(0, SHOWN)
    .map((row): Value[] => [
      text(row.text, undefined, `${scene.base}${pathOf('work')}#${row.id}`),
      text(label('workItemKind', row.kind)),
      owner(scene, row.owner),
      day(row.dueAt, undefined, row.dueAt! < facts.today ? 'bad' : undefined),
    ])
  const columns = [
    ['work', t('work.work')],
    ['kind', t('work.kind')],
    ['owner', reportWords('owner')],
    ['due', reportWords('due')],
  ] as const
  const undated = open.filter(({ dueAt }) => dueAt === null).length
  return {
    section: slide(
      'work',
      t('work.title'),
      [table(t('work.title'), columns, rows, t('work.empty'))],
      t('work.lead', { late, due: due.length - late, undated, more: Math.max(0, due.length - SHOWN) }),
    ),
    missing: [],
  }
}
