import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'

const folder = temporaryFolder()
const fixture = (name: string) => readFileSync(join('tests/launcher/new-register', name), 'utf8')
const at = (file: string) => join(folder, file)
const git = (...asked: string[]) => execFileSync('git', asked, { cwd: folder, encoding: 'utf8' })

/** Everything git tracks or would track, so that what is tried here is what a new contributor has. */
function copyTree() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  for (const file of listed.split('\n').filter(Boolean)) {
    mkdirSync(dirname(at(file)), { recursive: true })
    cpSync(file, at(file))
  }
  symlinkSync(resolve('node_modules'), at('node_modules'))
  writeFileSync(at('.git-exclude'), 'node_modules\nreport.json\n')
  git('init', '--quiet')
  git('config', 'core.excludesFile', at('.git-exclude'))
  git('add', '--all')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'as it is')
}

type Report = {
  numPassedTests: number
  testResults: { name: string; message: string; assertionResults: { fullName: string; failureMessages: string[] }[] }[]
}

/** A run of our own tests over the copy: what failed, by name, and how many held. */
function tested(project: string, ...asked: string[]) {
  const env = { ...process.env }
  for (const name of Object.keys(env)) if (name.startsWith('VITEST')) delete env[name]
  const report = ['--reporter=json', '--outputFile=report.json']
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...report, ...asked], {
    cwd: folder,
    env,
  })
  const { numPassedTests, testResults } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as Report
  const failed = testResults.flatMap(({ message, assertionResults }) => [
    ...(message === '' ? [] : [message]),
    ...assertionResults.flatMap((each) =>
      each.failureMessages.map((text) => `${each.fullName}: ${text.slice(0, 2_000)}`),
    ),
  ])
  return { failed, passed: numPassedTests }
}

const replace = (file: string, from: string, to: string) => {
  const text = readFileSync(at(file), 'utf8')
  expect(text.split(from)).toHaveLength(2)
  writeFileSync(at(file), text.replace(from, to))
}

let byHand: string[]
beforeAll(() => {
  copyTree()
  // CONTRIBUTING, "Add a register": the record with its line among the sections, the declaration, its words.
  appendFileSync(at('lib/document/platform.ts'), fixture('record.txt'))
  replace(
    'lib/document/schema.ts',
    '\n} as const\n',
    "\n  licences: { table: 'Licence', row: platform.licence },\n} as const\n",
  )
  writeFileSync(at('lib/features/registers/definitions/licences.ts'), fixture('declaration.txt'))
  const words = 'lib/messages/en/registers-platform.json'
  const present = JSON.parse(readFileSync(at(words), 'utf8')) as object
  writeFileSync(at(words), `${JSON.stringify({ ...present, ...JSON.parse(fixture('words.json')) }, null, 2)}\n`)
  byHand = git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean)
  // What `npm run db:new -- licences` starts.
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/new-migration.mjs', 'licences'], { cwd: folder })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a register is four files by hand, one of them a list; the rest is written', () => {
  console.log(`Files to add a plain register: ${byHand.length}`)
  expect(byHand.map((line) => line.slice(3))).toEqual([
    'lib/document/platform.ts',
    'lib/document/schema.ts',
    'lib/messages/en/registers-platform.json',
    'lib/features/registers/definitions/licences.ts',
  ])
  const changed = git('status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3))
  const written = changed.filter((file) => !byHand.some((line) => line.endsWith(file)))
  expect(written.map((file) => file.replace(/\d{14}/, '…'))).toEqual([
    'lib/features/registers/catalogue.ts',
    'lib/site/register-pages.ts',
    'prisma/migrations/published.json',
    'prisma/schema.prisma',
    'prisma/migrations/…_licences/migration.sql',
  ])
})

it('it walks through everything a register does, and every rule of the house holds', () => {
  const journey = 'tests/integration/registers/licences.test.ts'
  writeFileSync(at(journey), fixture('journey.txt'))
  const walk = ['tests/integration/registers/every-register', journey, 'tests/integration/trust/catalog']
  const walked = tested('integration', ...walk, '--testNamePattern', '^(licences|the catalog|is |has )')
  expect(walked.failed).toEqual([])
  expect(walked.passed).toBeGreaterThan(13)
  const held = ['registers', 'models', 'pages', 'messages', 'reads', 'openapi', 'vocabulary', 'routes', 'rights']
  expect(tested('architecture', ...held.map((name) => `tests/architecture/${name}.test`)).failed).toEqual([])
  const units = ['registers', 'document', 'content', 'organizations']
  expect(tested('unit', ...units.map((name) => `tests/unit/${name}`)).failed).toEqual([])
})
