import { describe, expect, test } from 'vitest'
import { sections } from '@/lib/document/schema'
import { partsOf } from '@/lib/scoring/anti-patterns/build-everything'
import { type Parts, signal, stateOf } from '../documents'

type Equivalent = 'yes' | 'no' | 'unknown'
/** Components by kind: `M` managed, else custom with this managed equivalent. */
const parts = (...kinds: ('M' | Equivalent)[]): Parts => ({
  components: kinds.map((kind, index) => ({
    id: `c${index}`,
    name: `C${index}`,
    category: 'training',
    owner: 'p',
    maintenanceHoursPerMonth: 4,
    ...(kind === 'M' ? { kind: 'managed' as const } : { kind: 'custom' as const, managedEquivalent: kind }),
  })),
})
const value = (rule: string, given: Parts) => signal(rule, given).value

describe('BE-1', () => {
  test('more than half of at least four live parts', () => {
    expect(value('BE-1', parts('yes', 'yes', 'M', 'M'))).toBe('false')
    expect(value('BE-1', parts('yes', 'yes', 'yes', 'M', 'M'))).toBe('true')
    expect(signal('BE-1', parts('yes', 'M', 'M', 'M', 'M', 'M')).observed).toEqual({ value: 16.6, unit: '%' })
  })

  test('unknown below four parts, or when the unknowns would decide', () => {
    expect(value('BE-1', parts('yes', 'yes', 'yes'))).toBe('unknown')
    expect(value('BE-1', parts('yes', 'yes', 'unknown', 'M'))).toBe('unknown')
    expect(value('BE-1', parts('unknown', 'M', 'M', 'M'))).toBe('false')
    const retired = parts('yes', 'yes', 'yes', 'M')
    expect(value('BE-1', { components: retired.components?.map((one) => ({ ...one, retiredAt: '2026-01-01' })) })).toBe(
      'unknown',
    )
  })
})

test('the counts behind the share: live parts, and what the unknowns could make of them', () => {
  const rows = (parts('yes', 'unknown', 'no', 'M').components ?? []).map((one) => sections.components.row.parse(one))
  const retired = sections.components.row.parse({ ...rows[0], id: 'old', retiredAt: '2026-01-01' })
  const leaving = sections.components.row.parse({ ...rows[0], id: 'soon', retiredAt: '2026-12-31' })
  const { live, custom, avoidable, possible } = partsOf([...rows, retired, leaving], '2026-11-21')
  expect([live.length, custom.length, avoidable, possible]).toEqual([5, 4, 2, 3])
})

describe('BE-2', () => {
  const serving = (fields: object, more: Parts = {}): Parts => ({
    components: [{ id: 'c', name: 'C', kind: 'custom', category: 'serving', managedEquivalent: 'yes', ...fields }],
    ...more,
  })

  test('own-built serving with a managed equivalent and no accepted ADR', () => {
    expect(value('BE-2', serving({}))).toBe('true')
    expect(value('BE-2', serving({ category: 'Serving' }))).toBe('true')
    expect(value('BE-2', serving({ category: 'training' }))).toBe('false')
    expect(value('BE-2', serving({ managedEquivalent: 'no' }))).toBe('false')
    expect(value('BE-2', serving({ kind: 'managed' }))).toBe('false')
  })

  test('only an accepted ADR counts', () => {
    const adr = (status: 'accepted' | 'superseded' | 'rejected') => ({ adrs: [{ id: 'a', title: 'A', status }] })
    expect(value('BE-2', serving({ adrId: 'a' }, adr('accepted')))).toBe('false')
    expect(value('BE-2', serving({ adrId: 'a' }, adr('superseded')))).toBe('true')
    expect(value('BE-2', serving({ adrId: 'a' }, adr('rejected')))).toBe('true')
    expect(value('BE-2', serving({}, { adrs: [{ id: 'a', title: 'A', status: 'accepted', links: ['c'] }] }))).toBe(
      'false',
    )
  })

  test('unknown without a component, category or equivalent', () => {
    expect(value('BE-2', {})).toBe('unknown')
    expect(value('BE-2', serving({ category: null }))).toBe('unknown')
    expect(value('BE-2', serving({ managedEquivalent: 'unknown' }))).toBe('unknown')
    expect(value('BE-2', serving({ category: null, managedEquivalent: 'no' }))).toBe('false')
  })
})

describe('BE-3', () => {
  const snapshot = (customShare: number | null, quarter = '2026-Q3', counts: object = {}) => ({
    quarterSnapshots: [{ id: quarter, quarter, customShare, ...counts }],
  })
  const counted = (customCount: number, componentCount: number) =>
    snapshot(Math.floor((customCount * 1000) / componentCount) / 10, '2026-Q3', { customCount, componentCount })

  test('a share from 30% to 50%', () => {
    expect(value('BE-3', { ...parts('yes', 'M', 'M', 'M'), ...snapshot(25) })).toBe('false')
    expect(value('BE-3', { ...parts('yes', 'yes', 'M', 'M') })).toBe('true')
    expect(value('BE-3', { ...parts('yes', 'yes', 'yes', 'M'), ...snapshot(75) })).toBe('false')
  })

  test('or a rise of at least 10.0 points since the last snapshot', () => {
    expect(value('BE-3', { ...parts('yes', 'M', 'M', 'M'), ...counted(3, 20) })).toBe('true')
    expect(value('BE-3', { ...parts('yes', 'M', 'M', 'M'), ...counted(1501, 10_000) })).toBe('false')
    expect(value('BE-3', { ...parts('yes', 'M', 'M', 'M'), ...snapshot(14.9) })).toBe('true')
    expect(value('BE-3', { ...parts('yes', 'M', 'M', 'M'), ...snapshot(15.01) })).toBe('false')
    const two = {
      quarterSnapshots: [...snapshot(25, '2026-Q3').quarterSnapshots, ...snapshot(5, '2026-Q2').quarterSnapshots],
    }
    expect(value('BE-3', { ...parts('yes', 'M', 'M', 'M'), ...two })).toBe('false')
  })

  test('a share that was cut to one decimal decides only where the tenth it lost does not', () => {
    expect(signal('BE-3', { ...parts('yes', 'M', 'M', 'M'), ...snapshot(15) })).toMatchObject({
      value: 'unknown',
      missing: [{ section: 'quarterSnapshots', recordId: '2026-Q3' }],
    })
  })

  test('an equivalent nobody judged is read in both ways', () => {
    expect(value('BE-3', { ...parts('yes', 'yes', 'unknown', 'M', 'M'), ...counted(2, 5) })).toBe('unknown')
    expect(value('BE-3', { ...parts('yes', 'unknown', 'M', 'M'), ...counted(1, 4) })).toBe('unknown')
    expect(value('BE-3', { ...parts('yes', 'unknown', 'M', 'M'), ...counted(0, 4) })).toBe('true')
  })

  test('unknown below four parts, and in its second half without a snapshot', () => {
    expect(value('BE-3', parts('yes', 'M', 'M'))).toBe('unknown')
    expect(value('BE-3', parts('yes', 'M', 'M', 'M'))).toBe('unknown')
  })
})

describe('BE-4', () => {
  const orphan = (fields: object): Parts => ({ components: [{ id: 'c', name: 'C', kind: 'custom', ...fields }] })

  test('a live own-built part without an owner', () => {
    expect(value('BE-4', orphan({}))).toBe('true')
    expect(value('BE-4', orphan({ owner: 'p' }))).toBe('false')
    expect(value('BE-4', orphan({ kind: 'managed' }))).toBe('false')
    expect(value('BE-4', {})).toBe('unknown')
  })

  test('missing maintenance hours are named and decide nothing', () => {
    expect(signal('BE-4', orphan({ owner: 'p' }))).toMatchObject({
      value: 'false',
      missing: [{ field: 'maintenanceHoursPerMonth' }],
    })
  })
})

describe('BE-5', () => {
  const built = (
    createdAt: string | null,
    events: [string, 'adopt' | 'hold'][] = [['2026-05-01', 'adopt']],
  ): Parts => ({
    components: [{ id: 'c', name: 'C', kind: 'custom', managedRadarEntryId: 'r', createdAt }],
    radarEntries: [{ id: 'r', name: 'R' }],
    radarEvents: events.map(([at, ring], index) => ({ id: `e${index}`, radarEntryId: 'r', at, ring })),
  })

  test('created on a later date than the entry entered Adopt, while it is still there', () => {
    expect(value('BE-5', built('2026-05-02T08:00:00Z'))).toBe('true')
    expect(value('BE-5', built('2026-05-01T23:00:00Z'))).toBe('false')
    expect(
      value(
        'BE-5',
        built('2026-06-01T08:00:00Z', [
          ['2026-05-01', 'adopt'],
          ['2026-07-01', 'hold'],
        ]),
      ),
    ).toBe('false')
    expect(
      value(
        'BE-5',
        built('2026-06-01T08:00:00Z', [
          ['2026-05-01', 'adopt'],
          ['2026-08-01', 'adopt'],
        ]),
      ),
    ).toBe('true')
    expect(
      value(
        'BE-5',
        built('2026-06-01T08:00:00Z', [
          ['2026-05-01', 'adopt'],
          ['2026-05-15', 'hold'],
          ['2026-07-01', 'adopt'],
        ]),
      ),
    ).toBe('false')
  })

  test('unknown without a radar link, or when nobody recorded the creation', () => {
    expect(value('BE-5', parts('yes', 'M'))).toBe('unknown')
    expect(value('BE-5', built(null))).toBe('unknown')
    expect(value('BE-5', { ...built('2026-06-01T08:00:00Z'), radarEntries: [] })).toBe('unknown')
    expect(value('BE-5', built(null, [['2026-11-20', 'adopt']]))).toBe('false')
  })
})

test('an empty register is not enough data', () => {
  expect(stateOf('build-everything', {})).toBe('insufficient-data')
  expect(stateOf('build-everything', parts('M', 'M', 'M', 'M'))).toBe('no-sign')
})
