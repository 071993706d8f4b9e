import { type ModuleGroups, ModuleHub, type ModuleHubProps } from '../layout/module-hub'
import { Calendar, ClipboardCheck, Compass, FileText, Flag, ListChecks, Radar, Users } from '../ui/icons'

export const governanceModules: ModuleGroups = [
  {
    name: 'security',
    modules: [{ name: 'shadow-ai', register: 'shadow-ai-items', page: 'shadow-ai', from: 1, icon: <Radar /> }],
  },
  {
    name: 'people',
    modules: [
      { name: 'stakeholders', register: 'stakeholders', page: 'governance/stakeholders', from: 1, icon: <Users /> },
      {
        name: 'training',
        register: 'training-assignments',
        page: 'governance/training',
        from: 2,
        icon: <ListChecks />,
      },
    ],
  },
  {
    name: 'decisions',
    modules: [
      { name: 'risks', register: 'risk-entries', page: 'governance/risks', from: 1, icon: <Flag /> },
      { name: 'adrs', register: 'adrs', page: 'governance/adrs', from: 3, icon: <FileText /> },
      { name: 'radar', register: 'radar-entries', page: 'radar', from: 3, icon: <Compass /> },
    ],
  },
  {
    name: 'audit',
    modules: [
      {
        name: 'compliance',
        register: 'compliance-audits',
        page: 'compliance',
        from: 5,
        icon: <ClipboardCheck />,
      },
      { name: 'reviews', register: 'cadence-events', page: 'reviews', from: 5, icon: <Calendar /> },
    ],
  },
]

/** What is governed, in four groups. */
export function GovernanceHub(rest: Pick<ModuleHubProps, 'base' | 'registers' | 'phase'>) {
  return <ModuleHub {...rest} words="governance" groups={governanceModules} />
}
