import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const TESTS = path.resolve(import.meta.dirname, '../..')
const CONTENT = path.resolve(TESTS, '../lib/content')
const PLACEHOLDER = /%[sdifjo#]|\$[a-z][\w.]*|\$\{\}/gi

/** What one test file says: the titles of its tests and the values its tables of cases are made of. */
type TestFile = { titles: string[]; values: Set<string> }

const files = new Map<string, TestFile | null>()
const contentValues = new Map<string, ReadonlySet<string>>()

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

/** `it`, `it.each(…)`, `test.for(…)`, `describe.each(…)`: the name before the first dot. */
function calledName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return calledName(expression.expression)
  return ''
}

/** The written title; each part of a template that is worked out becomes one placeholder. */
function titleOf(node: ts.Expression | undefined): string | null {
  if (!node) return null
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map((span) => `\${}${span.literal.text}`).join('')
}

function literals(source: ts.SourceFile): string[] {
  const found: string[] = []
  visit(source, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) found.push(node.text)
    if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) found.push(node.getText())
  })
  return found
}

function read(file: string): TestFile | null {
  const absolute = path.join(TESTS, file)
  if (!existsSync(absolute)) return null
  const source = parse(absolute)
  const titles: string[] = []
  const values = new Set(literals(source))
  visit(source, (node) => {
    if (ts.isCallExpression(node) && ['it', 'test'].includes(calledName(node.expression))) {
      const title = titleOf(node.arguments[0])
      if (title !== null) titles.push(title)
    }
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return
    const imported = path.resolve(path.dirname(absolute), `${node.moduleSpecifier.text}.ts`)
    if (node.moduleSpecifier.text.startsWith('.') && existsSync(imported))
      for (const value of literals(parse(imported))) values.add(value)
  })
  return { titles, values }
}

/** Ids and keys of one file of the framework's content, over which a test may be repeated. */
function valuesOfContent(name: string): ReadonlySet<string> {
  const known = contentValues.get(name)
  if (known) return known
  const values = new Set<string>()
  JSON.parse(readFileSync(path.join(CONTENT, name), 'utf8'), (_, value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') values.add(String(value))
    return value
  })
  contentValues.set(name, values)
  return values
}

const CONTENT_TABLES = ['thresholds.json', 'gates.json', 'anti-patterns.json']
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Whether a repeated test has this title for one of its rows: what stands where the title has a placeholder must be
 * a value that is written in the file, in a file it imports from beside itself, or in the framework's content.
 */
function isRowOf(title: string, pattern: string, values: ReadonlySet<string>): boolean {
  const parts = pattern.split(PLACEHOLDER)
  if (parts.length === 1) return false
  const shapes = ['(.+?)', '(.+)'].map((any) => new RegExp(`^${parts.map(escaped).join(any)}$`))
  const known = (value: string): boolean =>
    values.has(value) || CONTENT_TABLES.some((name) => valuesOfContent(name).has(value))
  const fits = (found: RegExpExecArray | null): boolean =>
    found?.slice(1).every((text) => known(text) || scalars(text)?.every(known)) ?? false
  return shapes.some((shape) => fits(shape.exec(title)))
}

/** The values inside a list or object that a title shows as JSON; null where it shows none. */
function scalars(text: string): string[] | null {
  if (!/^[[{].*[\]}]$/.test(text)) return null
  const found: string[] = []
  JSON.parse(text, (_, value: unknown) => {
    if (value !== null && typeof value !== 'object') found.push(String(value))
    return value
  })
  return found
}

/** Why this title proves nothing: the file is missing, or no test in it is called so. Null where it is found. */
export function titleProblem(file: string, title: string): string | null {
  let known = files.get(file)
  if (known === undefined) {
    known = read(file)
    files.set(file, known)
  }
  if (!known) return `tests/${file} does not exist`
  const { titles, values } = known
  if (titles.includes(title) || titles.some((one) => isRowOf(title, one, values))) return null
  return `tests/${file} has no test "${title}"`
}
