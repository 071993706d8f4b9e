import { useTranslations } from 'next-intl'
import { framework } from '@/lib/content'
import { IslandMessages } from '../layout/island-messages'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { SelfChecks } from './self-checks.client'

type Props = { training: string; ticked: readonly string[]; roles: readonly string[]; open: boolean }

/** What the reader understands so far, for themself alone, and what their role looks at; the boxes come when asked for. */
export function SelfChecksCard({ training, ticked, roles, open }: Props) {
  const t = useTranslations('self-checks')
  const own = framework.roles.filter(({ id }) => roles.includes(id))
  return (
    <Plate aria-labelledby="self-checks" className="no-print">
      <PlateHeader
        id="self-checks"
        title={t('title')}
        more={
          open ? <span className="t-meta">{t('alone')}</span> : <Link href="?checks=open#self-checks">{t('open')}</Link>
        }
      />
      <PlateBody>
        {own.length > 0 ? (
          own.map(({ id, name, focus }) => (
            <p key={id} className="t-sm mb-1">
              {t('focus', { role: name, focus })}
            </p>
          ))
        ) : (
          <p className="t-sm mb-1 text-ink-2">
            {t('noRole')} <Link href={training}>{t('toSkills')}</Link>
          </p>
        )}
        {open ? (
          <IslandMessages namespaces={['self-checks']}>
            <SelfChecks
              checks={framework.selfChecks.map(({ id, text }) => ({ id, text, ticked: ticked.includes(id) }))}
            />
          </IslandMessages>
        ) : null}
      </PlateBody>
    </Plate>
  )
}
