'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Check, ChevronDown } from '../ui/icons'
import { Menu } from '../ui/menu.client'
import { Status } from '../ui/status'
import { useFrame } from './frame'
import { ItemSaving } from './item-saving'
import { type ItemState, itemStates, stateKinds } from './item-states'
import { useItem } from './use-item'

export type ItemStateProps = {
  itemId: string
  revision: number
  /** As the page shows it: arithmetic may say done where somebody said in progress. */
  state: ItemState
  stored: ItemState
  /** Arithmetic says when it is done. */
  aim: boolean
  mayBeNotApplicable: boolean
  /** Where the reason is asked for. */
  reasonHref: string
}

/** The state of an item as a menu, with one press for done. "Not applicable" asks for its reason in the panel. */
export function ItemStateMenu(props: ItemStateProps) {
  const { itemId, revision, state, stored, aim, mayBeNotApplicable, reasonHref } = props
  const t = useTranslations('phases')
  const router = useRouter()
  const { save, saving, busy } = useItem({ itemId, revision })
  const offered = itemStates.filter(
    (one) => (one !== 'done' || !aim) && (one !== 'not-applicable' || mayBeNotApplicable),
  )

  function choose(next: ItemState) {
    if (next === 'not-applicable') router.push(reasonHref, { scroll: false })
    else if (next !== stored) {
      const said = t('item.saved', { id: itemId, state: t(`states.${next}`), before: t(`states.${state}`) })
      void save({ state: next }, { state: stored }, said)
    }
  }

  return (
    <span className="grid justify-items-end gap-1 phone:justify-items-start">
      <span className="inline-flex items-center gap-1.5">
        {aim || state === 'done' || state === 'not-applicable' ? null : (
          <Button
            size="sm"
            square
            disabled={busy}
            data-do="done"
            onClick={() => choose('done')}
            aria-label={t('item.markNamed', { id: itemId })}
            title={t('item.mark')}
            className="phone:size-10"
          >
            <Check />
          </Button>
        )}
        <Menu
          label={t('item.stateNamed', { id: itemId, state: t(`states.${state}`) })}
          triggerClass="print-text inline-flex min-h-7 items-center gap-1 rounded-md border border-transparent pr-1 hover:border-line-2 disabled:opacity-60 phone:min-h-10"
          trigger={
            <>
              <Status kind={stateKinds[state]} box>
                {t(`states.${state}`)}
              </Status>
              <ChevronDown className="no-print size-3.5 text-ink-3" />
            </>
          }
        >
          {offered.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === stored}
              className="hang-row phone:min-h-11"
              onClick={() => choose(one)}
            >
              <Status kind={stateKinds[one]}>{t(`states.${one}`)}</Status>
            </button>
          ))}
          {aim ? <p className="t-meta max-w-56 px-2.5 pt-1 pb-1.5">{t('item.byNumbers')}</p> : null}
        </Menu>
      </span>
      <ItemSaving saving={saving} />
    </span>
  )
}

/** The box that chooses a row for a change of several. */
export function ChooseItem({ itemId, text }: { itemId: string; text: string }) {
  const t = useTranslations('phases.item')
  const { chosen, choose } = useFrame()
  return (
    <input
      type="checkbox"
      className="cb no-print"
      data-do="choose"
      aria-label={t('choose', { id: itemId, text })}
      checked={chosen.has(itemId)}
      onChange={(event) => choose(itemId, event.target.checked)}
    />
  )
}
