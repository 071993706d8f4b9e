import { type HubGroups, ModuleHub, type ModuleHubProps } from '../layout/module-hub'

export const governanceGroups: HubGroups = [
  'governance.security',
  'governance.people',
  'governance.decisions',
  'governance.audit',
]

/** What is governed, in four groups. */
export function GovernanceHub(rest: Pick<ModuleHubProps, 'registers' | 'glances' | 'phase' | 'moved'>) {
  return <ModuleHub {...rest} words="governance" groups={governanceGroups} />
}
