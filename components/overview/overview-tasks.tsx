import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { gateHref, gateName } from '@/components/layout/gate-words'
import { dayLabel } from '@/lib/calendar/words'
import { itemById, questionById, signalById } from '@/lib/content'
import type { MyTask } from '@/lib/features/overview/queries'
import { placeOf } from '@/lib/site/places'
import { ClipboardCheck, Cpu, Hand, ListChecks, Radar, Vote } from '../ui/icons'
import type { HomeWords } from './overview-head'
import { type Task, TaskList } from './task-list'

type Props = {
  tasks: readonly MyTask[]
  areaNames: Readonly<Record<string, string>>
  seatNames: Readonly<Record<string, string>>
}

const icons = {
  sign: <Hand />,
  vote: <Vote />,
  'work-item': <ClipboardCheck />,
  condition: <ClipboardCheck />,
  area: <ListChecks />,
  'shadow-item': <Radar />,
  finding: <ClipboardCheck />,
  training: <ListChecks />,
  reclaim: <Cpu />,
  acknowledge: <ClipboardCheck />,
}

const isOfFramework = (id: string) => Boolean(questionById(id) ?? signalById(id) ?? itemById(id))

function words(t: HomeWords, task: MyTask, { areaNames, seatNames }: Props, base: string) {
  const seat = seatNames[task.source] ?? task.source
  const asSeat = task.title ? t('tasks.asDeputy', { seat, name: task.title }) : t('tasks.asSeat', { seat })
  switch (task.kind) {
    case 'sign':
      return { title: t('tasks.sign', { gate: gateName(task.id) }), meta: asSeat, href: gateHref(base, task.id) }
    case 'vote': {
      const title = t('tasks.vote', { gate: gateName(task.id) })
      return { title, meta: asSeat, href: `${gateHref(base, task.id)}/rollback` }
    }
    case 'area': {
      const title = t('tasks.area', { area: areaNames[task.id] ?? task.id })
      return { title, meta: t('tasks.scorecard'), href: `${base}/assess/${task.id}` }
    }
    case 'shadow-item':
      return { title: task.title, meta: t('tasks.shadow'), href: `${base}/shadow-ai/${task.id}` }
    case 'finding': {
      const title = task.title || t('tasks.findingUntitled')
      return { title, meta: t('tasks.finding'), href: placeOf(base, 'findings', task.id) ?? base }
    }
    case 'training': {
      const title = t('tasks.train', { course: task.title })
      return { title, meta: t('tasks.training'), href: placeOf(base, 'trainingAssignments') ?? base }
    }
    case 'reclaim': {
      const title = t('tasks.giveBack', { name: task.title })
      return { title, meta: t('tasks.reclaim'), href: placeOf(base, 'gpuQuotas', task.id) ?? base }
    }
    case 'acknowledge':
      return { title: t('tasks.acknowledge'), meta: t('tasks.stakeholders'), href: `${base}/governance/stakeholders` }
    case 'condition': {
      const meta = t('tasks.condition', { gate: gateName(task.source) })
      return { title: task.title, meta, href: gateHref(base, task.source) }
    }
    case 'work-item': {
      // A source that is a record is told on the work list, with the way to it; its id tells nobody anything.
      const from = areaNames[task.source] ?? (isOfFramework(task.source) ? task.source : null)
      const meta = from === null ? t('tasks.work') : t('tasks.focus', { source: from })
      return { title: task.title, meta, href: `${base}/work#${task.id}` }
    }
  }
}

/** What this person has to do, the soonest due first; six at most, with the way to all of it. */
export function OverviewTasks(props: Props) {
  const { base, zone } = usePageContext()
  const t = useTranslations('home')
  const { tasks } = props
  const rows: Task[] = tasks.slice(0, 6).map((task) => ({
    id: `${task.kind}-${task.id}-${task.source}`,
    icon: icons[task.kind],
    ...words(t, task, props, base),
    due: task.due === null ? t('tasks.any') : task.due === zone.today ? t('tasks.today') : dayLabel(task.due, zone),
    late: task.due !== null && task.due <= zone.today,
  }))
  const worked = tasks.filter(({ kind }) => kind === 'work-item' || kind === 'condition').length
  return <TaskList tasks={rows} all={{ href: `${base}/work${worked > 0 ? '?who=mine' : ''}`, count: worked }} />
}
