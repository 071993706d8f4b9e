import { useTranslations } from 'next-intl'
import type { TestCoverage } from '@/lib/scoring/models/required-tests'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'

/** Models in production that lack a test their risk class asks for; nothing where none is in production. */
export function UntestedModels({ all, open, path }: { all: number; open: TestCoverage[]; path: string }) {
  const t = useTranslations('models.production')
  return (
    <Plate aria-labelledby="untested" className="mb-4">
      <PlateHeader id="untested" title={t('title')} />
      <PlateBody className="pt-2">
        {all === 0 ? <p className="t-sm text-ink-2">{t('noModels')}</p> : null}
        {all > 0 && open.length === 0 ? <Status kind="ready">{t('none')}</Status> : null}
        <ul className="grid gap-1">
          {open.map(({ modelId, name, open: kinds }) => (
            <li key={modelId} className="flex flex-wrap items-center gap-x-3">
              <Status kind={kinds.length > 0 ? 'at-risk' : 'unknown'}>
                <Link href={`${path}/${modelId}`} className="inline-flex min-h-6 items-center">
                  {kinds.length > 0
                    ? t('line', { name, list: kinds.map((one) => one.name).join(', ') })
                    : t('unknown', { name })}
                </Link>
              </Status>
            </li>
          ))}
        </ul>
      </PlateBody>
    </Plate>
  )
}
