import { describe, expect, it } from 'vitest'
import { readMadr } from '@/lib/features/decisions/madr/reading/rules'

const FOREIGN = `---
status: accepted
date: 2026-10-02
decision-makers: Ana
---

# Where models are served

## Context and Problem Statement

Three teams wait for an endpoint.

## Decision Drivers

* time to the first endpoint
* upkeep

## Considered Options

* Managed endpoints
* A serving layer of our own

## Decision Outcome

Chosen option: "Managed endpoints", because nobody has to look after it.

### Consequences

* Good, because upkeep ends.

## Validation

We look at the hours after a quarter.

## Pros and Cons of the Options

### Managed endpoints

* Good, because it is there
* Good, because it scales
* Bad, because it costs more at steady load
`

const read = (text: string) => readMadr(text, () => null)
const problemsOf = (text: string) => {
  const answer = read(text)
  return 'problems' in answer ? answer.problems : []
}

const TABLE = (row: string) => `# T

## Considered Options

* A
* B

## Comparison

| Criterion | Weight | A | B |
|---|---|---|---|
${row}
`

describe('a MADR text of another tool', () => {
  it('gives what both have, and names the heading of which nothing was taken over', () => {
    const answer = read(FOREIGN)
    if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
    expect(answer.left).toEqual(['Validation'])
    expect(answer.decision).toMatchObject({
      number: null,
      title: 'Where models are served',
      status: 'accepted',
      decidedAt: '2026-10-02',
      context: 'Three teams wait for an endpoint.',
      decision: 'because nobody has to look after it.',
      consequences: '* Good, because upkeep ends.',
      chosenOption: 'option-1',
      criteria: [
        { name: 'time to the first endpoint', weight: 50 },
        { name: 'upkeep', weight: 50 },
      ],
    })
    expect(answer.decision.options[0]).toMatchObject({
      name: 'Managed endpoints',
      pros: 'it is there\nit scales',
      cons: 'it costs more at steady load',
    })
  })
})

describe('a MADR text that cannot be read', () => {
  it('names the line and what may stand there', () => {
    expect(problemsOf('Just some words')).toEqual([
      { line: 1, message: 'The text needs a title: a line that starts with “# ”.' },
    ])
    expect(problemsOf('---\nstatus: maybe\n---\n# T')).toEqual([
      { line: 2, message: 'Use one of these as the status: proposed, accepted, superseded, rejected.' },
    ])
    expect(problemsOf('---\ndate: yesterday\n---\n# T')).toEqual([{ line: 2, message: 'Use a date like 2026-11-20.' }])
    expect(problemsOf('# T\n\n## Considered Options\n\n* A\n\n## Decision Outcome\n\nChosen option: "C"')).toEqual([
      { line: 9, message: '“C” is chosen, and is none of the considered options.' },
    ])
  })

  it('a score outside 1 to 5, a weight that is none, a row that is too short: nothing becomes 0', () => {
    expect(problemsOf(TABLE('| Cost | 100 | 3 | 6 |'))).toEqual([
      { line: 12, message: 'Use a score of 1, 2, 3, 4 or 5; leave it empty where nobody can say yet.' },
    ])
    expect(problemsOf(TABLE('| Cost | much | 3 | 4 |'))[0]).toMatchObject({ line: 12 })
    expect(problemsOf(TABLE('| Cost | 100 | 3 |'))[0]).toMatchObject({ line: 12 })
    const open = read(TABLE('| Cost | 100 | 3 | – |'))
    expect('decision' in open && open.decision.scores).toEqual([
      { option: 'option-1', criterion: 'criterion-1', score: 3, basis: null, url: null, confidence: null },
    ])
  })
})
