import adrStarters from './adr-starters.json' with { type: 'json' }
import alignmentGroups from './alignment-groups.json' with { type: 'json' }
import antiPatterns from './anti-patterns.json' with { type: 'json' }
import areas from './areas.json' with { type: 'json' }
import artifacts from './artifacts.json' with { type: 'json' }
import chain from './chain.json' with { type: 'json' }
import complianceFrameworks from './compliance-frameworks.json' with { type: 'json' }
import controlThemes from './control-themes.json' with { type: 'json' }
import controls from './controls.json' with { type: 'json' }
import discoverySources from './discovery-sources.json' with { type: 'json' }
import gates from './gates.json' with { type: 'json' }
import glossary from './glossary.json' with { type: 'json' }
import { CONTENT_VERSION } from './ids'
import impactAreas from './impact-areas.json' with { type: 'json' }
import labels from './labels.json' with { type: 'json' }
import metrics from './metrics.json' with { type: 'json' }
import mlopsLevels from './mlops-levels.json' with { type: 'json' }
import modelCriteria from './model-criteria.json' with { type: 'json' }
import modelTestKinds from './model-test-kinds.json' with { type: 'json' }
import monitoringSignals from './monitoring-signals.json' with { type: 'json' }
import architecturePatterns from './patterns.json' with { type: 'json' }
import phases from './phases.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import platformCriteria from './platform-criteria.json' with { type: 'json' }
import customerQuestions from './rfp-outline.json' with { type: 'json' }
import roles from './roles.json' with { type: 'json' }
import rules from './rules.json' with { type: 'json' }
import runbookKinds from './runbook-kinds.json' with { type: 'json' }
import scale from './scale.json' with { type: 'json' }
import { type Framework, frameworkSchema } from './schema'
import seats from './seats.json' with { type: 'json' }
import selfChecks from './self-checks.json' with { type: 'json' }
import { allWithTerms, type Provider, providerNow, providers } from './terms'
import thresholds from './thresholds.json' with { type: 'json' }
import tiers from './tiers.json' with { type: 'json' }
import useCases from './use-cases.json' with { type: 'json' }
import vendorCriteria from './vendor-criteria.json' with { type: 'json' }

/** The framework as data, checked once when it is loaded: wrong content stops the start, never a reader. */
const written: Framework = frameworkSchema.parse({
  version: CONTENT_VERSION,
  scale,
  areas,
  phases,
  seats,
  gates,
  antiPatterns,
  chain,
  thresholds,
  rules,
  metrics,
  useCases,
  impactAreas,
  roles,
  glossary,
  platformCriteria,
  modelCriteria,
  vendorCriteria,
  architecturePatterns,
  tiers,
  modelTestKinds,
  mlopsLevels,
  adrStarters,
  selfChecks,
  alignmentGroups,
  discoverySources,
  monitoringSignals,
  runbookKinds,
  complianceFrameworks,
  controlThemes,
  controls,
  artifacts,
  customerQuestions,
  places,
  labels,
})

const spoken = new Map<Provider, Framework>(providers.map((provider) => [provider, allWithTerms(written, provider)]))

/** The framework in the words of a provider: the same things with the same ids. */
export const frameworkFor = (provider: Provider): Framework => spoken.get(provider) ?? written

/** The framework as it is read at this moment: in the words of the provider whose organization asks (`terms.ts`). */
export const framework = Object.defineProperties(
  {},
  Object.fromEntries(
    (Object.keys(written) as (keyof Framework)[]).map((part) => [
      part,
      { enumerable: true, get: () => frameworkFor(providerNow())[part] },
    ]),
  ),
) as Framework
