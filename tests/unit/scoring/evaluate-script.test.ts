import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { worded } from '@/lib/server/sentences'
import { evaluated } from './documents'

const minimal = { organization: { id: 'org', slug: 'org', name: 'Org' } }

/** Runs the script on standard input, as `npm run evaluate` does. */
function run(input: unknown, ...args: string[]) {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/evaluate.mjs', ...args], {
    input: text,
    encoding: 'utf8',
  })
  return { status, stdout, stderr: stderr.trim() }
}

describe('npm run evaluate', () => {
  test('prints the whole evaluation of a partial document', () => {
    const { status, stderr, stdout } = run(minimal, '-', '--as-of', '2026-11-20')
    expect([status, stderr]).toEqual([0, ''])
    const { metrics, warnings, ...evaluation } = JSON.parse(stdout)
    expect(evaluation).toEqual(JSON.parse(JSON.stringify(worded(evaluated({})))))
    expect([metrics.length, warnings]).toEqual([19, []])
  })

  test('judges what an import would refuse, and names it', () => {
    const day = { objectiveId: 'so', date: '2026-11-19', met: true }
    const { status, stdout } = run(
      {
        ...minimal,
        sloDays: [
          { id: 'a', ...day },
          { id: 'b', ...day },
        ],
      },
      '-',
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout).warnings).toEqual([
      { pointer: '/sloDays/0/objectiveId', message: 'There is no record so in sloObjectives.' },
      { pointer: '/sloDays/1/objectiveId', message: 'There is no record so in sloObjectives.' },
      { pointer: '/sloDays/1', message: 'This objective has that day already.' },
    ])
  })

  test.each([
    ['{', 'Standard input is not JSON'],
    [{}, 'organization: this is missing, it must be of type object.'],
    [{ organization: { ...minimal.organization, nam: 1 } }, 'organization.nam: there is no such field.'],
    [{ organization: { ...minimal.organization, timezone: 'Mars/Base' } }, 'organization.timezone: use a time zone'],
    [
      { ...minimal, shadowAiItems: [{ id: 'a', source: 'saas-tool', title: 'A', discoveredAt: '2026-13-01' }] },
      'shadowAiItems[0].discoveredAt: Use a date like 2026-11-20.',
    ],
    [
      {
        ...minimal,
        history: [{ section: 'teams', recordId: 't', revision: 1, at: '2026-01-01T00:00:00Z', data: { id: 't' } }],
      },
      'history[0].data.name:',
    ],
  ])('refuses %j in one sentence that names the place', (input, sentence) => {
    const { status, stderr, stdout } = run(input, '-')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.startsWith(sentence), stderr).toBe(true)
    expect(stderr.split('\n')).toHaveLength(1)
  })

  test.each([
    [['-', '--as-of', '2026-02-30'], '--as-of 2026-02-30: use a date like 2026-11-20.'],
    [['-', '--as-of'], '--as-of (empty): use a date like 2026-11-20.'],
    [['no-such-file.json'], 'no-such-file.json cannot be read: there is no such file.'],
    [['--wrong'], '--wrong is not an option.'],
    [[], 'Usage: npm run evaluate'],
  ])('refuses the arguments %j', (args, sentence) => {
    const { status, stderr } = run(minimal, ...args)
    expect(status).toBe(1)
    expect(stderr.startsWith(sentence), stderr).toBe(true)
  })
})
