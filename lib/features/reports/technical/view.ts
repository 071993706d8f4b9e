import { label } from '@/lib/content'
import { validationState } from '@/lib/features/templates/rules'
import type { Missing, Report, Section, Tone, Value } from '@/lib/report/model'
import { focusItems, isFocus } from '@/lib/scoring/focus'
import { lastValidation } from '@/lib/scoring/gates/lines-preparation'
import { mlopsLevel } from '@/lib/scoring/models/mlops'
import { productionModels, testCoverage } from '@/lib/scoring/models/required-tests'
import { pathOf, placeOf } from '@/lib/site/places'
import { slide, table } from '../blocks/view'
import { scorecardsOf } from '../executive/standing/view'
import { figure, gap, missingList, missingOf, personName, reportOf, type Scene } from '../scene/view'
import { day, dayWords, listed, number, reportWords, sentence, text, unknown } from '../words/view'
import { decisionsPart, radarPart } from './decisions/view'
import { reliabilitySection } from './reliability/view'

const t = (key: string, values = {}) => reportWords(`technical.${key}` as never, values as never)

type Part = { section: Section; missing: Missing[] }
const owner = (scene: Scene, id: string | null): Value => text(personName(scene, id) ?? reportWords('noOwner'))

/** Questions below 3 of the scorecard, lowest first, with the remedy and the open work that stands for them. */
function gapsPart(scene: Scene): Part & { headline: string } {
  const { facts } = scene
  const { now } = scorecardsOf(scene)
  const open = facts.rows('workItems').filter(({ closedAt }) => closedAt === null)
  const low = facts.content.areas
    .flatMap((area) => area.questions.map((question) => ({ area, question, answer: now?.answers.get(question.id) })))
    .filter(({ answer }) => answer && !answer.notApplicable && isFocus(answer.rating))
    .sort((a, b) => (a.answer!.rating ?? 0) - (b.answer!.rating ?? 0) || (a.question.id < b.question.id ? -1 : 1))
  // An area that was rated as a whole has no question below 3, and is below 3 all the same.
  const whole = facts.content.areas.flatMap((area) =>
    now === null
      ? []
      : focusItems(area, now.ratings.get(area.id)?.final ?? null, now.answers)
          .filter(({ questionId }) => questionId === null)
          .map((item) => ({ area, ...item })),
  )
  const row = (
    area: (typeof low)[number]['area'],
    name: string,
    rating: number | null,
    source: string,
    remedy: string,
  ) => {
    const work = open.find((item) => item.source === source)
    return [
      text(name, undefined, `${scene.base}${pathOf('assess')}/${area.id}`),
      text(area.name),
      number(rating),
      text(remedy),
      work ? owner(scene, work.owner) : text(t('gaps.noWork'), 'watch'),
      work ? day(work.dueAt, t('noDay')) : text('–'),
    ]
  }
  const rows: Value[][] = [
    ...whole.map(({ area, rating, source, text: remedy }) => row(area, t('gaps.whole'), rating, source, remedy)),
    ...low.map(({ answer, area, question: { id, remediation, topic } }) =>
      row(area, `${id} ${topic}`, answer!.rating, id, remediation),
    ),
  ]
  const columns = [
    ['question', t('gaps.question')],
    ['area', t('gaps.area')],
    ['rating', t('gaps.rating'), 'end'],
    ['remedy', t('gaps.remedy')],
    ['owner', reportWords('owner')],
    ['due', reportWords('due')],
  ] as const
  const none = gap(scene, reportWords('missing.scorecard'), 'scorecard', 'assess')
  const unanswered = unansweredOf(scene)
  const noAnswer = gap(scene, t('gaps.unanswered', { count: unanswered }), 'scorecard', 'assess')
  const empty = now === null ? reportWords('missing.scorecard') : unanswered > 0 ? noAnswer.text : t('gaps.empty')
  const lead = now?.submittedOn ? t('gaps.lead', { day: dayWords(now.submittedOn) }) : undefined
  return {
    section: slide('gaps', t('gaps.title'), [table(t('gaps.title'), columns, rows, empty)], lead),
    missing: now === null ? [none] : unanswered > 0 ? [noAnswer] : [],
    headline:
      now === null
        ? t('headline.unrated')
        : low.length === 0 && whole.length > 0
          ? t('headline.areas', { count: whole.length })
          : low.length === 0 && unanswered > 0
            ? t('headline.unanswered', { count: unanswered })
            : t('headline.gaps', { count: low.length }),
  }
}

/** Questions that the scorecard neither answers nor sets aside: nothing is known of them, so none of them is at 3. */
function unansweredOf(scene: Scene): number {
  const { now } = scorecardsOf(scene)
  if (now === null) return 0
  return scene.facts.content.areas
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => {
      const answer = now.answers.get(id)
      return !answer || (!answer.notApplicable && answer.rating === null)
    }).length
}

const validationTone = {
  validated: 'good',
  outdated: 'watch',
  failed: 'bad',
  never: 'unknown',
  undated: 'unknown',
} as const

function templatesPart(scene: Scene): Part {
  const { facts } = scene
  const rows = [...facts.rows('templates')]
    .filter(({ approval }) => approval !== 'retired')
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((row): Value[] => {
      const last = lastValidation(facts, row)
      const state = validationState(row, last)
      return [
        text(row.name, undefined, placeOf(scene.base, 'templates', row.id)),
        text(label('templateApproval', row.approval), row.approval === 'approved' ? 'good' : 'neutral'),
        text(t(`templates.state.${state}`), validationTone[state]),
        day(last.at),
        controlsOf(row),
      ]
    })
  const columns = [
    ['template', t('templates.template')],
    ['approval', t('templates.approval')],
    ['validation', t('templates.validation')],
    ['validatedAt', t('templates.on')],
    ['controls', t('templates.controls')],
  ] as const
  const none = gap(scene, t('templates.empty'), 'records', 'templates')
  return {
    section: slide('templates', t('templates.title'), [
      table(t('templates.title'), columns, rows, t('templates.empty')),
    ]),
    missing: rows.length === 0 ? [none] : [],
  }
}

const CONTROLS = ['managedIdentity', 'privateEndpoint', 'diagnostics', 'tagging'] as const

/** How many of the four controls a template has on; one that is not recorded is named, and not counted as off. */
function controlsOf(row: Record<(typeof CONTROLS)[number], boolean | null>): Value {
  const open = CONTROLS.filter((control) => row[control] === null).map((control) => t(`templates.control.${control}`))
  if (open.length === CONTROLS.length) return unknown(reportWords('notRecorded'))
  const on = CONTROLS.filter((control) => row[control] === true).length
  const said = reportWords('ofAll', { count: on, of: CONTROLS.length })
  if (open.length > 0) return text(t('templates.some', { said, open: listed(open) }), 'unknown')
  return text(said, on === CONTROLS.length ? 'good' : 'watch')
}

function componentsPart(scene: Scene): Part {
  const { facts } = scene
  const rows = [...facts.rows('components')]
    .filter(({ retiredAt }) => retiredAt === null || retiredAt > facts.today)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((row): Value[] => {
      const adr = facts.find('adrs', row.adrId)
      return [
        text(row.name, undefined, placeOf(scene.base, 'components', row.id)),
        text(label('componentKind', row.kind)),
        row.managedEquivalent === 'unknown' && row.kind === 'custom'
          ? unknown(reportWords('notRecorded'))
          : text(row.kind === 'managed' ? '–' : label('managedEquivalent', row.managedEquivalent)),
        adr ? text(adr.title, undefined, placeOf(scene.base, 'adrs', adr.id)) : text(t('components.noDecision')),
        owner(scene, row.owner),
      ]
    })
  const columns = [
    ['component', t('components.component')],
    ['kind', t('components.kind')],
    ['managed', t('components.managed')],
    ['decision', t('components.decision')],
    ['owner', reportWords('owner')],
  ] as const
  const none = gap(scene, t('components.empty'), 'records', 'components')
  return {
    section: slide('components', t('components.title'), [
      table(t('components.title'), columns, rows, t('components.empty')),
    ]),
    missing: rows.length === 0 ? [none] : [],
  }
}

function mlopsPart(scene: Scene): Part {
  const found = mlopsLevel(scene.facts)
  const { axes, level, next, state } = found
  const lacks = axes.flatMap(({ missing }) => missing)
  const value =
    state === 'known'
      ? number(level, undefined, t('mlops.of', { level: level ?? 0 }))
      : state === 'not-applicable'
        ? text(t('mlops.none'))
        : unknown(lacks[0] ? missingOf(scene, lacks[0]).text : reportWords('unknown'))
  const rows = axes.map((axis): Value[] => [
    text(t(`mlops.axis.${axis.id}`)),
    !axis.applies
      ? text(label('itemState', 'not-applicable'))
      : axis.level === null
        ? unknown(reportWords('unknown'))
        : number(axis.level),
    text(axis.reasons.map(sentence).join(' ')),
    axis.next ? text(sentence(axis.next.sentence)) : text('–'),
  ])
  const columns = [
    ['axis', t('mlops.part')],
    ['level', t('mlops.level'), 'end'],
    ['why', t('mlops.why')],
    ['next', t('mlops.next')],
  ] as const
  return {
    section: slide('mlops', t('mlops.title'), [
      {
        kind: 'figures',
        figures: [
          figure(scene, 'mlops', t('mlops.figure'), value, {
            page: 'pipelines',
            note: next ? t('mlops.raises', { what: sentence(next.sentence) }) : undefined,
          }),
        ],
      },
      ...(rows.length > 0 ? [table(t('mlops.title'), columns, rows)] : []),
    ]),
    missing: missingList(scene, lacks, 2),
  }
}

/** Models in production with what their risk class asks to be tested. */
function modelsPart(scene: Scene): Part {
  const coverages = productionModels(scene.facts).map((model) => testCoverage(scene.facts, model))
  const rows = coverages.map(({ kinds, missing, modelId, name, open, value }): Value[] => {
    const required = kinds.filter((kind) => kind.required === true)
    const passed = required.filter(({ state }) => state === 'passed').length
    const tone: Tone = value === 'true' ? 'good' : value === 'false' ? 'watch' : 'unknown'
    return [
      text(name, undefined, placeOf(scene.base, 'models', modelId)),
      value === 'unknown' && missing[0]
        ? unknown(missingOf(scene, missing[0]).text)
        : text(reportWords('ofAll', { count: passed, of: required.length }), tone),
      open.length > 0 ? text(listed(open.map((kind) => kind.name))) : text('–'),
    ]
  })
  const columns = [
    ['model', t('models.model')],
    ['passed', t('models.passed')],
    ['open', t('models.open')],
  ] as const
  return {
    section: slide('models', t('models.title'), [table(t('models.title'), columns, rows, t('models.empty'))]),
    missing: missingList(
      scene,
      coverages.flatMap(({ missing, value }) => (value === 'unknown' ? missing : [])),
      2,
    ),
  }
}

/** The technical report: what is below 3, what is built, how it is delivered and run, and what was decided. */
export function technicalReport(scene: Scene): Report {
  const gaps = gapsPart(scene)
  const parts = [
    gaps,
    templatesPart(scene),
    componentsPart(scene),
    mlopsPart(scene),
    modelsPart(scene),
    reliabilitySection(scene),
    decisionsPart(scene),
    radarPart(scene),
  ]
  const rowsOf = (id: string) => {
    const block = parts.find(({ section }) => section.id === id)?.section.blocks.find(({ kind }) => kind === 'table')
    return block?.kind === 'table' ? block.rows.length : 0
  }
  return reportOf(scene, 'technical', {
    headline: gaps.headline,
    summary: t('summary', {
      templates: rowsOf('templates'),
      components: rowsOf('components'),
      decisions: rowsOf('decisions'),
      moves: rowsOf('radar'),
    }),
    missing: parts.flatMap(({ missing }) => missing),
    sections: parts.map(({ section }) => section),
  })
}
