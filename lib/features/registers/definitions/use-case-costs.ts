import { register } from '../definition'

export const useCaseCosts = register({
  section: 'useCaseCosts',
  name: 'use-case-costs',
  module: 'portfolio',
  title: 'useCaseId',
  sort: { field: 'month', descending: true },
  write: { create: 'register:create', edit: 'register:edit' },
  key: ['useCaseId', 'month'],
  feeds: [],
  columns: [
    { field: 'useCaseId', header: 'Use case', type: 'reference', refersTo: 'useCases', required: true, listed: true },
    { field: 'month', header: 'Month', type: 'month', required: true, listed: true },
    { field: 'amount', header: 'Amount', type: 'money', required: true, listed: true },
    { field: 'final', header: 'Final', type: 'flag', listed: true },
  ],
})
