import { register } from '../definition'

/** Goal, scope and next step that stakeholders acknowledge. A change is a new version. */
export const alignmentNotes = register({
  section: 'alignmentNotes',
  name: 'alignment-notes',
  module: 'governance',
  title: 'version',
  sort: { field: 'version', descending: true },
  write: null,
  feeds: ['P1-A3'],
  columns: [
    { field: 'version', header: 'Version', type: 'count', portal: true, listed: true },
    { field: 'goal', header: 'Goal', type: 'text', portal: true, listed: true },
    { field: 'scope', header: 'Scope', type: 'text', portal: true, listed: true },
    { field: 'nextStep', header: 'Next step', type: 'text', portal: true, listed: true },
  ],
})
