import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type HubModule, ModuleHub } from '../layout/module-hub'
import { Calendar, ClipboardCheck, Compass, FileText, Flag, ListChecks, Radar, Users } from '../ui/icons'

type Name = 'shadow-ai' | 'stakeholders' | 'training' | 'adrs' | 'radar' | 'risks' | 'compliance' | 'reviews'
type Entry = { name: Name; register: string; path: string; from: number; icon: ReactNode }

const groups: { name: 'security' | 'people' | 'decisions' | 'audit'; entries: Entry[] }[] = [
  {
    name: 'security',
    entries: [{ name: 'shadow-ai', register: 'shadow-ai-items', path: '/shadow-ai', from: 1, icon: <Radar /> }],
  },
  {
    name: 'people',
    entries: [
      { name: 'stakeholders', register: 'stakeholders', path: '/governance/stakeholders', from: 1, icon: <Users /> },
      {
        name: 'training',
        register: 'training-assignments',
        path: '/governance/training',
        from: 2,
        icon: <ListChecks />,
      },
    ],
  },
  {
    name: 'decisions',
    entries: [
      { name: 'risks', register: 'risk-entries', path: '/governance/risks', from: 1, icon: <Flag /> },
      { name: 'adrs', register: 'adrs', path: '/governance/adrs', from: 3, icon: <FileText /> },
      { name: 'radar', register: 'radar-entries', path: '/radar', from: 3, icon: <Compass /> },
    ],
  },
  {
    name: 'audit',
    entries: [
      { name: 'compliance', register: 'compliance-audits', path: '/compliance', from: 5, icon: <ClipboardCheck /> },
      { name: 'reviews', register: 'cadence-events', path: '/reviews', from: 5, icon: <Calendar /> },
    ],
  },
]

export type GovernanceHubProps = {
  base: string
  registers: { name: string; feeds: readonly string[]; count: number }[]
  phase: number
}

/** What is governed, in four groups. */
export function GovernanceHub({ base, registers, phase }: GovernanceHubProps) {
  const t = useTranslations('governance')
  const module = ({ name, register, path, from, icon }: Entry): HubModule => {
    const counted = registers.find((one) => one.name === register)
    return {
      key: name,
      href: `${base}${path}`,
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
      groups={groups.map(({ name, entries }) => ({
        key: name,
        title: t(`groups.${name}`),
        modules: entries.map(module),
      }))}
    />
  )
}
