// The library of this working tree beside that of another (an older commit checked out elsewhere), in turns in one run.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { framework } from '@/lib/content'
import { evaluate } from '@/lib/scoring/evaluate'

const DAY = '2026-11-20'
const ROUNDS = 10
const SLICE_MS = 300

/** @param {string} folder @param {import('@/lib/document/schema').OrganizationDocument} document */
export async function compareLibraries(folder, document) {
  const from = (/** @type {string} */ file) => import(pathToFileURL(path.resolve(folder, file)).href)
  const [other, content] = [await from('lib/scoring/evaluate.ts'), await from('lib/content/index.ts')]
  // A document of its own for each evaluation, as a write leaves one: nothing prepared for the one before is used again.
  const text = JSON.stringify(document)
  const sides = [
    { name: 'this library', run: () => evaluate(framework, JSON.parse(text), DAY), count: 0, ms: 0 },
    { name: folder, run: () => other.evaluate(content.framework, JSON.parse(text), DAY), count: 0, ms: 0 },
    { name: 'parsing alone', run: () => JSON.parse(text), count: 0, ms: 0 },
  ]
  for (const { run } of sides) for (let n = 0; n < 100; n += 1) run()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of sides) {
      const began = performance.now()
      for (; performance.now() - began < SLICE_MS; side.count += 1) side.run()
      side.ms += performance.now() - began
    }
  }
  const [own, old, parsing] = sides.map(({ count, ms }) => ms / count)
  for (const { count, ms, name } of sides) console.log(`${name}: ${Math.round((count / ms) * 1_000)} a second`)
  const [mine, theirs] = [(own ?? 0) - (parsing ?? 0), (old ?? 0) - (parsing ?? 0)]
  console.log(`evaluations a second ÷ those of the other, parsing taken off: ${(theirs / mine).toFixed(2)} (aim 1.5)`)
}
