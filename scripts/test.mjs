// `npm test`: installs what it needs, runs every stage to its end whatever fails before it, and prints the sum last.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build, generate, install } from './launcher/preparation.mjs'
import { sentence } from './launcher/refusal.mjs'
import { temporaryFolder } from './launcher/temporary-folder.mjs'
import { ensureBrowser } from './launcher/test-browser.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> | Count }} Stage */

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const scratch = temporaryFolder()

/**
 * @param {string[]} args of node
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether the command succeeded; its output is shown as it comes
 */
function node(args, env = process.env) {
  return spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status === 0
}

/** @param {string[]} args @returns {Count} a check that counts as one test */
function check(args) {
  return node(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * Only what a report says was run counts; a stage that ran nothing, or broke outside its tests, has failed.
 * @param {boolean} succeeded
 * @param {Count | undefined} count
 * @returns {Count}
 */
function judged(succeeded, count = { passed: 0, failed: 0 }) {
  const broken = count.failed === 0 && (!succeeded || count.passed === 0)
  return broken ? { ...count, failed: 1 } : count
}

/** @typedef {{ numPassedTests: number, numFailedTests: number }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport */

/**
 * @template T
 * @param {string} file
 * @returns {T | undefined}
 */
const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/**
 * Next's own types of the routes come first: a fresh clone has none, and a removed page leaves old ones. The native
 * compiler finds the same in a third of the time; the build and the import rules still read with 5.9 (decision 026).
 * @returns {Count}
 */
function types() {
  const generated = node(['node_modules/next/dist/bin/next', 'typegen'])
  return judged(generated, check(['node_modules/typescript-native/bin/tsc', '--noEmit']))
}

/** @param {string} project @param {NodeJS.ProcessEnv} [env] @returns {Count} */
function vitest(project, env) {
  const file = path.join(scratch, `${project}.json`)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const succeeded = node(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters], env)
  const result = /** @type {VitestReport | undefined} */ (report(file))
  return judged(succeeded, result && { passed: result.numPassedTests, failed: result.numFailedTests })
}

/** @returns {Promise<Count>} */
async function browser() {
  ensureBrowser()
  await build()
  const file = path.join(scratch, 'e2e.json')
  const succeeded = node(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    SEXTANT_E2E_DATA: path.join(scratch, 'e2e'),
  })
  const stats = /** @type {PlaywrightReport | undefined} */ (report(file))?.stats
  return judged(succeeded, stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky })
}

const { TEST_DATABASE_URL: secondServer, ...withoutSecondServer } = process.env

/** @type {Stage[]} */
const stages = [
  { name: 'Types', run: types },
  { name: 'Lint', run: () => check(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']) },
  { name: 'Architecture', run: () => vitest('architecture') },
  { name: 'Unit', run: () => vitest('unit') },
  { name: 'Integration on the embedded PostgreSQL', run: () => vitest('integration', withoutSecondServer) },
  ...(secondServer ? [{ name: 'Integration on TEST_DATABASE_URL', run: () => vitest('integration') }] : []),
  { name: 'Launcher', run: () => vitest('launcher') },
  { name: 'Browser', run: browser },
]

/** @param {Stage} stage @returns {Promise<Count>} */
async function outcome({ name, run }) {
  console.log(`\n── ${name} ──`)
  try {
    return await run()
  } catch (error) {
    console.error(sentence(error))
    return { passed: 0, failed: 1 }
  }
}

const total = { passed: 0, failed: 0 }
try {
  await install()
  await generate()
  const lines = []
  for (const stage of stages) {
    const { passed, failed } = await outcome(stage)
    total.passed += passed
    total.failed += failed
    lines.push(`${failed ? 'needs work' : 'ok        '}  ${stage.name}: ${passed} passed, ${failed} failed`)
  }
  console.log(`\n${lines.join('\n')}`)
} catch (error) {
  console.error(sentence(error))
  total.failed++
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0
