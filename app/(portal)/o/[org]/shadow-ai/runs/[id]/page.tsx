import type { Metadata } from 'next'
import { pathOf } from '@/lib/site/places'
import { PlainRecord } from '../../../plain-record'
import { type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'discovery-runs')

export default function DiscoveryRunPage(props: RecordParams) {
  const entry = { key: 'governance', path: pathOf('governance') } as const
  return <PlainRecord {...props} register="discovery-runs" section="discoveryRuns" entry={entry} />
}
