import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { metricWords } from '@/lib/client/metric-words'
import { messages } from '@/lib/messages/messages'

const words = metricWords(createTranslator({ locale: 'en', messages, namespace: 'metrics' }), 'EUR')

it('an amount of money has its cents, or none; a number is cut and never rounded up', () => {
  expect(words.value(2202.5, 'currency')).toBe('2,202.50 EUR')
  expect(words.value(102_900, 'currency')).toBe('102,900 EUR')
  expect(words.value(99.996, '%')).toBe('99.99%')
})
