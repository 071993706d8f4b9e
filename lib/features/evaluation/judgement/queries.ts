import { addDays, type Day } from '@/lib/calendar/days'
import { type Framework, frameworkFor } from '@/lib/content'
import { type OrganizationDocument, type Section, sectionNames } from '@/lib/document/schema'
import { storedDocument } from '@/lib/document/stored'
import { judged } from '@/lib/scoring/judged-sections'
import { type Judgement, type JudgementInput, type JudgementName, judgements } from '@/lib/scoring/judgements'
import { type SeriesSection, seriesFields, seriesStart } from '@/lib/scoring/series'
import type { Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'
import { type Asked, loadText } from '@/lib/server/records'
import { inThread } from '@/lib/server/threads'

/** Text of this length (characters) is judged in a few milliseconds; a longer one in another thread. */
const LONG = 400_000

/** A part of an organization as text: it is parsed where it is judged. */
export type DocumentText = { text: string; sections: readonly Section[]; versions?: string }

/**
 * What the judgements of one organization read when looking from a day. The window is that of the day before, because the
 * organization's own day may not have begun: a few rows too many change nothing. `more` names sections beside those.
 */
export function loadForJudgement(
  organizationId: string,
  day: Day,
  tx?: Transaction,
  more: readonly Section[] = [],
): Promise<DocumentText> {
  const asked = sectionNames
    .filter((section) => judged.includes(section) || more.includes(section))
    .map((section) => windowed(section, day))
  return loadText(organizationId, asked, tx)
}

/** What the rules read of a section when looking from a day: of a series its window, of anything else all. */
export function windowed(section: Section, day: Day): Asked {
  return isSeries(section) ? { section, from: windowOf(section, addDays(day, -1)) } : { section }
}

/** The same as a document, for what reads a little more than the judgements do. A section that was not asked for is absent. */
export async function loadJudged(
  organizationId: string,
  day: Day,
  tx: Transaction,
  more: readonly Section[],
): Promise<OrganizationDocument> {
  const { sections, text } = await loadForJudgement(organizationId, day, tx, more)
  const document = storedDocument(text, sections)
  if (!document) throw notFound()
  return document
}

const isSeries = (section: Section): section is SeriesSection => section in seriesFields

const windowOf = (section: SeriesSection, day: Day) => ({
  field: seriesFields[section],
  start: seriesStart(section, day),
})

/** Makes a judgement without standing in the way of other requests. */
export async function judge<N extends JudgementName>(
  name: N,
  from: DocumentText,
  input: JudgementInput<N>,
): Promise<Judgement<N>> {
  const { sections, text, versions } = from
  if (text.length + (versions?.length ?? 0) > LONG) return inThread<Judgement<N>>(name, { ...from, input })
  const document = storedDocument(text, sections, versions)
  if (!document) throw notFound()
  const made = judgements[name] as (content: Framework, from: typeof document, with_: typeof input) => Judgement<N>
  return made(frameworkFor(document.organization.provider), document, input)
}
