// The second of the five fences (design: the linter), and the habits that a formatter cannot hold.
// The import table itself is .dependency-cruiser.mjs; here stand only the import rules that need names rather than files.
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts', 'bench/**/*.ts'];
const INFRASTRUCTURE = 'libs/{persistence,mail,files,audit,protection,identity}/**/*.ts';

/** Same input, same result: the clock, chance and the process's zone come in as arguments or not at all. */
const AMBIENT_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'Take the instant as an argument: the business clock is app.now().' },
  { object: 'Math', property: 'random', message: 'Take the value as an argument: the same input gives the same result.' },
];
const NEW_DATE = "NewExpression[callee.name='Date']";
const NOW = `${NEW_DATE}[arguments.length=0], CallExpression[callee.name='Date']`;
const DATE_MESSAGE = 'Civil dates are YYYY-MM-DD strings with own arithmetic; instants come in as arguments.';
const deterministic = {
  'no-restricted-properties': ['error', ...AMBIENT_PROPERTIES],
  'no-restricted-syntax': ['error', { selector: NEW_DATE, message: DATE_MESSAGE }],
  'no-restricted-globals': ['error', { globals: [{ name: 'Date', message: DATE_MESSAGE }], checkGlobalObject: true }],
};

/** What a workflow names by itself: its SDK, the contracts and its own files; of the domain the types. */
const WORKFLOW_IMPORTS = [
  {
    regex: String.raw`^(?!\.{1,2}/|@temporalio/(workflow|common)$|@jiangcheng/contracts/(?!api/)|@jiangcheng/domain/)`,
    message: 'A workflow imports @temporalio/workflow, @temporalio/common, contracts (not api/) and its own files.',
  },
  { regex: '^@jiangcheng/domain/', allowTypeImports: true, message: 'A workflow holds no rule: of the domain it takes types only.' },
];

const NO_DEFAULT_EXPORT = { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true };

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/dist/', '**/coverage/', 'var/', 'apps/console/src/api/client/', 'tools/temporal/', '**/.planted-*/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          args: 'all',
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      // Files with decorators are exempt by the rule itself (emitDecoratorMetadata): an injected class must stay a value import.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A port is asynchronous even where one implementation, often a fake, has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: NO_DEFAULT_EXPORT }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },

  // ── the domain and the workflows: no clock, no chance ──
  { files: ['libs/domain/**/*.ts', 'workflows/**/*.ts'], ignores: SPECS, rules: deterministic },
  {
    // Unit specs may build a Date to hand in, yet none may read today or a random number.
    files: ['libs/**/*.spec.ts', 'workflows/**/*.spec.ts', 'activities/**/*.spec.ts', 'apps/**/*.spec.ts', 'apps/**/*.spec.tsx'],
    rules: {
      'no-restricted-properties': ['error', ...AMBIENT_PROPERTIES],
      'no-restricted-syntax': ['error', { selector: NOW, message: 'No test depends on today.' }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: SPECS,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: WORKFLOW_IMPORTS }] },
  },

  // ── libraries are usable without Nest: they wear the decorator, and one file wires them ──
  {
    files: [INFRASTRUCTURE],
    ignores: ['**/*.module.ts', ...SPECS],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              allowImportNames: ['Injectable', 'Inject', 'Optional'],
              message: 'Outside of its module file a library knows Nest by its decorators alone.',
            },
          ],
        },
      ],
    },
  },

  // ── the console: a browser, JSX ──
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } }, globals: globals.browser },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // onClick={async () => …}: React drops the promise; rejections reach the query client.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },

  // ── tests read bodies of any shape and speak to the terminal; so do the programs ──
  {
    files: SPECS,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['bench/**', 'tools/**', 'apps/embedded/src/**', 'apps/api/src/prepare.ts'], rules: { 'no-console': 'off' } },

  // ── plain JavaScript: tools, configurations, set-up of tests ──
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', 'no-console': 'off' },
  },
  // Their readers ask for a default export.
  {
    files: ['*.config.mjs', '.dependency-cruiser.mjs', '**/*.config.{ts,mjs}', 'test/support/{global-setup,jest}/**'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
