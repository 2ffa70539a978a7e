// One project per group of tests; tools/test/run.mjs runs them in order, each with an environment of its own.
// By hand: TZ=UTC NODE_OPTIONS="--experimental-vm-modules --conditions=jiangcheng-source" node_modules/.bin/node node_modules/.bin/jest <path> --selectProjects unit
import { existsSync } from 'node:fs';

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['jiangcheng-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  coverageProvider: 'v8',
  modulePathIgnorePatterns: ['<rootDir>/var/', '/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.planted-'],
};
const ENVIRONMENT = '<rootDir>/test/support/jest/assert-environment.mjs';
const NEST = '<rootDir>/test/support/jest/load-nest.mjs';

/** Jest's own limit of 5 s ends a test of a large file on a machine that is busy. */
const limit = (testTimeoutMs) => ({
  setupFilesAfterEnv: ['<rootDir>/test/support/jest/limit-time.mjs'],
  globals: { testTimeoutMs },
});

/** Servers of a group are started by test/support/global-setup/<group>.mjs; a group without that file starts none. */
function servers(group) {
  const path = `test/support/global-setup/${group}.mjs`;
  return existsSync(new URL(path, import.meta.url)) ? { globalSetup: `<rootDir>/${path}` } : {};
}

/** A group under test/<name>/ if not elsewhere, whose files may start Nest applications. */
function group(name, testTimeoutMs, setupFiles = [ENVIRONMENT, NEST], files = `test/${name}/**`) {
  return {
    ...common,
    displayName: name,
    testMatch: [`<rootDir>/${files}/*.spec.ts`],
    setupFiles,
    ...limit(testTimeoutMs),
    ...servers(name),
  };
}

export default {
  // Jest never frees the module graph of a file that ran as ES modules (jest #14605): about 90 MB with a Nest application, and V8 ends
  // a process at 4 GB. A worker that has grown beyond this is replaced between two files.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['libs', 'apps', 'workflows', 'activities'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
      setupFiles: [ENVIRONMENT],
      ...limit(20_000),
    },
    group('architecture', 120_000, [ENVIRONMENT]),
    group('contract', 30_000),
    group('workflow', 240_000, [ENVIRONMENT]),
    group('replay', 30_000, [ENVIRONMENT]),
    group('integration', 120_000),
    group('console', 300_000, [ENVIRONMENT, NEST], 'test/e2e/console'),
    group('e2e', 300_000, [ENVIRONMENT, NEST], 'test/e2e'),
    group('faults', 300_000),
  ],
};
