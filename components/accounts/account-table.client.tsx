'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '../ui/button'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Ellipsis } from '../ui/icons'
import { Menu, MenuButton } from '../ui/menu.client'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { ConfirmDialog, DisableDialog } from './account-dialogs.client'
import type { AccountRow } from './account-row'

export type AccountTableProps = {
  rows: AccountRow[]
  /** Names of the seats. */
  seats: Record<string, string>
}

type Opened = { what: 'disable' | 'enable' | 'operator' | 'end'; row: AccountRow } | null

/** The accounts of the portal, and what an operator can change of each. */
export function AccountTable({ rows, seats }: AccountTableProps) {
  const t = useTranslations('accounts.list')
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  return (
    <>
      <DataTable
        caption={t('caption')}
        cards
        head={
          <>
            <ColumnHead>{t('name')}</ColumnHead>
            <ColumnHead>{t('organizations')}</ColumnHead>
            <ColumnHead>{t('lastSeen')}</ColumnHead>
            <ColumnHead>{t('state')}</ColumnHead>
            <ColumnHead className="w-12">
              <span className="sr-only">{t('menus')}</span>
            </ColumnHead>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead className="py-1.5">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 whitespace-normal">
                {row.name}
                {row.me ? <Tag solid>{t('you')}</Tag> : null}
                {row.operator ? <Tag>{t('operator')}</Tag> : null}
                {row.isDemo ? <Tag>{t('sample')}</Tag> : null}
              </span>
              <span className="t-meta block font-normal break-all whitespace-normal">{row.email}</span>
            </RowHead>
            <Cell
              soft
              className="py-1.5 whitespace-normal phone:col-span-full phone:py-0"
              data-label={t('organizations')}
            >
              {row.organizations}
            </Cell>
            <Cell soft data-label={t('lastSeen')}>
              {row.lastSeen ?? t('never')}
            </Cell>
            <Cell data-label={t('state')}>
              {row.disabled === null ? (
                <Status kind="clear">{t('enabled')}</Status>
              ) : (
                <Status kind="blocked">{t('disabled', { date: row.disabled })}</Status>
              )}
            </Cell>
            <Cell className="dt-menu">
              <RowMenu row={row} onOpen={(what) => setOpened({ what, row })} />
            </Cell>
          </tr>
        ))}
      </DataTable>
      {opened?.what === 'disable' ? <DisableDialog account={opened.row} seats={seats} onClose={close} /> : null}
      {opened && opened.what !== 'disable' ? (
        <ConfirmDialog what={opened.what} account={opened.row} onClose={close} />
      ) : null}
    </>
  )
}

type RowMenuProps = { row: AccountRow; onOpen: (what: NonNullable<Opened>['what']) => void }

/**
 * What can be pressed follows the rules of the portal: nobody disables themselves, a sample account runs no portal, and who
 * cannot sign in becomes no operator. The last operator is known to the portal only, which then refuses with a sentence.
 */
function RowMenu({ row, onOpen }: RowMenuProps) {
  const t = useTranslations('accounts.list')
  const enabled = row.disabled === null
  if (row.me && !row.operator) return null
  return (
    <Menu
      label={t('actions', { name: row.name })}
      trigger={<Ellipsis />}
      triggerClass={buttonClass({ variant: 'quiet', size: 'sm', square: true })}
    >
      {row.operator ? (
        <MenuButton onSelect={() => onOpen('end')}>{t('endOperator')}</MenuButton>
      ) : enabled && !row.isDemo ? (
        <MenuButton onSelect={() => onOpen('operator')}>{t('nameOperator')}</MenuButton>
      ) : null}
      {enabled ? null : <MenuButton onSelect={() => onOpen('enable')}>{t('enable')}</MenuButton>}
      {enabled && !row.me ? (
        <MenuButton danger onSelect={() => onOpen('disable')}>
          {t('disable')}
        </MenuButton>
      ) : null}
    </Menu>
  )
}
