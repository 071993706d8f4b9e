'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Button, buttonClass } from '../ui/button'
import { Menu, MenuButton } from '../ui/menu.client'
import { RenewDialog, StartDialog } from './box-dialogs'
import { DecommissionDialog, FinishDialog, SpendDialog } from './end-dialogs'
import type { Stored } from './use-send'
import { type ExperimentFacts, useStep } from './use-step'

export type StepsProps = {
  experiment: ExperimentFacts
  state: 'draft' | 'running' | 'capped' | 'finished' | 'decommissioned'
  /** Nothing is missing for a start. */
  ready: boolean
  /** Inactive for 14 days and not flagged yet. */
  flaggable: boolean
  back: boolean
  suggested: '14' | '28'
}

type Open = 'start' | 'renew' | 'finish' | 'spend' | 'decommission' | null

/** What can be done with an experiment in its state: the likely one as the button, the rest in a menu. */
export function Steps(props: StepsProps) {
  const { slug, zone, currency } = usePageContext()
  const t = useTranslations('portfolio.steps')
  const [open, setOpen] = useState<Open>(null)
  const { experiment, state, ready } = props
  const close = () => setOpen(null)
  const { take, send } = useStep({ experiment, onClose: close })
  const live = state === 'running' || state === 'capped'
  const dialog = { slug, experiment, zone, currency, onClose: close }
  const active = experiment.lastActivityAt === zone.today

  function touch() {
    const path = `/registers/experiments/${experiment.id}`
    void send(
      {
        method: 'PATCH',
        path,
        body: { lastActivityAt: zone.today, revision: experiment.revision },
        message: t('touch.done', { name: experiment.name }),
        undo: ({ revision }: Stored) => ({
          method: 'PATCH',
          path,
          body: { lastActivityAt: experiment.lastActivityAt, revision },
          message: t('touch.undone', { name: experiment.name }),
        }),
      },
      true,
    )
  }

  return (
    <>
      {state === 'draft' ? (
        <Button variant="primary" aria-disabled={!ready} onClick={() => (ready ? setOpen('start') : undefined)}>
          {t('start.button')}
        </Button>
      ) : null}
      {live ? (
        <>
          <Button onClick={touch} aria-disabled={active}>
            {t(active ? 'touch.today' : 'touch.button')}
          </Button>
          <Button onClick={() => setOpen('spend')}>{t('spend.open')}</Button>
          <Button variant="primary" onClick={() => setOpen('finish')}>
            {t('finish.open')}
          </Button>
        </>
      ) : null}
      {state === 'finished' ? (
        <Button variant="primary" onClick={() => setOpen('decommission')}>
          {t('decommission.open')}
        </Button>
      ) : null}
      {live || props.back ? (
        <Menu trigger={t('more')} triggerClass={buttonClass()}>
          {live ? <MenuButton onSelect={() => setOpen('renew')}>{t('renew.open')}</MenuButton> : null}
          {props.flaggable ? (
            <MenuButton
              onSelect={() => void take('inactivity-flag', {}, t('flag.done', { name: experiment.name }), false)}
            >
              {t('flag.button')}
            </MenuButton>
          ) : null}
          {live ? <MenuButton onSelect={() => setOpen('decommission')}>{t('decommission.open')}</MenuButton> : null}
          {props.back ? (
            <MenuButton onSelect={() => void take('step-back', {}, t('takenBack', { name: experiment.name }), false)}>
              {t(`back.${state}`)}
            </MenuButton>
          ) : null}
        </Menu>
      ) : null}
      {open === 'start' ? <StartDialog {...dialog} suggested={props.suggested} /> : null}
      {open === 'renew' ? <RenewDialog {...dialog} /> : null}
      {open === 'finish' ? <FinishDialog {...dialog} /> : null}
      {open === 'spend' ? <SpendDialog {...dialog} /> : null}
      {open === 'decommission' ? <DecommissionDialog {...dialog} /> : null}
    </>
  )
}
