// node replay-history.mjs <workflows/index.ts> <history.json> <workflow id>: prints {"error": null} when the code still tells the story
// that the history recorded, else {"error": "<name>: <message>"}. A process of its own, as the SDK keeps one runtime per process.
import { readFileSync } from 'node:fs';
import { DefaultLogger, Runtime, Worker, bundleWorkflowCode } from '@temporalio/worker';

const [workflowsPath, historyPath, workflowId] = process.argv.slice(2);
const logger = new DefaultLogger('ERROR', () => undefined);
Runtime.install({ logger, shutdownSignals: [] });
const workflowBundle = await bundleWorkflowCode({
  workflowsPath,
  logger,
  webpackConfigHook: (config) => ({
    ...config,
    resolve: { ...config.resolve, conditionNames: ['jiangcheng-source', 'webpack', 'import', 'default'] },
  }),
});

let error = null;
try {
  await Worker.runReplayHistory({ workflowBundle }, JSON.parse(readFileSync(historyPath, 'utf8')), workflowId);
} catch (reason) {
  // Only a verdict on the story counts as one; anything else is a fault of the test.
  if (reason?.name !== 'DeterminismViolationError' && reason?.name !== 'ReplayError') throw reason;
  error = `${reason.name}: ${reason.message}`;
}
console.log(JSON.stringify({ error }));
await Runtime.instance().shutdown();
