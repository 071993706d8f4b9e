import { type HubGroups, ModuleHub, type ModuleHubProps } from '../layout/module-hub'

export const platformGroups: HubGroups = ['platform.capacity', 'platform.parts', 'platform.running']

/** The modules of the platform, in three groups. */
export function Hub(rest: Pick<ModuleHubProps, 'registers' | 'glances' | 'phase' | 'moved'>) {
  return <ModuleHub {...rest} words="platform-hub" groups={platformGroups} />
}
