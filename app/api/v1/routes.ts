import type { RouteDefinition } from '@/lib/client/route'
import { accountsRoutes } from '@/lib/features/accounts/schema'
import { complianceRoutes } from '@/lib/features/compliance/schema'
import { decisionRoutes } from '@/lib/features/decisions/schema'
import { documentsRoutes } from '@/lib/features/documents/schema'
import { flagsRoutes } from '@/lib/features/flags/schema'
import { gatesRoutes } from '@/lib/features/gates/schema'
import { gpuRoutes } from '@/lib/features/gpu/schema'
import { noticesRoutes } from '@/lib/features/notices/schema'
import { organizationsRoutes } from '@/lib/features/organizations/schema'
import { overviewRoutes } from '@/lib/features/overview/schema'
import { phasesRoutes } from '@/lib/features/phases/schema'
import { portfolioRoutes } from '@/lib/features/portfolio/schema'
import { radarRoutes } from '@/lib/features/radar/schema'
import { registerRoutes } from '@/lib/features/registers/schema'
import { reportFileRoutes } from '@/lib/features/reports/file/schema'
import { reportsRoutes } from '@/lib/features/reports/schema'
import { reviewRoutes } from '@/lib/features/reviews/schema'
import { scorecardRoutes } from '@/lib/features/scorecard/schema'
import { searchRoutes } from '@/lib/features/search/schema'
import { inventoryRoutes } from '@/lib/features/shadow-ai/schema'
import { alignmentRoutes } from '@/lib/features/stakeholders/schema'
import { thresholdsRoutes } from '@/lib/features/thresholds/schema'
import { trainingRoutes } from '@/lib/features/training/schema'
import { workRoutes } from '@/lib/features/work/schema'

/** Every route of the API. The OpenAPI document and the access matrix are made from this list; a test compares it with the files. */
export const routes: RouteDefinition[] = [
  ...accountsRoutes,
  ...organizationsRoutes,
  ...documentsRoutes,
  ...registerRoutes,
  ...inventoryRoutes,
  ...radarRoutes,
  ...decisionRoutes,
  ...alignmentRoutes,
  ...scorecardRoutes,
  ...gatesRoutes,
  ...flagsRoutes,
  ...thresholdsRoutes,
  ...phasesRoutes,
  ...portfolioRoutes,
  ...gpuRoutes,
  ...workRoutes,
  ...reviewRoutes,
  ...reportsRoutes,
  ...reportFileRoutes,
  ...trainingRoutes,
  ...noticesRoutes,
  ...complianceRoutes,
  ...overviewRoutes,
  ...searchRoutes,
]
