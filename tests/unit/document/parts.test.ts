import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentParts, MalformedDocument, parsedPart } from '@/lib/document/parts'

function read(pieces: readonly string[]): Record<string, unknown> {
  const parts = new DocumentParts()
  // Without a prototype: a member may be called valueOf.
  const document: Record<string, unknown> = Object.create(null)
  for (const { key, index, text } of pieces.flatMap((piece) => parts.push(piece))) {
    if (index === null) document[key] = parsedPart(text)
    else {
      document[key] = document[key] ?? []
      const items = document[key] as unknown[]
      expect(items.length).toBe(index)
      items.push(parsedPart(text))
    }
  }
  parts.end()
  return document
}
const cut = (text: string, at: readonly number[]) => {
  const places = [...new Set([0, ...at.map((one) => one % (text.length + 1)), text.length])].sort((a, b) => a - b)
  return places.slice(1).map((end, index) => text.slice(places[index], end))
}
/** An empty list has no items to tell of. */
const told = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => !Array.isArray(one) || one.length > 0))

describe('a document taken apart while it arrives', () => {
  it('is what JSON.parse reads, wherever it is cut and however it is spaced', () => {
    const document = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.jsonValue({ noUnicodeString: false }),
      { maxKeys: 6 },
    )
    fc.assert(
      fc.property(document, fc.constantFrom(0, 2), fc.array(fc.nat(), { maxLength: 8 }), (value, space, at) => {
        const text = JSON.stringify(value, null, space)
        expect(read(cut(text, at))).toEqual(told(JSON.parse(text) as object))
      }),
      { numRuns: 300 },
    )
  })

  it('is refused where JSON.parse refuses it, or where a member is said twice', () => {
    for (const text of [
      '',
      '[]',
      '{',
      '{"a"',
      '{"a":',
      '{"a":1',
      '{"a":1}}',
      '{"a":1}x',
      '{a:1}',
      '{"a":[1}',
      '{"a":[1,2',
      '{"a":[1],,}',
      '{"a":{]}',
      '{"a" 1}',
      '{"a":01}',
      '{"a":1,"a":2}',
      'null',
      '{"a":tru}',
    ]) {
      expect(() => read(cut(text, [3, 5])), text).toThrow(MalformedDocument)
    }
  })

  it('keeps no more of it than the record it is in', () => {
    const parts = new DocumentParts()
    let seen = 0
    parts.push('{"history":[')
    for (let index = 0; index < 2_000; index++)
      seen += parts.push(`${index === 0 ? '' : ','}{"text":"${'x'.repeat(500)}"}`).length
    expect(seen).toBe(1_999)
    expect(parts.push(']}').length).toBe(1)
    expect(() => new DocumentParts().push(`{"a":["${'x'.repeat(20_000_001)}`)).toThrow('larger than')
  })
})
