import { ModuleHub, type ModuleHubProps } from '../layout/module-hub'
import { Calendar, ClipboardCheck, Compass, FileText, Flag, ListChecks, Radar, Users } from '../ui/icons'

export type GovernanceHubProps = Pick<ModuleHubProps, 'registers' | 'phase'> & { base: string }

/** What is governed, in four groups. */
export function GovernanceHub({ base, ...rest }: GovernanceHubProps) {
  const here = `${base}/governance`
  return (
    <ModuleHub
      {...rest}
      words="governance"
      groups={[
        {
          name: 'security',
          modules: [
            { name: 'shadow-ai', register: 'shadow-ai-items', href: `${base}/shadow-ai`, from: 1, icon: <Radar /> },
          ],
        },
        {
          name: 'people',
          modules: [
            { name: 'stakeholders', register: 'stakeholders', href: `${here}/stakeholders`, from: 1, icon: <Users /> },
            {
              name: 'training',
              register: 'training-assignments',
              href: `${here}/training`,
              from: 2,
              icon: <ListChecks />,
            },
          ],
        },
        {
          name: 'decisions',
          modules: [
            { name: 'risks', register: 'risk-entries', href: `${here}/risks`, from: 1, icon: <Flag /> },
            { name: 'adrs', register: 'adrs', href: `${here}/adrs`, from: 3, icon: <FileText /> },
            { name: 'radar', register: 'radar-entries', href: `${base}/radar`, from: 3, icon: <Compass /> },
          ],
        },
        {
          name: 'audit',
          modules: [
            {
              name: 'compliance',
              register: 'compliance-audits',
              href: `${base}/compliance`,
              from: 5,
              icon: <ClipboardCheck />,
            },
            { name: 'reviews', register: 'cadence-events', href: `${base}/reviews`, from: 5, icon: <Calendar /> },
          ],
        },
      ]}
    />
  )
}
