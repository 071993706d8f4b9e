import type { Row } from '../../document/schema'

export type Commitment = NonNullable<Row<'gpuQuotas'>['commitment']>

/** What an allocation is committed to, also where only the flag of before says so. Twin: `gpuQuota` in lib/document. */
export const commitmentOf = ({
  commitment,
  reserved,
}: Pick<Row<'gpuQuotas'>, 'commitment' | 'reserved'>): Commitment | null =>
  commitment ?? (reserved === null ? null : reserved ? 'reserved' : 'none')
