// The architecture, as rules (ARCHITECTURE.md). Each name reads as a sentence; each comment says why.
const database = ['^lib/server/(db|mutation|records|import)\\.ts$', '^node_modules/@prisma/', '^node_modules/pg/']
const dataLayer = '(^lib/features/.*/(queries|mutations|guards)\\.ts$|^lib/server/|^tests/|^scripts/)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means two modules are one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'calendar-knows-nobody',
      comment: 'Days, months, quarters and zones are read alike by every layer and in the browser.',
      severity: 'error',
      from: { path: '^lib/calendar/' },
      to: { pathNot: '^lib/calendar/' },
    },
    {
      name: 'site-knows-nobody',
      comment:
        'The table of pages is data: side bar, palette, notices, checklists and tests read it alike, islands too.',
      severity: 'error',
      from: { path: '^lib/site/' },
      to: { pathNot: '^lib/site/' },
    },
    {
      name: 'page-context-knows-nobody',
      comment: 'Every part of a page asks it, on the server and in the browser.',
      severity: 'error',
      from: { path: '^lib/page-context/' },
      to: { pathNot: ['^lib/(page-context|calendar)/', '^node_modules/(@types/)?react/'] },
    },
    {
      name: 'report-knows-nobody',
      comment:
        'A report is plain data and its formats read nothing else: a page, a print, a thread and a verifier see the same.',
      severity: 'error',
      from: { path: '^lib/report/' },
      to: { pathNot: ['^lib/(report|calendar)/', '^node_modules/', '^node:'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'content-is-data',
      comment: 'Content imports nothing but zod: it must be readable by someone who does not program.',
      severity: 'error',
      from: { path: '^lib/content/' },
      to: { pathNot: ['^lib/content/', '^node_modules/zod'] },
    },
    {
      name: 'document-is-data',
      comment: 'The document is the shape everybody shares; it knows nobody but the words of what it refuses.',
      severity: 'error',
      from: { path: '^lib/document/' },
      to: { pathNot: ['^lib/(document|calendar)/', '^lib/messages/in-words\\.ts$', '^node_modules/zod'] },
    },
    {
      name: 'scoring-is-pure',
      comment: 'Scoring knows the types of content and document and nothing else: no database, no clock, no framework.',
      severity: 'error',
      from: { path: '^lib/scoring/' },
      to: { pathNot: ['^lib/scoring/', '^lib/(content|document|calendar)/'] },
    },
    {
      name: 'scoring-reads-types-only',
      comment:
        'Facts and content come in as parameters, so that any content version can be judged. What a date of a record means for an earlier day is a mark of its schema.',
      severity: 'error',
      from: { path: '^lib/scoring/' },
      to: {
        path: '^lib/(content|document)/',
        pathNot: '^lib/document/date-plans\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'comparison-runs-in-the-browser',
      comment:
        'The comparison of options is computed while a weight is dragged: the one rule that islands bring along, so it brings nothing else (decision 037).',
      severity: 'error',
      from: { path: '^lib/scoring/comparison/' },
      to: { pathNot: '^lib/scoring/comparison/' },
    },
    {
      name: 'access-is-pure',
      comment: 'The policy runs in the browser too.',
      severity: 'error',
      from: { path: '^lib/access/' },
      to: { pathNot: '^lib/access/' },
    },
    {
      name: 'server-knows-no-feature',
      comment: 'Infrastructure is below features.',
      severity: 'error',
      from: { path: '^lib/server/' },
      to: { path: ['^lib/features/', '^components/', '^app/'] },
    },
    {
      name: 'features-have-no-screens',
      comment: 'A feature can be called from a page, a job, a test or the API.',
      severity: 'error',
      from: { path: '^lib/features/' },
      to: { path: ['^components/', '^app/'] },
    },
    {
      name: 'features-meet-through-queries',
      comment:
        'A feature may read, lock or judge what another one has; it may never write through it, nor know its routes.',
      severity: 'error',
      from: { path: '^lib/features/([^/]+)/' },
      to: {
        path: '^lib/features/',
        pathNot: ['^lib/features/$1/', '^lib/features/.*/(queries|guards|rules|catalogue)\\.ts$'],
      },
    },
    {
      name: 'schemas-are-isomorphic',
      comment: 'The same zod schema serves the route, the OpenAPI document and the tests.',
      severity: 'error',
      from: { path: '^lib/features/.*/schema\\.ts$' },
      to: { path: ['^lib/server/', '(queries|mutations)\\.ts$'] },
    },
    {
      name: 'components-never-touch-data',
      comment: 'A component receives data as props and writes through the API client.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: ['^lib/server/', '(queries|mutations)\\.ts$', '^app/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-feature',
      comment:
        'components/ui and charts could ship in another product; how a CSV cell is protected and how a day is read is said once, for all.',
      severity: 'error',
      from: { path: '^components/(ui|charts)/' },
      to: { path: ['^lib/(?!client/csv-text\\.ts$|calendar/)', '^components/(?!ui/|charts/)'] },
    },
    {
      name: 'components-stay-in-their-module',
      comment: 'Pages combine modules; components of one module do not reach into another.',
      severity: 'error',
      from: { path: '^components/([^/]+)/' },
      to: { path: '^components/', pathNot: ['^components/$1/', '^components/(ui|charts|layout|registers|write)/'] },
    },
    {
      name: 'only-charts-import-recharts',
      comment: 'The chart library is heavy: it comes when somebody points at a chart.',
      severity: 'error',
      from: { pathNot: '^components/charts/' },
      to: { path: '^node_modules/recharts/' },
    },
    {
      name: 'pages-do-not-write',
      comment: 'Pages read; API routes write.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/api/' },
      to: { path: 'mutations\\.ts$' },
    },
    {
      name: 'islands-get-props',
      comment: 'A client island never ships the framework, the rules or the schemas to the browser.',
      severity: 'error',
      from: { path: '\\.client\\.tsx$' },
      to: {
        path: ['^lib/(content|scoring|document)/', 'schema\\.ts$', '^node_modules/zod/'],
        pathNot: '^lib/scoring/comparison/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-data-layer-touches-the-database',
      comment: 'One place to look for a query.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: dataLayer },
      to: { path: database, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
