import { label } from '@/lib/content'
import { Status, type StatusKind } from '../ui/status'

const shapes: Record<string, StatusKind> = {
  proposed: 'waiting',
  accepted: 'ready',
  superseded: 'carried',
  rejected: 'clear',
}

/** The status of a decision; only an accepted one justifies anything. */
export function DecisionStatus({ status }: { status: string }) {
  return <Status kind={shapes[status] ?? 'unknown'}>{label('adrStatus', status)}</Status>
}
