import type { Report } from '@/lib/report/model'
import { executiveReport } from './executive/view'
import { operationalReport } from './operational/view'
import { quarterlyReport } from './quarterly/view'
import type { OrganizationReport } from './rules'
import type { Scene } from './scene/view'
import { technicalReport } from './technical/view'

const builders: Record<OrganizationReport, (scene: Scene) => Report> = {
  executive: executiveReport,
  technical: technicalReport,
  operational: operationalReport,
  quarterly: quarterlyReport,
}

/** The report of a scene. */
export const buildReport = (kind: OrganizationReport, scene: Scene): Report => builders[kind](scene)
