import { describe, expect, it } from 'vitest'
import { line, name, text } from '@/lib/document/values'

const fits = (schema: typeof line, value: string) => schema.safeParse(value).success
const refused = ['a\u001bb', 'a\u0007b', 'a\u0085b', 'gpu\u202egnp', 'a\u2066b\u2069', '\u200b', '\u2060', '\u00ad']
const welcome = ['Zoë', 'Ιωάννα', '山田太郎', 'می‌خواهم', 'שלום', '👩‍💻 Data team', 'R&D', '-12.5 %', 'a  b']

describe('a text that people read', () => {
  it.each(refused)('refuses %j as line, name and text', (value) => {
    for (const schema of [line, name, text]) expect(fits(schema, value)).toBe(false)
  })

  it.each(welcome)('takes %j', (value) => {
    for (const schema of [line, name, text]) expect(fits(schema, value), value).toBe(true)
  })

  it('has one line where one is asked for, and any number in a text', () => {
    for (const value of ['a\nb', 'a\tb', 'a\rb', 'a\u2028b']) expect(fits(line, value)).toBe(false)
    expect(text.parse('a\r\nb\rc\td')).toBe('a\nb\nc\td')
  })

  it('names with something that can be read aloud', () => {
    expect([fits(name, '🚀'), fits(name, '–'), fits(name, '7')]).toEqual([false, false, true])
    expect(fits(line, '–')).toBe(true)
  })
})
