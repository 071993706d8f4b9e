import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { ControlStanding } from '@/lib/scoring/controls/states'
import { placeOf } from '@/lib/site/places'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { stateShapes } from './control-states'

export type ControlPlateProps = {
  standing: ControlStanding
  word: string
  severity: string
  question: string | null
  theme: { name: string; what: string } | null
  /** What opens a finding about it, where its test did not pass. */
  finding: ReactNode
}

/** Where a control stands and why, how it is tested, and what the live records say about it. */
export function ControlPlate({ standing, word, severity, question, theme, finding }: ControlPlateProps) {
  const { base, zone } = usePageContext()
  const t = useTranslations('compliance.control')
  const say = useSentences()
  const { due, intervalDays, reason, records, state } = standing
  return (
    <Plate aria-labelledby="stands" className="mb-4">
      <PlateHeader
        id="stands"
        title={t('stands')}
        more={
          <Status kind={stateShapes[state]} box>
            {word}
          </Status>
        }
      />
      <PlateBody className="t-sm grid gap-2">
        <p className="font-medium wrap-anywhere">{say(reason)}</p>
        {due && (state === 'contradicted' || state === 'failed') ? (
          <p className="text-ink-2">{t('due', { date: dayLabel(due, zone) })}</p>
        ) : null}
        <p className="text-ink-2">{t('interval', { days: intervalDays, severity: severity.toLowerCase() })}</p>
        {state === 'contradicted' ? <Notice kind="warning">{t('contradicted')}</Notice> : null}
        {state === 'failed' && finding ? <Notice action={finding}>{t('openFinding')}</Notice> : null}
        {question ? (
          <div>
            <h3 className="t-meta">{t('question')}</h3>
            <p>{question}</p>
          </div>
        ) : null}
        <div>
          <h3 className="t-meta">{t('records')}</h3>
          <p>{records ? say(records.summary) : t('noRecords')}</p>
          {records?.missing.map(({ sentence }) => (
            <p key={`${sentence.code}${JSON.stringify(sentence.params)}`} className="text-ink-2">
              {t('missing', { text: say(sentence) })}
            </p>
          ))}
          {records && records.records.length > 0 ? (
            <ul className="flex flex-wrap gap-x-3">
              {records.records.slice(0, 12).map((one) => (
                <li key={`${one.section}/${one.id}`}>
                  <Link href={placeOf(base, one.section, one.id) ?? base}>{one.label}</Link>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        {theme ? <p className="t-meta">{t('theme', { theme: theme.name, what: theme.what })}</p> : null}
      </PlateBody>
    </Plate>
  )
}
