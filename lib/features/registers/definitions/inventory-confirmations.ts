import { register } from '../definition'

/** The security lead's word that the inventory is what is known today, with what it covered. */
export const inventoryConfirmations = register({
  section: 'inventoryConfirmations',
  name: 'inventory-confirmations',
  module: 'governance',
  title: 'at',
  sort: { field: 'at', descending: true },
  write: null,
  feeds: ['P1-C2'],
  seat: 'security-lead',
  columns: [
    { field: 'at', portal: true, listed: true },
    { field: 'by', portal: true, listed: true },
    { field: 'itemCount', portal: true, listed: true },
    { field: 'lastRunAt', portal: true, listed: true },
  ],
})
