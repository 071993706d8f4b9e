import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What decides what the portal concludes: the framework, the rules, the document's schema and what is loaded for them. */
const judging = ['lib/content', 'lib/scoring', 'lib/document', 'lib/calendar', 'lib/features/evaluation']

let known: string | undefined

/**
 * The mark of this build's content and rules: an evaluation that another build stored is not this one's. The files do not
 * change while a build runs, so they are read once.
 */
export function buildMark(root: string = /* turbopackIgnore: true */ process.cwd()): string {
  if (root === process.cwd() && known) return known
  const hash = createHash('sha256')
  for (const folder of judging) {
    const files = readdirSync(path.join(/* turbopackIgnore: true */ root, folder), {
      recursive: true,
      encoding: 'utf8',
    })
    for (const file of files.filter((one) => /\.(ts|json)$/.test(one)).sort()) {
      hash.update(`${folder}/${file}\n`).update(readFileSync(path.join(/* turbopackIgnore: true */ root, folder, file)))
    }
  }
  const mark = hash.digest('hex').slice(0, 16)
  if (root === process.cwd()) known = mark
  return mark
}
