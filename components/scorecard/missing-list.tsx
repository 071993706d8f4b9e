import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import type { AreaStatus } from './area-row'

type Missing = { areaId: string; name: string; status: AreaStatus; questions: string[] }

/** What stands between this draft and its submission, each with the way there. */
export function MissingList({ path, missing }: { path: string; missing: Missing[] }) {
  const t = useTranslations('scorecard.home')
  return (
    <Plate>
      <PlateHeader title={t('missing')} />
      <PlateBody>
        {missing.length === 0 ? <p className="t-sm text-ink-2">{t('missingNone')}</p> : null}
        <ul className="grid gap-2">
          {missing.map(({ areaId, name, status, questions }) => {
            const open = status === 'empty' || status === 'answering'
            const key = status === 'confirmed' ? 'to-confirm' : status
            return (
              <li key={areaId} className="t-sm">
                <Link href={open || status === 'not-allowed' ? `${path}/${areaId}` : `${path}/${areaId}/result`}>
                  {name}
                </Link>
                <span className="text-ink-2">: {t(`missingArea.${key}`, { count: questions.length })}</span>
                {status === 'answering' ? (
                  <span className="mt-0.5 flex flex-wrap gap-x-2">
                    {questions.map((id) => (
                      <Link key={id} href={`${path}/${areaId}?q=${id}`} className="id py-1">
                        {id}
                      </Link>
                    ))}
                  </span>
                ) : null}
              </li>
            )
          })}
        </ul>
      </PlateBody>
    </Plate>
  )
}
