import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { Block } from '../layout/block'
import { type Crumb, Page } from '../layout/page'
import { ButtonLink } from '../ui/button'
import { CircleAlert } from '../ui/icons'

type Props = { name: string; trail: Crumb[]; sentence: string }

/** Why a report cannot be made, and where another basis is chosen. */
export function NoReport({ name, sentence, trail }: Props) {
  const { base } = usePageContext()
  const t = useTranslations('reports.page')
  return (
    <Page trail={trail} title={name}>
      <Block
        icon={<CircleAlert />}
        title={t('refused')}
        action={<ButtonLink href={`${base}/reports`}>{t('back')}</ButtonLink>}
      >
        <p>{sentence}</p>
      </Block>
    </Page>
  )
}
