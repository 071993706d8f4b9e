import accounts from './en/accounts.json'
import businessCase from './en/business-case.json'
import cadence from './en/cadence.json'
import common from './en/common.json'
import comparison from './en/comparison.json'
import compliance from './en/compliance.json'
import cost from './en/cost.json'
import data from './en/data.json'
import decisions from './en/decisions.json'
import flagPage from './en/flag-page.json'
import flags from './en/flags.json'
import gates from './en/gates.json'
import governance from './en/governance.json'
import gpu from './en/gpu.json'
import help from './en/help.json'
import home from './en/home.json'
import hubs from './en/hubs.json'
import inbox from './en/inbox.json'
import incidents from './en/incidents.json'
import layout from './en/layout.json'
import measures from './en/measures.json'
import metrics from './en/metrics.json'
import models from './en/models.json'
import monitoring from './en/monitoring.json'
import overview from './en/overview.json'
import parts from './en/parts.json'
import phases from './en/phases.json'
import pipelines from './en/pipelines.json'
import platformHub from './en/platform-hub.json'
import portal from './en/portal.json'
import portfolio from './en/portfolio.json'
import portfolioPage from './en/portfolio-page.json'
import progress from './en/progress.json'
import progressPage from './en/progress-page.json'
import providers from './en/providers.json'
import radar from './en/radar.json'
import readiness from './en/readiness.json'
import registers from './en/registers.json'
import registersGovernance from './en/registers-governance.json'
import registersGpu from './en/registers-gpu.json'
import registersMetrics from './en/registers-metrics.json'
import registersOperations from './en/registers-operations.json'
import registersPeople from './en/registers-people.json'
import registersPlatform from './en/registers-platform.json'
import registersPortfolio from './en/registers-portfolio.json'
import reliability from './en/reliability.json'
import reportDocuments from './en/report-documents.json'
import reportFiles from './en/report-files.json'
import reports from './en/reports.json'
import requests from './en/requests.json'
import reviews from './en/reviews.json'
import risks from './en/risks.json'
import roadmap from './en/roadmap.json'
import runbooks from './en/runbooks.json'
import scorecard from './en/scorecard.json'
import scoring from './en/scoring.json'
import search from './en/search.json'
import selfChecks from './en/self-checks.json'
import settings from './en/settings.json'
import sources from './en/sources.json'
import starters from './en/starters.json'
import teams from './en/teams.json'
import templates from './en/templates.json'
import thresholds from './en/thresholds.json'
import training from './en/training.json'
import words from './en/words.json'
import work from './en/work.json'
import { linked } from './linked'

/**
 * All user-visible text, one namespace per file of a language's folder. Imported one by one, so that the build can take
 * their ICU syntax apart once. Another language is another folder, and its choice stands here alone.
 */
export const messages = linked({
  accounts,
  'business-case': businessCase,
  cadence,
  common,
  comparison,
  compliance,
  cost,
  data,
  decisions,
  'flag-page': flagPage,
  flags,
  gates,
  governance,
  gpu,
  help,
  home,
  hubs,
  inbox,
  incidents,
  layout,
  measures,
  metrics,
  models,
  monitoring,
  overview,
  parts,
  phases,
  pipelines,
  'platform-hub': platformHub,
  portal,
  portfolio,
  'portfolio-page': portfolioPage,
  progress,
  'progress-page': progressPage,
  providers,
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
  reliability,
  'report-documents': reportDocuments,
  'report-files': reportFiles,
  reports,
  requests,
  reviews,
  risks,
  roadmap,
  runbooks,
  scorecard,
  scoring,
  search,
  'self-checks': selfChecks,
  settings,
  sources,
  starters,
  teams,
  templates,
  thresholds,
  training,
  words,
  work,
})
