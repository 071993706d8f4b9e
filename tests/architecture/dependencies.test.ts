import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sourceFiles, textOf } from './source-tree'

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string }>
}

/** When advisories and newer versions were last looked through. */
const lookedAt = '2026-11-29'

/** What was open then: known, without a version here that closes it, and why it does not reach us. */
const open: Record<string, string> = {
  'CVE-2026-126187':
    'React Server Components, no fixed version known; it needs the decoder of Server Actions, and none is shipped.',
  'prisma 7.10.1': 'Its client has no 7.10.1 in the registry: prisma, client and adapter go together or not at all.',
}

/** Lowest versions without a known advisory that concerns us; raised at each update (docs/decisions). */
const safe: Record<string, string> = {
  next: '16.4.6',
  react: '19.3.1',
  'next-auth': '5.0.0-beta.32',
  pg: '8.23.1',
  zod: '4.6.7',
}

const parts = (version: string) => version.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : 0))
const atLeast = (version: string, minimum: string) => {
  const [have, want] = [parts(version), parts(minimum)]
  const index = want.findIndex((part, i) => part !== (have[i] ?? 0))
  return index === -1 || (have[index] ?? 0) > want[index]!
}

describe('dependencies', () => {
  it('have exact versions', () => {
    const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
    const loose = groups
      .flatMap((group) => Object.entries(manifest[group] ?? {}))
      .filter(([, v]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+[\w.-]*$/.test(v))
    expect(loose).toEqual([])
  })

  it('are at or above the lowest safe version', () => {
    for (const [name, minimum] of Object.entries(safe)) {
      const installed = lock.packages[`node_modules/${name}`]?.version ?? '0'
      expect(atLeast(installed, minimum), `${name} ${installed} < ${minimum}`).toBe(true)
    }
  })

  it('were looked through, and what stayed open says why', () => {
    expect(lookedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(Object.values(open).filter((why) => why.length < 40)).toEqual([])
    const actions = sourceFiles().filter((file) => /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(textOf(file)))
    expect(actions).toEqual([])
  })

  it('name no registry host in the lock file', () => {
    const resolved = Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))
    expect(resolved).toEqual([])
  })
})
