import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { TextAreaField, TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { useWriter } from '../write/use-write'
import { isPromised, type PromiseLimits } from './condition-fields'
import { type OwnCondition, OwnConditions } from './own-conditions'
import { MIN_REASON } from './reason-dialog'
import { asksForProof, useCall } from './use-call'

const bold = { b: (text: ReactNode) => <b className="font-semibold text-ink">{text}</b> }
/** Asked for a little before the five minutes are over, so that the answer is not late. */
const PROOF_MS = 4.5 * 60_000

export type Approval = {
  organization: string
  gateId: string
  gate: string
  round: number
  hash: string
  label: string
  seat: string
  seatName: string
  /** Who the signer stands in for. */
  forName: string | null
  /** Told when the signer has signed another seat of this gate: small-team mode. */
  second: string | null
  last: boolean
  left: number
  toPhase: number
  toPhaseName: string
  seenChanges: string
  acknowledgements: string[]
  areas: { areaId: string; name: string; rating: number }[]
  /** What is signed, word for word, as the portal composed it. */
  statement: string
  /** Since the signer proved who they are, when the page was made; null for never. */
  proofAge: number | null
  limits: PromiseLimits
}

type Props = Approval & {
  confirmed: number
  /** How long the page has been open, so that the clock of this device does not count. */
  open: number
  onClose: () => void
}

/** Restates effect and seat in words; the button repeats the verb. One key per opening: pressing twice signs once. */
export function ApproveDialog(props: Props) {
  const t = useTranslations('gates.approve')
  const common = useTranslations('common')
  const router = useRouter()
  const { slug, base } = usePageContext()
  const id = useId()
  const [asksPassword, setAsksPassword] = useState(props.proofAge === null || props.proofAge + props.open > PROOF_MS)
  const [password, setPassword] = useState('')
  const [comment, setComment] = useState('')
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const [conditions, setConditions] = useState<OwnCondition[]>([])
  const [refused, setRefused] = useState(false)
  const { send, busy, problem, setProblem } = useCall()
  const [proving, setProving] = useState(false)
  const write = useWriter()
  const { gate, seatName: seat, organization, toPhase: phase } = props
  const reasoned = props.areas.every(({ areaId }) => (reasons[areaId] ?? '').trim().length >= MIN_REASON)
  const complete = reasoned && conditions.every(isPromised)

  async function prove(): Promise<boolean> {
    setProving(true)
    const answer = await write('POST', '/session/proof', { password })
    setProving(false)
    if (answer.ok) return true
    setProblem(answer.sentence)
    return false
  }

  async function sign() {
    if (asksPassword && !(await prove())) return
    setAsksPassword(false)
    const answer = await send(`/organizations/${slug}/gates/${props.gateId}/rounds/${props.round}/signatures`, {
      seat: props.seat,
      hash: props.hash,
      statement: props.statement,
      comment: comment.trim() || null,
      acknowledgements: props.acknowledgements,
      seenChanges: props.seenChanges,
      acceptances: props.areas.map(({ areaId }) => ({ areaId, reason: (reasons[areaId] ?? '').trim() })),
      conditions: conditions.map(({ key: _, ...condition }) => ({ ...condition, carries: null })),
    })
    if (!answer) return
    if (answer.ok) {
      router.push(`${base}/gates/${props.gateId.replace('gate-', '')}?decided=1`)
      return
    }
    if (asksForProof(answer)) setAsksPassword(true)
    else if (answer.outcome === 'refused') setRefused(true)
  }

  const waiting = busy || proving
  const withConditions = conditions.length > 0 ? t('buttonConditions', { count: conditions.length }) : t('button')
  const button = waiting ? t('busy') : props.last ? t('buttonLast', { phase }) : withConditions
  return (
    <FormDialog
      onClose={props.onClose}
      shape={conditions.length > 0 ? 'wide' : 'dialog'}
      title={t('title', { gate })}
      className="gap-3"
      cancelLabel={refused ? common('close') : undefined}
      submitLabel={button}
      busy={waiting}
      disabled={!complete || (asksPassword && password === '')}
      problem={
        problem ? (
          <>
            {problem}
            {refused ? <p>{t('refused')}</p> : null}
          </>
        ) : null
      }
      onSubmit={() => void sign()}
    >
      <p className="t-sm text-ink-2">
        {props.forName ? t.rich('for', { ...bold, seat, name: props.forName }) : t.rich('seat', { ...bold, seat })}{' '}
        {props.last
          ? t.rich('last', { ...bold, organization, phase, name: props.toPhaseName })
          : t('left', { count: props.left })}
      </p>
      {props.second ? <p className="t-sm text-ink-2">{props.second}</p> : null}
      <blockquote className="t-sm border-l-2 border-line-2 pl-2.5 wrap-anywhere">{props.statement}</blockquote>
      <p className="t-meta">{t('confirmed', { count: props.confirmed, label: props.label })}</p>
      {props.areas.map(({ areaId, name, rating }) => (
        <TextAreaField
          key={areaId}
          id={`${id}-${areaId}`}
          label={t('reason', { area: name, rating })}
          hint={t('reasonHint')}
          rows={2}
          maxLength={4000}
          value={reasons[areaId] ?? ''}
          onChange={(event) => setReasons({ ...reasons, [areaId]: event.target.value })}
        />
      ))}
      <TextAreaField
        id={`${id}-comment`}
        label={t('comment')}
        aside={common('optional')}
        rows={2}
        maxLength={4000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <OwnConditions {...props.limits} value={conditions} onChange={setConditions} />
      {asksPassword ? (
        <TextField
          id={`${id}-password`}
          type="password"
          autoComplete="current-password"
          label={t('password')}
          hint={t('passwordHint')}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      ) : null}
    </FormDialog>
  )
}
