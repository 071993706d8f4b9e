import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type HubModule, ModuleHub } from '../layout/module-hub'
import {
  ChartLine,
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

/** The modules of the platform in three groups. */
export function Hub({ base, registers, phase }: HubProps) {
  const t = useTranslations('platform-hub')
  const module = ({ name, register, from, icon }: Module): HubModule => {
    const counted = registers.find((one) => one.name === register)
    return {
      key: name,
      href: `${base}/platform/${name}`,
      icon,
      from,
      name: t(`modules.${name}.name`),
      about: t(`modules.${name}.about`),
      why: t(`modules.${name}.why`),
      feeds: counted?.feeds ?? [],
      count: counted?.count ?? 0,
    }
  }
  return (
    <ModuleHub
      phase={phase}
      groups={groups.map(({ name, modules }) => ({
        key: name,
        title: t(`groups.${name}`),
        modules: modules.map(module),
      }))}
    />
  )
}
