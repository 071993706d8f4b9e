import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Lock, TriangleAlert } from '../ui/icons'
import { Block } from './block'

export type DeniedProps = {
  /** "the seat security lead", "the role editor". */
  needs: string
  /** What for: "to confirm this inventory". */
  purpose: string
  /** Who holds the seat now, by name. */
  holders?: string[]
  /** Who can grant it, by name. */
  grantors: string[]
  action?: ReactNode
}

/** For a member without the right: the page's title stays above, this names what is missing and who can give it. */
export function Denied({ needs, purpose, holders = [], grantors, action }: DeniedProps) {
  const t = useTranslations('layout')
  return (
    <Block icon={<Lock />} title={t('denied.title', { needs })} action={action}>
      <p>{t('denied.text', { purpose })}</p>
      {holders.length > 0 ? <p>{t('denied.holders', { names: holders.join(', '), count: holders.length })}</p> : null}
      {grantors.length > 0 ? (
        <p>{t('denied.grantors', { names: grantors.join(', '), count: grantors.length })}</p>
      ) : null}
    </Block>
  )
}

/** Something of ours broke: what is safe, how to go on, and the reference for the log. */
export function ErrorBlock({ reference, action }: { reference?: string; action?: ReactNode }) {
  const t = useTranslations('common')
  return (
    <Block icon={<TriangleAlert />} title={t('broken.title')} action={action}>
      <p>{t('broken.text')}</p>
      {reference === undefined ? null : (
        <p className="mt-1">
          {t('broken.reference')} <span className="id">{reference}</span>
        </p>
      )}
    </Block>
  )
}
