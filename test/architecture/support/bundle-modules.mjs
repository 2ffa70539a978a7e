// node bundle-modules.mjs <workflows/index.ts>: prints the files of the workflow bundle as a JSON list.
// Bundled as the worker does it; webpack's own list is read, since most packages, zod for one, bundle without an error.
import { DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';

const [workflowsPath] = process.argv.slice(2);
const files = new Set();
const listing = {
  apply: (compiler) =>
    compiler.hooks.done.tap('list', (stats) => {
      const { modules = [] } = stats.toJson({ all: false, modules: true, nestedModules: true, modulesSpace: 1e5 });
      for (const file of modules.flatMap(withNested)) files.add(file);
    }),
};

function withNested({ nameForCondition, modules = [] }) {
  return [nameForCondition ?? [], modules.flatMap(withNested)].flat();
}

await bundleWorkflowCode({
  workflowsPath,
  logger: new DefaultLogger('WARN'),
  webpackConfigHook: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), listing],
    resolve: { ...config.resolve, conditionNames: ['jiangcheng-source', 'webpack', 'import', 'default'] },
  }),
});
console.log(JSON.stringify([...files].sort()));
