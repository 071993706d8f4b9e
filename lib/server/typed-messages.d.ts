import type { messages } from '@/lib/server/i18n'

declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof messages
  }
}
