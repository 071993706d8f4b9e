import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import type { AcceptedBy } from './flag-rows'

/** The framework's way out of a pattern. */
export function WayOut({ text }: { text: string }) {
  const t = useTranslations('flags.place')
  return (
    <Plate aria-labelledby="way-out">
      <PlateHeader id="way-out" title={t('wayOut')} />
      <PlateBody>
        <p className="text-md leading-6">{text}</p>
      </PlateBody>
    </Plate>
  )
}

/** Where the pattern stands in the compounding chain, when it is part of it. */
export function ChainNote({ title, breakPoint, href }: { title: string; breakPoint: string; href: string }) {
  const t = useTranslations('flags.place')
  return (
    <Plate aria-labelledby="chain-note">
      <PlateHeader id="chain-note" title={t('chain')} more={<Link href={href}>{t('seeChain')}</Link>} />
      <PlateBody>
        <p className="t-sm text-ink-2">{t('chainText', { title, breakPoint })}</p>
      </PlateBody>
    </Plate>
  )
}

type AcceptancePlateProps = {
  accepted: AcceptedBy | undefined
  /** The pattern is flagged or watched. */
  raised: boolean
  /** The form, for those who may. */
  children: ReactNode
}

/** Until when the flag is accepted, by whom and why, and the way to change that. */
export function AcceptancePlate({ accepted, raised, children }: AcceptancePlateProps) {
  const { zone } = usePageContext()
  const t = useTranslations('flags.accept')
  const date = accepted && dayLabel(accepted.until, zone)
  return (
    <Plate aria-labelledby="acceptance">
      <PlateHeader
        id="acceptance"
        title={t('plate')}
        more={
          date ? (
            <Status kind="carried" box>
              {t('marked', { date })}
            </Status>
          ) : undefined
        }
      />
      <PlateBody className="t-sm grid gap-2.5 text-ink-2">
        {accepted && date ? (
          <>
            <p className="font-medium text-ink">
              {accepted.by ? t('by', { date, name: accepted.by }) : t('byNobody', { date })}
            </p>
            <p className="wrap-anywhere">{accepted.reason}</p>
          </>
        ) : (
          <p>
            {t('none')} {raised ? t('who') : t('nothing')}
          </p>
        )}
        {children}
      </PlateBody>
    </Plate>
  )
}

export type OpenAction = { id: string; text: string; owner: string | null; dueAt: string | null; signal: string }

/** Open actions that came from the signals of this pattern. */
export function ActionsPlate({ actions, href }: { actions: OpenAction[]; href: string }) {
  const { zone } = usePageContext()
  const t = useTranslations('flags.action')
  return (
    <Plate aria-labelledby="actions">
      <PlateHeader id="actions" title={t('plate')} more={<Link href={href}>{t('see')}</Link>} />
      <PlateBody>
        {actions.length === 0 ? (
          <p className="t-sm text-ink-2">{t('none')}</p>
        ) : (
          <ul className="grid gap-2">
            {actions.map(({ id, text, owner, dueAt, signal }) => (
              <li key={id} className="t-sm">
                <span className="block wrap-anywhere">{text}</span>
                <span className="t-meta">
                  {[signal, owner ?? t('nobody'), dueAt ? dayLabel(dueAt, zone) : t('undated')].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </PlateBody>
    </Plate>
  )
}
