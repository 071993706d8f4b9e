import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './source-tree'

// What the server says stands in the message files under a code (lib/messages/in-words.ts): another language is another folder.

/** Properties and calls whose texts are examples and descriptions of the API, or meant for a developer's log. */
const apart = new Set(['example', 'examples', 'summary', 'description', 'sendsOn'])
const developers = /^(Error|RegExp|log\.\w+|console\.\w+)$/

const isSentence = (text: string) => /^(\$\{|[A-Z“"])/.test(text) && /[.?!]$/.test(text) && / .* /.test(text)

function isApart(node: ts.Node): boolean {
  for (let one = node.parent; one; one = one.parent) {
    if (ts.isPropertyAssignment(one) && apart.has(one.name.getText())) return true
    if ((ts.isCallExpression(one) || ts.isNewExpression(one)) && developers.test(one.expression.getText())) return true
    if (ts.isTaggedTemplateExpression(one)) return true
  }
  return false
}

function sentencesIn(file: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const said = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
    if (said && isSentence(node.getText().slice(1, -1)) && !isApart(node)) found.push(`${file}: ${node.getText()}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return found
}

describe('sentences of the server', () => {
  // Rules answer codes, content and starters are data; what reads a sheet in the browser too answers codes like rules.
  const files = sourceFiles().filter(
    (file) =>
      /^lib\/(document|features|server|client\/sheet)\/.*\.ts$/.test(file) &&
      file !== 'lib/features/radar/starters/table.ts',
  )

  it('stand in the message files', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap((file) => sentencesIn(file, textOf(file)))).toEqual([])
  })

  it('are found where they are not', () => {
    const planted = "throw new Refusal('conflict', 'Somebody changed this since.')"
    expect(sentencesIn('planted.ts', planted)).toHaveLength(1)
    expect(sentencesIn('planted.ts', "const x = { summary: 'What it is good for.' }")).toEqual([])
  })
})
