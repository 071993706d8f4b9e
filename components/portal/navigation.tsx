import { useTranslations } from 'next-intl'
import type { NavGroup } from '@/components/layout/app-shell'
import type { NavEntry } from '@/components/layout/nav-entry'
import {
  ChartLine,
  Compass,
  Cpu,
  FileText,
  Inbox,
  Layers,
  ListChecks,
  Settings2,
  Shield,
  Signpost,
  Stamp,
} from '@/components/ui/icons'

type Linked =
  | 'overview'
  | 'assess'
  | 'progress'
  | 'phases'
  | 'portfolio'
  | 'platform'
  | 'governance'
  | 'approvals'
  | 'inbox'
  | 'settings'
type Navigation = { groups: NavGroup[]; bottom: NavEntry[]; tabs: (NavEntry & { href: string })[] }

/** Pages of Governance whose addresses do not begin with it. */
const governancePaths = ['/shadow-ai', '/compliance', '/radar', '/reviews']

/** The seven entries and the four below them. What has no page yet says when it comes instead of leading nowhere. */
export function useNavigation(base: string, waiting: number, unread: number): Navigation {
  const t = useTranslations('portal')
  const linked = (key: Linked) => ({
    key,
    label: t(`entries.${key}`),
    href: key === 'overview' ? base : `${base}/${key}`,
  })
  const later = (key: 'reports') => ({
    key,
    label: t(`entries.${key}`),
    later: t(`later.${key}`),
  })
  const overview = { ...linked('overview'), icon: <Compass />, exact: true }
  const assess = { ...linked('assess'), icon: <ListChecks /> }
  const progress = { ...linked('progress'), icon: <ChartLine />, match: [`${base}/flags`, `${base}/metrics`] }
  const phases = { ...linked('phases'), icon: <Signpost />, match: [`${base}/gates`, `${base}/work`] }
  const approvals = {
    ...linked('approvals'),
    icon: <Stamp />,
    count: { value: waiting, label: t('waiting', { count: waiting }), turn: true },
  }
  return {
    groups: [
      { heading: t('groups.where'), entries: [overview, assess, progress] },
      { heading: t('groups.next'), entries: [phases, { ...linked('portfolio'), icon: <Layers /> }] },
      {
        heading: t('groups.run'),
        entries: [
          { ...linked('platform'), icon: <Cpu /> },
          { ...linked('governance'), icon: <Shield />, match: governancePaths.map((path) => `${base}${path}`) },
        ],
      },
    ],
    bottom: [
      { ...later('reports'), icon: <FileText /> },
      approvals,
      { ...linked('inbox'), icon: <Inbox />, count: { value: unread, label: t('unread', { count: unread }) } },
      { ...linked('settings'), icon: <Settings2 /> },
    ],
    tabs: [overview, assess, progress, approvals],
  }
}
