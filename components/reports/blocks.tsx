import type { Block, Section } from '@/lib/report/model'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { FigureRows, FigureTiles } from './figures'
import { Picture } from './picture'
import { ValueWords } from './value'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const TILES = 4
/** Values up to so many letters stay on one line. */
const SHORT = 14

/** What it is and its value, row by row: a list on a phone, where a card for each pair would be a long way. */
const isPairs = (columns: Of<'table'>['columns']): boolean =>
  columns.length === 2 && columns[0]?.id === 'what' && columns[1]?.id === 'value'

function PairList({ block: { caption, rows } }: { block: Of<'table'> }) {
  return (
    <dl aria-label={caption} className="hidden gap-2 phone:grid print:hidden!">
      {rows.map(([what, value]) =>
        what && value ? (
          <div key={what.text} className="grid gap-0.5 border-t border-line pt-2 first:border-t-0">
            <dt className="t-label">{what.text}</dt>
            <dd className="wrap-anywhere">
              <ValueWords value={value} />
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

function ReportTable({ block: { caption, columns, empty, rows } }: { block: Of<'table'> }) {
  if (rows.length === 0) return <p className="text-ink-2">{empty}</p>
  return (
    <DataTable
      caption={caption}
      cards
      head={columns.map(({ align, id, label }) => (
        <ColumnHead key={id} numeric={align === 'end'} className="align-bottom whitespace-normal">
          {label}
        </ColumnHead>
      ))}
    >
      {rows.map((row, place) => (
        <tr key={place}>
          {row.map((value, index) => {
            const column = columns[index]!
            return index === 0 ? (
              <RowHead key={column.id} className="py-1.5 whitespace-normal">
                <ValueWords value={value} />
              </RowHead>
            ) : (
              <Cell
                key={column.id}
                data-label={column.label}
                numeric={column.align === 'end'}
                className={`py-1.5 ${value.text.length > SHORT ? 'whitespace-normal' : ''}`}
              >
                <ValueWords value={value} />
              </Cell>
            )
          })}
        </tr>
      ))}
    </DataTable>
  )
}

function ItemList({ block: { items, ordered } }: { block: Of<'list'> }) {
  return (
    <ol className="grid">
      {items.map(({ href, note, text, tone }, index) => (
        <li
          key={index}
          className={`grid gap-x-3 border-b border-line py-2 print:py-1 ${ordered ? 'grid-cols-[1.25rem_minmax(0,1fr)]' : ''}`}
        >
          {ordered ? <span className="id pt-0.5">{index + 1}</span> : null}
          <span className="min-w-0 wrap-anywhere">
            <span className="font-medium">
              {href ? (
                <Link href={href} className="text-ink">
                  {text}
                </Link>
              ) : tone ? (
                <ValueWords value={{ kind: 'text', text, tone }} />
              ) : (
                text
              )}
            </span>
            {note ? <span className="t-meta block">{note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Call({ block: { note, text, title } }: { block: Of<'call'> }) {
  return (
    <div className="grid content-start gap-1 rounded-md border-[1.5px] border-ink px-4.5 py-3.5 print:break-inside-avoid print:gap-0.5 print:py-1.5">
      <p className="text-base font-semibold">{title}</p>
      <p className="text-ink-2">{text}</p>
      {note ? <p className="t-meta">{note}</p> : null}
    </div>
  )
}

/** What is to be decided; several decisions stand side by side. */
function Calls({ blocks }: { blocks: readonly Block[] }) {
  const calls = blocks.filter((block) => block.kind === 'call')
  if (calls.length === 0) return null
  return (
    <div className={`grid gap-3 ${calls.length > 1 ? 'grid-cols-2 phone:grid-cols-1' : ''}`}>
      {calls.map((block) => (
        <Call key={block.title} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block, width }: { block: Block; width: number }) {
  switch (block.kind) {
    case 'text':
      return <p className="text-ink-2">{block.text}</p>
    case 'list':
      return <ItemList block={block} />
    case 'figures':
      return block.figures.length > TILES ? (
        <FigureRows figures={block.figures} />
      ) : (
        <FigureTiles figures={block.figures} />
      )
    case 'table':
      return isPairs(block.columns) && block.rows.length > 0 ? (
        <>
          <div className="phone:hidden print:block!">
            <ReportTable block={block} />
          </div>
          <PairList block={block} />
        </>
      ) : (
        <ReportTable block={block} />
      )
    case 'chart':
      return <Picture chart={block.chart} width={width} />
    case 'call':
      return null
  }
}

/** One section under its heading; `width` is what its pictures have. */
export function SectionView({ section, width }: { section: Section; width: number }) {
  const { blocks, id, lead, page, title } = section
  return (
    <section
      aria-labelledby={`report-${id}`}
      className={`grid min-w-0 content-start gap-2 print:gap-1.5 ${page === 'new' ? 'print:break-before-page' : ''}`}
    >
      <div>
        <h2 id={`report-${id}`} className="border-b border-ink-2 pb-1.5 text-sm font-semibold">
          {title}
        </h2>
        {lead ? <p className="t-meta mt-1.5">{lead}</p> : null}
      </div>
      {blocks
        .filter(({ kind }) => kind !== 'call')
        .map((block, index) => (
          <BlockView key={index} block={block} width={width} />
        ))}
      <Calls blocks={blocks} />
    </section>
  )
}
