// The library of this working tree beside that of another (an older commit checked out elsewhere), in turns in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const DAY = '2026-11-20'
const ROUNDS = 10
const SLICE_MS = 300

const parts = `
  export { framework } from './lib/content'
  export { organizationDocument } from './lib/document/schema'
  export { evaluate } from './lib/scoring/evaluate'
  export { benchOrganization } from './scripts/bench/organization.mjs'
`

/**
 * Both judge the organization of the older one, each as its own schema reads it. Each is made one file first: what `@/` means in a
 * tree is said by that tree.
 * @param {string} folder
 */
export async function compareLibraries(folder) {
  const made = mkdtempSync(path.join(process.cwd(), 'node_modules', '.compare-'))
  try {
    const own = await library('.', made, 'own')
    const other = await library(folder, made, 'other')
    // It reads a demonstration of its own tree.
    const here = process.cwd()
    process.chdir(folder)
    const organization = other.benchOrganization('Library')
    process.chdir(here)
    compare(side('this library', own, organization), side(folder, other, organization))
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** @param {string} folder @param {string} made @param {string} name */
async function library(folder, made, name) {
  const outfile = path.join(made, `${name}.mjs`)
  await build({
    stdin: { contents: parts, resolveDir: path.resolve(folder) },
    absWorkingDir: path.resolve(folder),
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  return import(pathToFileURL(outfile).href)
}

/**
 * A document of its own for each evaluation, as a write leaves one: nothing prepared for the one before is used again.
 * @param {string} name
 * @param {Pick<typeof import('@/lib/scoring/evaluate'), 'evaluate'> & Pick<typeof import('@/lib/content'), 'framework'>
 *   & Pick<typeof import('@/lib/document/schema'), 'organizationDocument'>} library
 * @param {unknown} organization
 */
function side(name, { evaluate, framework, organizationDocument }, organization) {
  const text = JSON.stringify(organizationDocument.parse(organization))
  return [
    { name, run: () => void evaluate(framework, JSON.parse(text), DAY), count: 0, ms: 0 },
    { name: `${name}, parsing alone`, run: () => void JSON.parse(text), count: 0, ms: 0 },
  ]
}

/** @param {ReturnType<typeof side>} mine @param {ReturnType<typeof side>} theirs */
function compare(mine, theirs) {
  const sides = [...mine, ...theirs]
  for (const { run } of sides) for (let n = 0; n < 100; n += 1) run()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of sides) {
      const began = performance.now()
      // Of this process alone, so that what else the machine does is no part of it.
      const before = process.cpuUsage()
      for (; performance.now() - began < SLICE_MS; one.count += 1) one.run()
      const { system, user } = process.cpuUsage(before)
      one.ms += (user + system) / 1_000
    }
  }
  for (const { count, ms, name } of sides) console.log(`${name}: ${Math.round((count / ms) * 1_000)} a second`)
  const spent = (/** @type {ReturnType<typeof side>} */ all) => {
    const [evaluation, parsing] = all.map(({ count, ms }) => ms / count)
    return (evaluation ?? 0) - (parsing ?? 0)
  }
  console.log(
    `evaluations a second ÷ those of the other, parsing taken off: ${(spent(theirs) / spent(mine)).toFixed(2)} (aim 0.9)`,
  )
}
