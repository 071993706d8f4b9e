import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import {
  ChartLine,
  ChevronRight,
  ClipboardCheck,
  ClipboardList,
  Cpu,
  Eye,
  FileText,
  Flag,
  Inbox,
  Layers,
  ListChecks,
} from '../ui/icons'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Tag } from '../ui/tag'

type Name =
  | 'gpu'
  | 'requests'
  | 'cost'
  | 'templates'
  | 'components'
  | 'pipelines'
  | 'monitoring'
  | 'reliability'
  | 'runbooks'
  | 'incidents'

/** `from`: the phase in which a module begins to matter; its page works at any time. */
type Module = { name: Name; register: string; from: number; icon: ReactNode }

const groups: { name: 'capacity' | 'parts' | 'running'; modules: Module[] }[] = [
  {
    name: 'capacity',
    modules: [
      { name: 'gpu', register: 'gpu-quotas', from: 1, icon: <Cpu /> },
      { name: 'requests', register: 'provisioning-requests', from: 3, icon: <Inbox /> },
      { name: 'cost', register: 'cost-entries', from: 3, icon: <ChartLine /> },
    ],
  },
  {
    name: 'parts',
    modules: [
      { name: 'templates', register: 'templates', from: 3, icon: <FileText /> },
      { name: 'components', register: 'components', from: 3, icon: <Layers /> },
      { name: 'pipelines', register: 'pipeline-runs', from: 3, icon: <ListChecks /> },
    ],
  },
  {
    name: 'running',
    modules: [
      { name: 'monitoring', register: 'monitoring-signals', from: 3, icon: <Eye /> },
      { name: 'reliability', register: 'endpoints', from: 4, icon: <ClipboardCheck /> },
      { name: 'runbooks', register: 'runbooks', from: 4, icon: <ClipboardList /> },
      { name: 'incidents', register: 'incidents', from: 4, icon: <Flag /> },
    ],
  },
]

export type HubProps = {
  base: string
  registers: { name: string; feeds: readonly string[]; count: number }[]
  phase: number
}

/** The modules of the platform in groups; one whose phase is ahead says when it matters, and opens all the same. */
export function Hub({ base, registers, phase }: HubProps) {
  const t = useTranslations('platform-hub')
  const rows = useTranslations('registers')
  return (
    <div className="grid gap-6">
      {groups.map((group) => (
        <section key={group.name} aria-labelledby={`group-${group.name}`}>
          <h2 id={`group-${group.name}`} className="t-card mb-2">
            {t(`groups.${group.name}`)}
          </h2>
          <Plate clip as="div">
            <ul>{group.modules.map(entry)}</ul>
          </Plate>
        </section>
      ))}
    </div>
  )

  function entry({ name, register, from, icon }: Module) {
    const counted = registers.find((one) => one.name === register)
    const feeds = counted?.feeds ?? []
    const later = from > phase
    return (
      <li key={name} className="border-t border-line first:border-t-0">
        <Link
          href={`${base}/platform/${name}`}
          className="flex min-h-16 items-center gap-3 px-4 py-2.5 text-inherit no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
        >
          <span className={later ? 'text-ink-3' : 'text-ink-2'}>{icon}</span>
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="t-card">{t(`modules.${name}.name`)}</span>
              {later ? <Tag>{t('later')}</Tag> : null}
            </span>
            <span className="t-sm block text-ink-2">{t(`modules.${name}.about`)}</span>
            <span className="t-meta block">
              {later
                ? t('from', { phase: from, why: t(`modules.${name}.why`) })
                : feeds.length > 0
                  ? t('feeds', { ids: feeds.join(', ') })
                  : null}
            </span>
          </span>
          <span className="t-sm whitespace-nowrap text-ink-2 tabular-nums">
            {rows('rowCount', { count: counted?.count ?? 0 })}
          </span>
          <ChevronRight className="text-ink-3" />
        </Link>
      </li>
    )
  }
}
