import type { Block, Sealed, Section, Value } from '../model'
import { captionIn, missingBy } from './parts'
import { clean, linked, said } from './plain'
import { chartData } from './xlsx/data'

/** Signs that Markdown or the HTML in it would read: written so that they are only signs. */
const plain = (text: string): string =>
  clean(text)
    .replace(/[\\`*_[\]#|~>]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    // A line that begins like a list, a heading or a rule is a sentence here.
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    // Digits take no such sign before them, it would be read: it stands before what makes a list of them.
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')

const inline = (text: string): string => plain(text).replace(/\s*\n\s*/g, ' ')

function linkedText(text: string, href: string | undefined, origin: string): string {
  const address = linked(href, origin)
  return address ? `[${inline(text)}](<${address.replace(/[<>\n]/g, '')}>)` : inline(text)
}

const cell = (value: Value | undefined, origin: string): string =>
  value
    ? linkedText(said(value), value.kind === 'text' || value.kind === 'unknown' ? value.href : undefined, origin)
    : ''

const table = (head: string[], rows: string[][], ends: boolean[]): string =>
  [
    `| ${head.join(' | ')} |`,
    `|${ends.map((end) => (end ? '---:' : '---')).join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')

function blockText(section: Section, block: Block, { origin, words }: Sealed): string {
  const above = captionIn(section, block)
  const caption = above ? `**${inline(above)}**\n\n` : ''
  switch (block.kind) {
    case 'text':
      return plain(block.text)
    case 'list':
      return block.items
        .map(
          ({ href, note, text }, index) =>
            `${block.ordered ? `${index + 1}.` : '-'} ${linkedText(text, href, origin)}${note ? ` (${inline(note)})` : ''}`,
        )
        .join('\n')
    case 'figures':
      return table(
        [words.figure, words.value, words.note, words.origin, words.asOf].map(inline),
        block.figures.map((figure) => [
          inline(figure.label),
          inline(said(figure.value)),
          inline(figure.note ?? ''),
          linkedText(figure.origin.words, figure.origin.href, origin),
          figure.origin.day,
        ]),
        [false, true, false, false, false],
      )
    case 'call':
      return [`**${inline(block.title)}**`, plain(block.text), ...(block.note ? [plain(block.note)] : [])]
        .map((text) => text.replace(/^/gm, '> '))
        .join('\n>\n')
    case 'chart': {
      const { head, rows } = chartData(block.chart, words)
      const body = rows.map((row) => row.map((value) => inline(String(value ?? ''))))
      return `${caption}${inline(block.chart.label)}\n\n${table(
        head.map(inline),
        body,
        head.map((_, index) => typeof rows[0]?.[index] === 'number'),
      )}`
    }
    case 'table': {
      const rows = block.rows.map((row) => block.columns.map((_, index) => cell(row[index], origin)))
      const body =
        rows.length === 0
          ? inline(block.empty)
          : table(
              block.columns.map(({ label }) => inline(label)),
              rows,
              block.columns.map(({ align }) => align === 'end'),
            )
      return `${caption}${body}`
    }
  }
}

/** A report as Markdown: what a repository of documents keeps. Pictures are the tables of their values. */
export function markdown(input: Sealed): string {
  const { fingerprint, origin, report, words } = input
  const basis = report.basis.kind === 'snapshot' ? `${words.snapshot} ${report.basis.id}` : words.live
  const parts = [
    `# ${inline(report.title)}`,
    ...(report.headline ? [`**${inline(report.headline)}**`] : []),
    [report.organization, report.subject, report.dayWords, basis]
      .flatMap((text) => (text ? [inline(text)] : []))
      .join(' · '),
    ...(report.summary ? [plain(report.summary)] : []),
    ...(report.withheld ? [plain(report.withheld)] : []),
    ...(report.missing.length > 0
      ? [
          `## ${inline(words.missing)}`,
          ...missingBy(report.missing).flatMap(({ items, who }) => [
            ...(who ? [`${inline(words.whoCanRecord)}: ${inline(who)}`] : []),
            items.map(({ href, text }) => `- ${linkedText(text, href, origin)}`).join('\n'),
          ]),
        ]
      : []),
    ...report.sections.flatMap((section) => [
      `## ${inline(section.title)}`,
      ...(section.lead ? [plain(section.lead)] : []),
      ...section.blocks.map((block) => blockText(section, block, input)),
    ]),
    '---',
    `${inline(words.fingerprint)} \`${fingerprint}\``,
  ]
  return `${parts.join('\n\n')}\n`
}
