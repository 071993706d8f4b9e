'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { RegisterView } from '@/lib/features/registers/queries'
import { useRouter } from '../layout/use-router'
import { buttonClass } from '../ui/button'
import { Ellipsis } from '../ui/icons'
import { Link } from '../ui/link'
import { Menu, MenuButton } from '../ui/menu.client'
import { useToast } from '../ui/toast.client'
import { told, useWriter } from '../write/use-write'
import { rowPath, type StoredRow } from './row-path'

export type RowMenuProps = {
  view: RegisterView
  row: StoredRow
  title: string
  /** Names the button, with the name of the row. */
  label: string
  href?: string
  editable: boolean
  onEdit: () => void
}

/** Open, edit, archive. Archiving can be undone from its toast. */
export function RowMenu({ label, ...rest }: RowMenuProps) {
  if (!rest.href && !rest.editable) return null
  return (
    <Menu
      trigger={<Ellipsis />}
      label={label}
      triggerClass={buttonClass({ variant: 'quiet', size: 'sm', square: true })}
    >
      <Rows {...rest} />
    </Menu>
  )
}

function Rows({ view, row, title, href, editable, onEdit }: Omit<RowMenuProps, 'label'>) {
  const { slug } = usePageContext()
  const t = useTranslations('registers')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const write = useWriter()
  const path = rowPath(slug, view.name, row.id)

  async function restore(revision: number) {
    const answer = await write('PATCH', path, { revision, archivedAt: null })
    toast({
      message: answer.ok
        ? t('table.restored', { title })
        : told(answer, (reason) => t('table.notArchived', { reason })),
    })
    router.refresh()
  }

  async function archive() {
    const answer = await write<StoredRow>('DELETE', `${path}?revision=${row.revision}`)
    if (answer.ok) {
      const { revision } = answer.data
      toast({
        message: t('table.archived', { title }),
        action: { label: common('undo'), run: () => void restore(revision) },
      })
    } else {
      toast({ message: told(answer, (reason) => t('table.notArchived', { reason })) })
    }
    router.refresh()
  }

  return (
    <>
      {href ? (
        <Link href={href} className="hang-row">
          {t('table.open')}
        </Link>
      ) : null}
      {editable ? <MenuButton onSelect={onEdit}>{t('table.edit')}</MenuButton> : null}
      {editable && !view.kept ? (
        <MenuButton danger onSelect={() => void archive()}>
          {t('table.archive')}
        </MenuButton>
      ) : null}
    </>
  )
}
