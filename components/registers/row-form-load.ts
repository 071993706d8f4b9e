/** The form of a register, fetched when the page is there: most who read a list change nothing. */
export const loadRowForm = async () => (await import('./row-form.client')).RowForm
