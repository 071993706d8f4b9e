import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { ValidationState } from '@/lib/features/templates/rules'
import { Cell, ColumnHead, DataTable, RecordCard, RecordCards, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { Status, type StatusKind } from '../ui/status'
import { Tag } from '../ui/tag'

const controls = ['managedIdentity', 'privateEndpoint', 'diagnostics', 'tagging'] as const

export type MatrixRow = {
  id: string
  name: string
  approval: string
  controls: Record<(typeof controls)[number], boolean | null>
  validatedAt: string | null
  state: ValidationState
}

export type ControlMatrixProps = { rows: MatrixRow[]; path: string }

/** Every template against the four controls: yes, no or not known, each with its own shape and word. */
export function ControlMatrix({ rows, path }: ControlMatrixProps) {
  const t = useTranslations('templates.controls')
  const link = (row: MatrixRow) => (
    <Link href={`${path}/${row.id}`} className="inline-flex min-h-6 items-center">
      {row.name}
    </Link>
  )
  return (
    <>
      <DataTable
        caption={t('caption')}
        cardsOnPhones
        head={
          <>
            <ColumnHead>{t('template')}</ColumnHead>
            {controls.map((control) => (
              <ColumnHead key={control}>{t(control)}</ColumnHead>
            ))}
            <ColumnHead>{t('validation')}</ColumnHead>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead>
              <span className="inline-flex items-center gap-2">
                {link(row)} <Tag>{label('templateApproval', row.approval)}</Tag>
              </span>
            </RowHead>
            {controls.map((control) => (
              <Cell key={control}>
                <Control value={row.controls[control]} />
              </Cell>
            ))}
            <Cell>
              <Validation state={row.state} at={row.validatedAt} />
            </Cell>
          </tr>
        ))}
      </DataTable>
      <RecordCards label={t('caption')}>
        {rows.map((row) => (
          <RecordCard
            key={row.id}
            title={link(row)}
            status={<Tag>{label('templateApproval', row.approval)}</Tag>}
            fields={controls.map((control) => ({
              label: t(control),
              value: <Control value={row.controls[control]} />,
            }))}
          >
            <Validation state={row.state} at={row.validatedAt} />
          </RecordCard>
        ))}
      </RecordCards>
    </>
  )
}

/** One control: what is not known is said so, never read as yes or no. */
export function Control({ value }: { value: boolean | null }) {
  const t = useTranslations('templates.control')
  if (value === null) return <Status kind="unknown">{t('unknown')}</Status>
  return value ? <Status kind="ready">{t('yes')}</Status> : <Status kind="at-risk">{t('no')}</Status>
}

const shapes: Record<ValidationState, StatusKind> = {
  validated: 'ready',
  outdated: 'at-risk',
  failed: 'blocked',
  never: 'unknown',
  undated: 'unknown',
}

export type ValidationProps = { state: ValidationState; at: string | null }

/** Where the validation of a template stands, with its day. */
export function Validation({ state, at }: ValidationProps) {
  const { zone } = usePageContext()
  const t = useTranslations('templates.state')
  const date = at === null ? '' : dayLabel(at, zone)
  return (
    <Status kind={shapes[state]} className="whitespace-normal">
      {state === 'failed' && at === null ? t('failedUndated') : t(state, { date })}
    </Status>
  )
}
