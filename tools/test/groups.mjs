// The groups of tests in the order they run: from what needs nothing to what needs everything. Each is a project of jest.config.mjs.

/** @typedef {{ name: string, files: string, workers: number, minutes: number, needsServers?: true }} Group */

/** @type {readonly Group[]} */
export const groups = [
  { name: 'unit', files: '{libs,apps,workflows,activities}/**/*.spec.ts', workers: 2, minutes: 10 },
  { name: 'architecture', files: 'test/architecture/**/*.spec.ts', workers: 2, minutes: 10 },
  { name: 'contract', files: 'test/contract/**/*.spec.ts', workers: 2, minutes: 10 },
  // One clock per server: what skips time runs file by file.
  { name: 'workflow', files: 'test/workflow/**/*.spec.ts', workers: 1, minutes: 20 },
  { name: 'replay', files: 'test/replay/**/*.spec.ts', workers: 1, minutes: 10 },
  { name: 'integration', files: 'test/integration/**/*.spec.ts', workers: 2, minutes: 40, needsServers: true },
  { name: 'console', files: 'test/e2e/console/*.spec.ts', workers: 1, minutes: 40 },
  // Stories of the whole product have the machine to themselves.
  { name: 'e2e', files: 'test/e2e/*.spec.ts', workers: 1, minutes: 40, needsServers: true },
  { name: 'faults', files: 'test/faults/**/*.spec.ts', workers: 1, minutes: 20, needsServers: true },
];
