import {
  BAD,
  BASIS_MARKS,
  CHOSEN,
  type CriterionName,
  cell,
  escaped,
  GOOD,
  HEAD,
  HEADINGS,
  type Madr,
  OPTION_LINES,
} from './rules'

/** A list of lines with one in front of each, so that blank lines stay. */
const each = (mark: string, text: string | null): string[] =>
  text === null ? [] : text.split('\n').map((line) => (line === '' ? mark : `${mark} ${line}`))

const part = (heading: string, body: readonly string[], level = 2): string[] =>
  body.length === 0 ? [] : [`${'#'.repeat(level)} ${heading}`, '', ...body, '']

const words = (text: string | null, marks?: readonly string[]): string[] =>
  text === null ? [] : [escaped(text, marks)]

/** The decision as a Markdown any decision record (MADR) tool reads; `readMadr` makes the same decision of it. */
export function writeMadr(decision: Madr, nameOf: CriterionName): string {
  const { criteria, options, scores } = decision
  const chosen = options.find(({ id }) => id === decision.chosenOption)
  const head = Object.entries(HEAD).flatMap(([field, name]) => {
    const value = decision[field as keyof typeof HEAD]
    return value === null ? [] : [`${name}: ${value}`]
  })
  const details = options.flatMap((option) => {
    const lines = [
      ...OPTION_LINES.flatMap(([field, name]) => (option[field] === null ? [] : [`* ${name}: ${option[field]}`])),
      ...each(GOOD, option.pros),
      ...each(BAD, option.cons),
    ]
    return part(option.name, lines, 3)
  })
  const scoreOf = (option: string, criterion: string) =>
    scores.find((one) => one.option === option && one.criterion === criterion)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table =
    criteria.length === 0
      ? []
      : [
          row(['Criterion', 'Weight', ...options.map(({ name }) => cell(name))]),
          row(['---', '---', ...options.map(() => '---')]),
          ...criteria.map((criterion) =>
            row([
              cell(nameOf(criterion)),
              String(criterion.weight),
              ...options.map(({ id }) => String(scoreOf(id, criterion.id)?.score ?? '–')),
            ]),
          ),
        ]
  const basis = options.flatMap((option, a) =>
    criteria.flatMap((criterion, b) => {
      const score = scoreOf(option.id, criterion.id)
      if (!score || (score.basis === null && score.url === null && score.confidence === null)) return []
      const lines = [
        ...(score.confidence === null ? [] : [`* Confidence: ${score.confidence}`]),
        ...(score.url === null ? [] : [`* Source: ${score.url}`]),
      ]
      const told = words(score.basis, BASIS_MARKS)
      const both = lines.length > 0 && told.length > 0 ? [...lines, '', ...told] : [...lines, ...told]
      return part(`${a + 1}.${b + 1} ${option.name}: ${nameOf(criterion)}`, both, 4)
    }),
  )
  return [
    '---',
    ...head,
    '---',
    '',
    `# ${decision.title}`,
    '',
    ...part(HEADINGS.context, words(decision.context)),
    ...part(
      HEADINGS.drivers,
      criteria.map((criterion) => `* ${nameOf(criterion)}`),
    ),
    ...part(HEADINGS.options, [
      ...options.map(({ name }) => `* ${name}`),
      ...part(HEADINGS.oneOption, words(decision.oneOptionReason), 3),
    ]),
    `## ${HEADINGS.outcome}`,
    '',
    ...(chosen ? [`${CHOSEN} "${chosen.name}"`, ''] : []),
    ...(decision.decision === null ? [] : [escaped(decision.decision, [CHOSEN]), '']),
    ...part(HEADINGS.consequences, words(decision.consequences), 3),
    ...part(HEADINGS.cost, words(decision.costText), 3),
    ...(details.length === 0 ? [] : [`## ${HEADINGS.details}`, '', ...details]),
    ...(table.length === 0 ? [] : [`## ${HEADINGS.comparison}`, '', ...table, '']),
    ...(basis.length === 0 ? [] : [`### ${HEADINGS.basis}`, '', ...basis]),
    ...part(
      HEADINGS.more,
      decision.links.map((link) => `* ${link}`),
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
