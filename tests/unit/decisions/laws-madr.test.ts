import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteria, criterionById } from '@/lib/content'
import { decisionKind } from '@/lib/document/decisions'
import { folded } from '@/lib/document/folding'
import { sections } from '@/lib/document/schema'
import { readMadr } from '@/lib/features/decisions/madr/reading/rules'
import type { CriterionName, Madr } from '@/lib/features/decisions/madr/rules'
import { writeMadr } from '@/lib/features/decisions/madr/view'
import { scaledTo100 } from '@/lib/scoring/comparison/comparison'

const nameOf: CriterionName = ({ criterionId, name }) => criterionById(criterionId)?.name ?? name ?? ''
const contentId = new Map(criteria.map(({ id, name }) => [folded(name), id]))
const criterionOf = (name: string) => contentId.get(folded(name)) ?? null

/** Texts with everything that has a meaning in Markdown, and what a mark of ours could be mixed up with. */
const piece = fc.constantFrom(
  'plain words',
  '# a heading',
  '## Decision Outcome',
  '\\# with a backslash',
  'Chosen option: "A"',
  '* Good, because it is cheap',
  '* Source: https://example.com',
  '* a point',
  '| a | bar |',
  '---',
  '"quoted" and \\ back',
  '',
  '    four blanks in front',
  'é ü 漢字 👍',
)
const prose = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((lines) => lines.join('\n').trim())
  .filter((text) => text !== '')
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const word = fc
  .array(fc.constantFrom('a', 'B', '|', '\\', '"', '#', ':', ' ', '9', '*', 'é', 'Cost', 'Comparison'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((signs) => `x${signs.join('')}`.replaceAll(/\s+/g, ' ').trim())
const names = (max: number) => fc.uniqueArray(word, { maxLength: max, selector: folded })
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
const score = fc.record({
  score: maybe(fc.integer({ min: 1, max: 5 })),
  basis: maybe(prose),
  url: maybe(fc.constant('https://example.com/a#b')),
  confidence: maybe(fc.constantFrom('verified' as const, 'reported' as const, 'guess' as const)),
})

const decisions: fc.Arbitrary<Madr> = fc
  .record({
    number: maybe(fc.integer({ min: 1, max: 999 })),
    title: word,
    kind: fc.constantFrom(...decisionKind.options),
    starterId: maybe(fc.constant('residency')),
    status: fc.constantFrom('proposed' as const, 'accepted' as const, 'superseded' as const, 'rejected' as const),
    context: maybe(prose),
    oneOptionReason: maybe(prose),
    decision: maybe(prose),
    consequences: maybe(prose),
    costText: maybe(prose),
    decidedAt: maybe(day),
    reviewAt: maybe(day),
    links: fc.array(word, { maxLength: 3 }),
    options: names(4),
    judged: names(3),
    known: fc.uniqueArray(fc.constantFrom(...criteria.map(({ id }) => id)), { maxLength: 2 }),
    weights: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }),
    details: fc.array(
      fc.record({ pros: maybe(prose), cons: maybe(prose), provider: maybe(word), knockedOutBy: maybe(word) }),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
    scores: fc.array(score, { minLength: 20, maxLength: 20 }),
    chosen: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ chosen, details, judged, known, weights, ...made }) => {
    const options = made.options.map((name, n) => ({
      id: `option-${n + 1}`,
      name,
      ...details[n]!,
      radarEntryId: null,
      componentId: null,
      modelId: null,
    }))
    const ids = [
      ...known.map((id) => ({ id, criterionId: id, name: null })),
      ...judged.map((name) => ({ criterionId: null, name })),
    ]
    const shares = scaledTo100(ids.map((_, n) => weights[n]!))
    const all = ids.map((one, n) => ({ id: `criterion-${n + 1}`, ...one, weight: shares[n]! }))
    const scores = options
      .flatMap((option, a) =>
        all.map((criterion, b) => ({ option: option.id, criterion: criterion.id, ...made.scores[a * 5 + b]! })),
      )
      .filter(({ basis, confidence, score: given, url }) =>
        [basis, confidence, given, url].some((value) => value !== null),
      )
    return { ...made, options, criteria: all, scores, chosenOption: options[chosen]?.id ?? null }
  })

/** Scores in one order, so that a text by rows and a record by options compare. */
const sorted = (decision: Madr): Madr => ({
  ...decision,
  scores: [...decision.scores].sort((a, b) => `${a.option} ${a.criterion}`.localeCompare(`${b.option} ${b.criterion}`)),
})

describe('laws of the Markdown of a decision', () => {
  it('what goes out comes in the same', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const asStored = sections.adrs.row.parse({ id: 'd', ...decision })
        const read = readMadr(writeMadr(asStored, nameOf), criterionOf)
        if ('problems' in read) throw new Error(JSON.stringify(read.problems))
        const { id: _, ...want } = asStored
        expect(sorted(read.decision)).toEqual(
          sorted(
            Object.fromEntries(Object.keys(read.decision).map((key) => [key, want[key as keyof typeof want]])) as Madr,
          ),
        )
        expect(read.left).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('a text that was written twice is the same text', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const text = writeMadr(sections.adrs.row.parse({ id: 'd', ...decision }), nameOf)
        const read = readMadr(text, criterionOf)
        if ('problems' in read) throw new Error(JSON.stringify(read.problems))
        expect(writeMadr(read.decision, nameOf)).toBe(text)
      }),
    )
  })
})
