import { getRequestConfig } from 'next-intl/server'
import accounts from '@/lib/messages/en/accounts.json'
import businessCase from '@/lib/messages/en/business-case.json'
import cadence from '@/lib/messages/en/cadence.json'
import common from '@/lib/messages/en/common.json'
import flagPage from '@/lib/messages/en/flag-page.json'
import flags from '@/lib/messages/en/flags.json'
import gates from '@/lib/messages/en/gates.json'
import governance from '@/lib/messages/en/governance.json'
import gpu from '@/lib/messages/en/gpu.json'
import help from '@/lib/messages/en/help.json'
import home from '@/lib/messages/en/home.json'
import inbox from '@/lib/messages/en/inbox.json'
import layout from '@/lib/messages/en/layout.json'
import measures from '@/lib/messages/en/measures.json'
import metrics from '@/lib/messages/en/metrics.json'
import operations from '@/lib/messages/en/operations.json'
import overview from '@/lib/messages/en/overview.json'
import phases from '@/lib/messages/en/phases.json'
import platformHub from '@/lib/messages/en/platform-hub.json'
import platformParts from '@/lib/messages/en/platform-parts.json'
import platformUse from '@/lib/messages/en/platform-use.json'
import portal from '@/lib/messages/en/portal.json'
import portfolio from '@/lib/messages/en/portfolio.json'
import portfolioPage from '@/lib/messages/en/portfolio-page.json'
import progress from '@/lib/messages/en/progress.json'
import progressPage from '@/lib/messages/en/progress-page.json'
import radar from '@/lib/messages/en/radar.json'
import readiness from '@/lib/messages/en/readiness.json'
import registers from '@/lib/messages/en/registers.json'
import registersGovernance from '@/lib/messages/en/registers-governance.json'
import registersGpu from '@/lib/messages/en/registers-gpu.json'
import registersMetrics from '@/lib/messages/en/registers-metrics.json'
import registersOperations from '@/lib/messages/en/registers-operations.json'
import registersPeople from '@/lib/messages/en/registers-people.json'
import registersPlatform from '@/lib/messages/en/registers-platform.json'
import registersPortfolio from '@/lib/messages/en/registers-portfolio.json'
import scorecard from '@/lib/messages/en/scorecard.json'
import scoring from '@/lib/messages/en/scoring.json'
import search from '@/lib/messages/en/search.json'
import settings from '@/lib/messages/en/settings.json'
import sources from '@/lib/messages/en/sources.json'
import thresholds from '@/lib/messages/en/thresholds.json'
import training from '@/lib/messages/en/training.json'
import work from '@/lib/messages/en/work.json'

/** All messages, one namespace per file of lib/messages/en. Imported, so that the build can take their ICU syntax apart once. */
export const messages = {
  accounts,
  'business-case': businessCase,
  common,
  'flag-page': flagPage,
  flags,
  gates,
  gpu,
  governance,
  help,
  home,
  inbox,
  layout,
  operations,
  measures,
  metrics,
  overview,
  phases,
  'platform-hub': platformHub,
  'platform-parts': platformParts,
  'platform-use': platformUse,
  portal,
  portfolio,
  'portfolio-page': portfolioPage,
  progress,
  'progress-page': progressPage,
  radar,
  readiness,
  registers,
  'registers-governance': registersGovernance,
  'registers-gpu': registersGpu,
  'registers-metrics': registersMetrics,
  'registers-operations': registersOperations,
  'registers-people': registersPeople,
  'registers-platform': registersPlatform,
  'registers-portfolio': registersPortfolio,
  scorecard,
  scoring,
  search,
  settings,
  sources,
  thresholds,
  cadence,
  training,
  work,
}

// Days are formatted from calendar dates and moments in the organization's zone by the caller, so UTC is only the fallback.
export default getRequestConfig(async () => ({ locale: 'en', messages, timeZone: 'UTC' }))
