import fc from 'fast-check'
import type { Report } from '@/lib/report/model'

/** What people and attackers write into names. */
export const hostile = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tTab first',
  '\rReturn first',
  '\0NUL',
  '<script>alert(1)</script>',
  ']]><x>&amp;&bogus;',
  '"quotes" and \'apostrophes\'',
  '/JavaScript (app.alert(1)) >> endobj',
  ') Tj ET (',
  'sextant-seal-1 '.concat('0'.repeat(129)),
  '\u0001\u0008\u000b\u001f\ufffe\uffff',
  'half \ud83d pair \udc00 end',
  'שלום עולם (2026)',
  'مرحبا بالعالم 2026',
  '\u202egnp.exe',
  'Ω Ж ≥ → ½ €',
  '👩‍👩‍👧‍👦 🇳🇴 👍🏽',
  '日本語の名前',
  'a'.repeat(200),
  'word '.repeat(40),
  `Zalgo ${'\u0301'.repeat(60)}`,
  '',
  ' ',
  '`code` *bold* [link](javascript:alert(1)) | cell',
  '{{7*7}} {page} {count}',
]

const TEXTS = new Set([
  'title',
  'headline',
  'summary',
  'organization',
  'subject',
  'dayWords',
  'words',
  'text',
  'note',
  'label',
  'caption',
  'empty',
  'lead',
  'unit',
  'who',
  'word',
  'href',
  'group',
  'withheld',
])

/** The same report with other words in every field that a person may have written. */
export function renamed<T>(value: T, next: () => string, key = ''): T {
  if (Array.isArray(value)) return value.map((one) => renamed(one, next, key)) as T
  if (typeof value === 'string')
    return (
      TEXTS.has(key) || key === 'periods' || key === 'rows' || key === 'columns' || key === 'items' ? next() : value
    ) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, next, name)])) as T
}

export const names: fc.Arbitrary<string[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  ),
  { minLength: 3, maxLength: 40 },
)

/** A report with these names in its fields, one after the other, over and over. */
export function withNames(report: Report, given: readonly string[]): Report {
  let at = 0
  return renamed(report, () => given[at++ % given.length] ?? '')
}
