import { ModuleHub, type ModuleHubProps } from '../layout/module-hub'
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

export type HubProps = Pick<ModuleHubProps, 'registers' | 'phase'> & { base: string }

const groups = [
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

/** The modules of the platform in three groups; each page has its module's name. */
export function Hub({ base, ...rest }: HubProps) {
  const placed = groups.map(({ name, modules }) => ({
    name,
    modules: modules.map((one) => ({ ...one, href: `${base}/platform/${one.name}` })),
  }))
  return <ModuleHub {...rest} words="platform-hub" groups={placed} />
}
