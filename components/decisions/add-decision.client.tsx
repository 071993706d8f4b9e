'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PickStartersDialog, type PickStartersDialogProps } from '../registers/starters.client'
import { type ButtonLook, buttonClass } from '../ui/button'
import { Plus } from '../ui/icons'
import { Menu, MenuButton } from '../ui/menu.client'
import { ReadMarkdown } from './read-markdown.client'
import { StartDecision, type StartDecisionProps } from './start-decision.client'

export type AddDecisionProps = Pick<StartDecisionProps, 'path' | 'kinds' | 'kind'> &
  Pick<ButtonLook, 'variant'> & {
    label: string
    /** The common questions that are not in the register yet. */
    groups: PickStartersDialogProps['groups']
  }

/** The one way to a new decision: an own question, common ones, or a text that exists. */
export function AddDecision({ path, kinds, kind, label, groups, variant = 'primary' }: AddDecisionProps) {
  const t = useTranslations('comparison.ways')
  const [way, setWay] = useState<'own' | 'common' | 'text' | null>(null)
  const close = () => setWay(null)
  return (
    <>
      <Menu
        triggerClass={buttonClass({ variant })}
        trigger={
          <>
            <Plus className="size-[15px] stroke-[2.2]" />
            {label}
          </>
        }
      >
        <MenuButton onSelect={() => setWay('own')}>{t('own')}</MenuButton>
        {groups.some(({ rows }) => rows.length > 0) ? (
          <MenuButton onSelect={() => setWay('common')}>{t('common')}</MenuButton>
        ) : null}
        <MenuButton onSelect={() => setWay('text')}>{t('text')}</MenuButton>
      </Menu>
      <StartDecision path={path} kinds={kinds} kind={kind} open={way === 'own'} onClose={close} />
      {way === 'common' ? (
        <PickStartersDialog
          register="adrs"
          to="decision-starters"
          groups={groups}
          title={t('commonTitle')}
          text={t('commonText')}
          onClose={close}
        />
      ) : null}
      <ReadMarkdown path={path} open={way === 'text'} onClose={close} />
    </>
  )
}
