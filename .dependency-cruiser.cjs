// The fence: shelves (domain <- features <- apps, features -> platform), the star of features, no cycles, no way in but an index.
const star = {
  audit: [],
  identity: ['audit'],
  'case-abstraction': ['audit', 'identity'],
  'staging-code': ['audit', 'identity', 'case-abstraction'],
  'annual-follow-up': ['audit', 'identity', 'case-abstraction'],
  submissions: ['audit', 'identity', 'case-abstraction'],
  research: ['audit', 'identity', 'case-abstraction'],
  'derived-items': ['audit', 'identity', 'case-abstraction'],
};
const domain = {
  naaccr: [],
  staging: ['naaccr'],
  edits: ['naaccr'],
  recodes: ['naaccr'],
  survival: ['naaccr', 'recodes'],
  geography: ['naaccr'],
  ethnicity: ['naaccr', 'geography'],
  'multiple-primaries': ['naaccr'],
  'derived-items': ['naaccr', 'recodes', 'survival', 'geography', 'ethnicity', 'multiple-primaries'],
  'follow-up': ['naaccr', 'edits', 'recodes'],
  matching: ['naaccr'],
  reportability: [],
  synthetic: ['naaccr', 'staging', 'edits', 'recodes'],
  disclosure: [],
};
const platform = {
  config: [],
  database: ['config'],
  http: ['config', 'database'],
  queue: ['config', 'database', 'http'],
  print: ['http'],
  mail: ['config', 'http'],
};

const within = (shelf, table) =>
  Object.entries(table).map(([name, allowed]) => ({
    name: `${shelf}-${name}`,
    comment: `libs/${shelf}/${name} may import of its shelf only: ${allowed.join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: `^libs/${shelf}/${name}/` },
    to: { path: `^libs/${shelf}/`, pathNot: [name, ...allowed].map((n) => `^libs/${shelf}/${n}/`) },
  }));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain imports only domain and the few pure packages listed here',
      from: { path: '^libs/domain/', pathNot: '(\\.test\\.ts$|/tools/)' },
      to: { pathNot: ['^libs/domain/', '^node_modules/(fflate|date-fns)/'] },
    },
    {
      name: 'platform-knows-no-cancer',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(libs/(domain|features)|apps)/' },
    },
    { name: 'features-know-no-app', severity: 'error', from: { path: '^libs/features/' }, to: { path: '^apps/' } },
    {
      name: 'through-the-door',
      severity: 'error',
      comment: 'another package is entered by its src/index.ts only',
      from: { path: '^(libs/[^/]+/[^/]+|apps/[^/]+|test|bench)/' },
      to: { path: '^libs/[^/]+/[^/]+/', pathNot: ['^$1/', '^libs/[^/]+/[^/]+/src/index\\.ts$'] },
    },
    ...within('features', star),
    ...within('domain', domain),
    ...within('platform', platform),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|apps/web/)' },
    tsPreCompilationDeps: true,
    // Sources, not the build: there `#domain/...` would lead into dist, past the fence.
    tsConfig: { fileName: '.ci/fence.tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
