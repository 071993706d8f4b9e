import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { Notice } from '../ui/notice'

export type AskDialogProps = {
  title: ReactNode
  button: string
  onClose: () => void
  onSubmit: () => void
  busy: boolean
  /** The refusal of the last try. */
  problem: string | null
  /** Left of the buttons. */
  aside?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A small form in a dialog: the button repeats the verb, a refusal stands above it and nothing typed is lost. */
export function AskDialog(props: AskDialogProps) {
  const common = useTranslations('common')
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!props.busy) props.onSubmit()
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      closeLabel={common('close')}
      shape={props.wide ? 'wide' : 'dialog'}
      footer={
        <>
          {props.aside}
          <Button onClick={props.onClose} className="phone:order-2 phone:h-11">
            {common('cancel')}
          </Button>
          <Button type="submit" form={id} variant="primary" aria-disabled={props.busy} className="phone:h-11">
            {props.button}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="mt-2 grid gap-3.5">
        {props.children}
        {props.problem ? (
          <Notice kind="error" live="assertive">
            {props.problem}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  )
}
