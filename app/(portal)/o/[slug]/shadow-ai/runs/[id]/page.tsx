import type { Metadata } from 'next'
import { PlainRecord } from '../../../plain-record'
import { type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'discovery-runs')

export default function DiscoveryRunPage(props: RecordParams) {
  return <PlainRecord {...props} register="discovery-runs" />
}
