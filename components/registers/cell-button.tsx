import type { ReactNode, Ref } from 'react'

export type CellButtonProps = {
  label: string
  onClick: () => void
  button?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** A value that opens when it is pressed. */
export function CellButton({ label, onClick, button, children }: CellButtonProps) {
  return (
    <button
      ref={button}
      type="button"
      className="print-text -mx-[7px] min-h-7 min-w-8 rounded-md phone:-my-0.5 phone:min-h-6 border border-transparent px-1.5 text-left hover:border-line-2 hover:bg-surface"
      onClick={onClick}
    >
      {children}
      {/* Heard after the value, which it says how to change. */}
      <span className="sr-only">, {label}</span>
    </button>
  )
}
