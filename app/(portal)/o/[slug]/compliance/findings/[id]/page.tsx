import type { Metadata } from 'next'
import { PlainRecord } from '../../../plain-record'
import { type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'findings')

export default function FindingPage(props: RecordParams) {
  return <PlainRecord {...props} register="findings" />
}
