import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './source-tree'

type Configuration = { forbidden: IForbiddenRuleType[]; options: Record<string, unknown> }
const configuration = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as Configuration

async function violations(folder: string, extra: Record<string, unknown> = {}): Promise<ICruiseResult> {
  const ruleSet: IFlattenedRuleSet = { forbidden: configuration.forbidden }
  const result = await cruise(
    ['app', 'components', 'lib'],
    { ...configuration.options, ...extra, baseDir: folder, ruleSet, validate: true },
    undefined,
    { tsConfig: extractTSConfig(path.join(folder, 'tsconfig.json')) },
  )
  return result.output as ICruiseResult
}

describe('import rules', () => {
  it('hold in the whole tree, and the check really read it', async () => {
    const { modules, summary } = await violations(root)
    const own = modules.filter(({ source }) => /^(app|components|lib)\//.test(source))
    expect(own.length).toBeGreaterThan(150)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })
})

/** One wrong import per rule; each must be caught by the rule of its name. */
const planted: Record<string, Record<string, string>> = {
  'no-cycles': {
    'lib/server/cycle-a.ts': "import { b } from './cycle-b'\nexport const a = () => b",
    'lib/server/cycle-b.ts': "import { a } from './cycle-a'\nexport const b = () => a",
  },
  'calendar-knows-nobody': { 'lib/calendar/row.ts': "import { x } from '../content/target'\nexport const y = x" },
  'site-knows-nobody': { 'lib/site/hub.ts': "import { x } from '../content/target'\nexport const y = x" },
  'page-context-knows-nobody': {
    'lib/page-context/reader.ts': "import { x } from '../server/target'\nexport const y = x",
  },
  'report-knows-nobody': { 'lib/report/reader.ts': "import { x } from '../content/target'\nexport const y = x" },
  'content-is-data': {
    'lib/content/reader.ts': "import { readFileSync } from 'node:fs'\nexport const x = readFileSync",
  },
  'document-is-data': { 'lib/document/clock.ts': "import { x } from '../server/target'\nexport const y = x" },
  'scoring-is-pure': { 'lib/scoring/clock.ts': "import { hrtime } from 'node:process'\nexport const x = hrtime" },
  'scoring-reads-types-only': { 'lib/scoring/content.ts': "import { x } from '../content/target'\nexport const y = x" },
  'comparison-runs-in-the-browser': {
    'lib/scoring/comparison/facts.ts': "import { x } from '../../document/target'\nexport const y = x",
  },
  'access-is-pure': { 'lib/access/look-up.ts': "import { x } from '../server/target'\nexport const y = x" },
  'server-knows-no-feature': {
    'lib/server/shortcut.ts': "import { x } from '../features/gates/queries'\nexport const y = x",
  },
  'features-have-no-screens': {
    'lib/features/gates/view.ts': "import { x } from '../../../components/ui/target'\nexport const y = x",
  },
  'features-meet-through-queries': {
    'lib/features/gates/reach.ts': "import { x } from '../scorecard/mutations'\nexport const y = x",
  },
  'schemas-are-isomorphic': {
    'lib/features/gates/schema.ts': "import { x } from '../../server/target'\nexport const y = x",
  },
  'components-never-touch-data': {
    'components/gates/card.tsx': "import { x } from '../../lib/server/target'\nexport const y = x",
  },
  'ui-knows-no-feature': {
    'components/ui/badge.tsx': "import { x } from '../../lib/content/target'\nexport const y = x",
  },
  'components-stay-in-their-module': {
    'components/gates/reach.tsx': "import { x } from '../scorecard/target'\nexport const y = x",
  },
  'only-charts-import-recharts': {
    'components/gates/chart.tsx': "import { LineChart } from 'recharts'\nexport const y = LineChart",
  },
  'pages-do-not-write': {
    'app/page.tsx': "import { x } from '../lib/features/scorecard/mutations'\nexport const y = x",
  },
  'islands-get-props': {
    'components/gates/island.client.tsx': "import { x } from '../../lib/content/target'\nexport const y = x",
  },
  'only-the-data-layer-touches-the-database': {
    'components/gates/query.tsx': "import { PrismaClient } from '@prisma/client'\nexport const y = PrismaClient",
  },
}

const targets = {
  'lib/server/target.ts': 'export const x = 1',
  'lib/content/target.ts': 'export const x = 1',
  'lib/features/gates/queries.ts': 'export const x = 1',
  'lib/features/scorecard/mutations.ts': 'export const x = 1',
  'components/ui/target.tsx': 'export const x = 1',
  'components/scorecard/target.tsx': 'export const x = 1',
  'tsconfig.json':
    '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","jsx":"react-jsx","baseUrl":"."}}',
}

describe('planted wrong imports', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planted-'))
  let caught: { rule: string; from: string }[] = []

  beforeAll(async () => {
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    for (const [file, text] of [targets, ...Object.values(planted)].flatMap((files) => Object.entries(files))) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), `${text}\n`)
    }
    const { summary } = await violations(folder, { preserveSymlinks: true })
    caught = summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are planted for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual(configuration.forbidden.map(({ name }) => name).sort())
  })

  for (const [rule, files] of Object.entries(planted)) {
    it(`${rule} is caught`, () => {
      expect(caught).toContainEqual({ rule, from: Object.keys(files)[0] })
    })
  }
})
