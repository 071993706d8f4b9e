// `npm run figures`: how large files are, and how many somebody opens to follow one row of a register. How many files a new
// register takes is told by tests/launcher/new-register.test.ts, which adds one.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })

/** @param {RegExp} folders @returns {number[]} lines of the files below, the shortest first; content is data */
const sizesIn = (folders) =>
  tracked
    .split('\n')
    .filter((file) => folders.test(file) && /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('lib/content/'))
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
    .sort((a, b) => a - b)

/** @param {string} name @param {RegExp} folders */
function tell(name, folders) {
  const sizes = sizesIn(folders)
  const at = (/** @type {number} */ share) => sizes[Math.min(sizes.length - 1, Math.ceil(sizes.length * share) - 1)]
  console.log(`${name}: ${sizes.length} files, median ${at(0.5)} lines, p95 ${at(0.95)}, largest ${at(1)}`)
}

tell('Code (app, components, lib, scripts)', /^(app|components|lib|scripts)\//)
tell('Components alone', /^components\//)
tell('Tests', /^tests\//)

const [, walk = ''] = /\*\*One row of a register\.\*\*(.*)/.exec(readFileSync('ARCHITECTURE.md', 'utf8')) ?? []
const stations = [...walk.matchAll(/`([^`]+\.(?:tsx?|sql))`/g)].map(([, file = '']) => file)
const lost = stations.filter((file) => !existsSync(file))
console.log(`Walk of one register row, form → table → signal: ${stations.length} files`)
for (const file of lost) console.log(`  not there: ${file}`)
