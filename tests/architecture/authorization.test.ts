import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './source-tree'

/** Exported functions that take an Actor first and never ask for a right. */
function unauthorized(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const missing: string[] = []
  for (const statement of source.statements) {
    if (!ts.isFunctionDeclaration(statement) || !statement.body) continue
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    const first = statement.parameters[0]?.type?.getText(source)
    if (!exported || first !== 'Actor') continue
    if (!/\bauthorize\w*\(/.test(statement.body.getText(source))) {
      missing.push(`${file}: ${statement.name?.text}`)
    }
  }
  return missing
}

const dataLayer = sourceFiles().filter((file) => /^lib\/features\/.*\/(queries|mutations)\.ts$/.test(file))

describe('queries and mutations', () => {
  it('are found', () => expect(dataLayer.length).toBeGreaterThan(8))

  it('each authorize the actor', () => {
    expect(dataLayer.flatMap((file) => unauthorized(file, textOf(file)))).toEqual([])
  })

  it('are caught when one does not', () => {
    const forgotten = 'export async function leak(actor: Actor) { return read(actor, (tx) => tx.person.findMany()) }'
    expect(unauthorized('planted.ts', forgotten)).toEqual(['planted.ts: leak'])
  })

  it('are functions, so that the check sees them', () => {
    const arrows = dataLayer.filter((file) => /^export const \w+ = (async )?\(/m.test(textOf(file)))
    expect(arrows).toEqual([])
  })
})
