import { type ModuleGroups, ModuleHub, type ModuleHubProps } from '../layout/module-hub'
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

export const platformModules: ModuleGroups = [
  {
    name: 'capacity',
    modules: [
      { name: 'gpu', page: 'platform/gpu', register: 'gpu-quotas', from: 1, icon: <Cpu /> },
      { name: 'requests', page: 'platform/requests', register: 'provisioning-requests', from: 3, icon: <Inbox /> },
      { name: 'cost', page: 'platform/cost', register: 'cost-entries', from: 3, icon: <ChartLine /> },
    ],
  },
  {
    name: 'parts',
    modules: [
      { name: 'templates', page: 'platform/templates', register: 'templates', from: 3, icon: <FileText /> },
      { name: 'components', page: 'platform/components', register: 'components', from: 3, icon: <Layers /> },
      { name: 'pipelines', page: 'platform/pipelines', register: 'pipeline-runs', from: 3, icon: <ListChecks /> },
    ],
  },
  {
    name: 'running',
    modules: [
      { name: 'monitoring', page: 'platform/monitoring', register: 'monitoring-signals', from: 3, icon: <Eye /> },
      { name: 'reliability', page: 'platform/reliability', register: 'endpoints', from: 4, icon: <ClipboardCheck /> },
      { name: 'runbooks', page: 'platform/runbooks', register: 'runbooks', from: 4, icon: <ClipboardList /> },
      { name: 'incidents', page: 'platform/incidents', register: 'incidents', from: 4, icon: <Flag /> },
    ],
  },
]

/** The modules of the platform, in three groups. */
export function Hub(rest: Pick<ModuleHubProps, 'base' | 'registers' | 'phase'>) {
  return <ModuleHub {...rest} words="platform-hub" groups={platformModules} />
}
