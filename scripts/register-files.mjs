// The two lists that `npm run db:new` keeps: the catalogue has every declaration of the folder beside it, the table of pages
// the places that declarations give themselves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = 'lib/features/registers/definitions'
const catalogue = 'lib/features/registers/catalogue.ts'
const places = 'lib/site/register-pages.ts'

/** @param {string} file */
const constantOf = (file) => file.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase())

/**
 * The catalogue with a line for each declaration that has none: imports in their order, new registers last.
 * @param {string} text
 * @param {readonly string[]} files names without their ending
 * @returns {string}
 */
export function withDeclarations(text, files) {
  const line = /** @param {string} file */ (file) => `import { ${constantOf(file)} } from './definitions/${file}'`
  const missing = files.filter((file) => !text.includes(line(file)))
  if (missing.length === 0) return text
  const imports = [...text.matchAll(/^import .* from '\.\/definitions\/(.*)'$/gm)].map(([, file]) => file ?? '')
  const sorted = [...imports, ...missing].sort((a, b) => (a < b ? -1 : 1)).map(line)
  const first = text.indexOf(line(imports[0] ?? ''))
  const last = line(imports.at(-1) ?? '')
  const end = text.indexOf(last) + last.length
  const listed = missing.map((file) => `  ${constantOf(file)},\n`).join('')
  return (text.slice(0, first) + sorted.join('\n') + text.slice(end)).replace(
    /(export const registers: readonly Register\[\] = \[\n[^\]]*)\]/,
    `$1${listed}]`,
  )
}

/** @param {unknown} value @returns {string} as our formatter writes it */
function literal(value) {
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${keyword(key)}: ${literal(each)}`)
    .join(', ')} }`
}
/** @param {string} key */
const keyword = (key) => (/^\w+$/.test(key) ? key : `'${key}'`)

/**
 * The table of the pages that registers give themselves.
 * @param {string} text as it is
 * @param {Readonly<Record<string, import('@/lib/site/page').SitePage>>} pages
 * @returns {string}
 */
export function withPages(text, pages) {
  const head = text.slice(0, text.indexOf('= {') + 2)
  const rows = Object.entries(pages).map(([key, { ...page }]) => {
    const parts = Object.entries(page).map(([name, value]) => `    ${name}: ${literal(value)},\n`)
    return `  ${keyword(key)}: {\n${parts.join('')}  },\n`
  })
  return `${head}${rows.length === 0 ? '{}' : `{\n${rows.join('')}}`}\n`
}

/** Brings the catalogue up to the folder. */
export function listDeclarations() {
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''))
  writeFileSync(catalogue, withDeclarations(readFileSync(catalogue, 'utf8'), files.sort()))
}

/** Brings the table of pages up to the declarations. */
export async function placeRegisters() {
  const { registers } = await import('@/lib/features/registers/catalogue')
  const { keyOfPage, pageOf } = await import('@/lib/features/registers/page/rules')
  const placed = registers.flatMap((one) => {
    const page = pageOf(one)
    return page ? [[keyOfPage(one), page]] : []
  })
  writeFileSync(places, withPages(readFileSync(places, 'utf8'), Object.fromEntries(placed)))
}
