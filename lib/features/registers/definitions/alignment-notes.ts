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
    { field: 'version', type: 'count', portal: true, listed: true },
    { field: 'goal', portal: true, listed: true },
    { field: 'scope', portal: true, listed: true },
    { field: 'nextStep', portal: true, listed: true },
  ],
})
