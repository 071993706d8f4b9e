import { getRequestConfig } from 'next-intl/server'
import { messages } from '@/lib/messages/messages'

// Days are formatted from calendar dates and moments in the organization's zone by the caller, so UTC is only the fallback.
export default getRequestConfig(async () => ({ locale: 'en', messages, timeZone: 'UTC' }))
