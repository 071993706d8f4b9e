// Written by `npm run db:new` from what the declarations of registers say under `page`.
import type { SitePage } from './page'

/** The pages of registers that are drawn by their name in the API and have no page made for them. */
export const registerPages: Readonly<Record<string, SitePage>> = {
  'register-questionnaire-items': {
    path: '/registers/questionnaire-items',
    words: 'registers-operations.questionnaire-items.name',
    group: 'governance.audit',
    icon: 'list',
    sections: ['questionnaireItems'],
    records: { questionnaireItems: '/registers/questionnaire-items' },
  },
}
