import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registers } from '@/lib/features/registers/catalogue'
import { keyOfPage, pageOf } from '@/lib/features/registers/page/rules'
import { pageOfSection, sectionNamed } from '@/lib/site/places'
import { registerPages } from '@/lib/site/register-pages'
import { withDeclarations, withPages } from '@/scripts/register-files.mjs'
import { textOf } from './source-tree'

const catalogue = textOf('lib/features/registers/catalogue.ts')
const files = readdirSync('lib/features/registers/definitions').map((file) => file.replace('.ts', ''))

describe('the lists that `npm run db:new` keeps', () => {
  it('are up to date: every declaration is in the catalogue, and every page it asks for in the table', () => {
    expect(withDeclarations(catalogue, files)).toBe(catalogue)
    const asked = Object.fromEntries(
      registers.flatMap((one) => {
        const page = pageOf(one)
        return page ? [[keyOfPage(one), page]] : []
      }),
    )
    expect(registerPages).toEqual(asked)
    expect(withPages(textOf('lib/site/register-pages.ts'), asked)).toBe(textOf('lib/site/register-pages.ts'))
  })

  it('take in a new declaration in its place among the imports and as the last of the list', () => {
    const more = withDeclarations(catalogue, [...files, 'kilns'])
    expect(more).toContain(
      "import { kilns } from './definitions/kilns'\nimport { labRetests } from './definitions/lab-retests'\n",
    )
    expect(more).toMatch(/,\n {2}kilns,\n\]/)
    expect(more.length - catalogue.length).toBe("import { kilns } from './definitions/kilns'\n  kilns,\n".length)
  })

  it('write a page as data', () => {
    const page = {
      path: '/registers/kilns',
      from: 2,
      sections: ['kilns'],
      records: { kilns: '/registers/kilns' },
    }
    expect(withPages(textOf('lib/site/register-pages.ts'), { 'register-kilns': page })).toContain(`= {
  'register-kilns': {
    path: '/registers/kilns',
    from: 2,
    sections: ['kilns'],
    records: { kilns: '/registers/kilns' },
  },
}
`)
  })
})

it('a register is called after its section, and one page shows its rows', () => {
  for (const { name, section } of registers) {
    expect(sectionNamed(name)).toBe(section)
    expect(pageOfSection(section), name).toBeDefined()
  }
})
