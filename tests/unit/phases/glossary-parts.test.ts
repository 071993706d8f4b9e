import { describe, expect, it } from 'vitest'
import { glossaryParts } from '@/components/phases/glossary-parts'
import { framework, items } from '@/lib/content'

const terms = (...names: string[]) => names.map((term) => ({ id: term, term }))
const words = (text: string, ...names: string[]) =>
  glossaryParts(text, terms(...names)).map((part) => (part.term ? `[${part.text}]` : part.text))

describe('words of the glossary in a text', () => {
  it('are found whole, in one number or several, the longer one first', () => {
    expect(words('All model endpoints behind private endpoints', 'Private endpoint', 'Endpoint')).toEqual([
      'All model ',
      '[endpoints]',
      ' behind ',
      '[private endpoints]',
    ])
  })

  it('are marked once, at their first place', () => {
    expect(words('AKS or AKS', 'AKS')).toEqual(['[AKS]', ' or AKS'])
  })

  it('in capitals are not found in other words or in small letters', () => {
    expect(words('A mig is no MIGRATION', 'MIG')).toEqual(['A mig is no MIGRATION'])
  })

  it('are found by either spelling and by one half of a pair', () => {
    expect(words('GPU memory exhaustion', 'GPU memory (VRAM)')).toEqual(['[GPU memory]', ' exhaustion'])
    expect(words('from a Bicep template', 'Bicep and Terraform')).toEqual(['from a ', '[Bicep]', ' template'])
  })

  it('never change the text of an item', () => {
    for (const { text } of items) {
      const parts = glossaryParts(text, framework.glossary)
      expect(parts.map((part) => part.text).join('')).toBe(text)
    }
  })
})
