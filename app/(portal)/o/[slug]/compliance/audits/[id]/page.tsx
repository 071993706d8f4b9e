import type { Metadata } from 'next'
import { PlainRecord } from '../../../plain-record'
import { type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'compliance-audits')

export default function AuditPage(props: RecordParams) {
  return <PlainRecord {...props} register="compliance-audits" />
}
