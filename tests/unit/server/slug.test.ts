import { expect, it } from 'vitest'
import { slugOf } from '@/lib/server/records'

it.each([
  ['Fjordkraft Nett', 'fjordkraft-nett'],
  ['Kystnett Øst', 'kystnett-ost'],
  ['Straße & Söhne GmbH', 'strasse-and-soehne-gmbh'],
  ['Łódź', 'lodz'],
  ['ΟΜΑΔΑΣ', 'omadas'],
  ['İstanbul', 'istanbul'],
  ['R2D2Labs', 'r2d2labs'],
  ['東京電力', 'organization'],
  ['🙂', 'organization'],
])('the address of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

it('is at most 50 characters and ends in none that joins', () => {
  expect(slugOf(`${'a'.repeat(49)} b`)).toBe('a'.repeat(49))
})
