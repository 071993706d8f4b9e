import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('every icon has its shape in the file that browsers keep, and every shape its icon', () => {
  const names = [...readFileSync('components/ui/icons.tsx', 'utf8').matchAll(/icon\('([a-z0-9-]+)'\)/g)]
  const shapes = [...readFileSync('components/ui/icons.svg', 'utf8').matchAll(/<symbol id="([a-z0-9-]+)"/g)]
  const sorted = (found: RegExpExecArray[]) => found.map(([, name = '']) => name).sort()
  expect(names.length).toBeGreaterThan(50)
  expect(sorted(names)).toEqual(sorted(shapes))
})
