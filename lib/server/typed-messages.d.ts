import type { messages } from '@/lib/messages/messages'

declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof messages
  }
}
