import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Exit } from '@/lib/scoring/providers/exits'
import { Link } from '../ui/link'
import { OutsideLink } from '../ui/outside-link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

export const exitShapes: Record<Exit['state'], StatusKind> = { tested: 'ready', old: 'at-risk', unknown: 'unknown' }

/** The way out of one managed part, on its page: whether leaving was tried, and where the plan is. */
export function ExitPlate({ exit, href }: { exit: Exit; href: string }) {
  const { zone } = usePageContext()
  const t = useTranslations('providers.exit')
  return (
    <Plate aria-labelledby="exit">
      <PlateHeader id="exit" title={t('one')} more={<Link href={href}>{t('all')}</Link>} />
      <PlateBody className="grid gap-1.5">
        <Status kind={exitShapes[exit.state]}>{t(`state.${exit.state}`)}</Status>
        {exit.testedAt === null ? null : <p className="t-meta">{t('on', { date: dayLabel(exit.testedAt, zone) })}</p>}
        <p className="t-sm">
          {exit.planUrl === null ? t('noPlan') : <OutsideLink href={exit.planUrl} label={t('plan')} />}
        </p>
        <p className="t-meta">{t('proof')}</p>
      </PlateBody>
    </Plate>
  )
}
