import { askForAcknowledgement } from '@/lib/features/stakeholders/mutations'
import { askForAcknowledgementRoute } from '@/lib/features/stakeholders/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(askForAcknowledgementRoute, askForAcknowledgement)
