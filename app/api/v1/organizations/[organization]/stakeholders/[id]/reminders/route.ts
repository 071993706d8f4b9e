import { askForAcknowledgement } from '@/lib/features/registers/alignment-mutations'
import { askForAcknowledgementRoute } from '@/lib/features/registers/alignment-schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(askForAcknowledgementRoute, askForAcknowledgement)
