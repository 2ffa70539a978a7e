// Histories are replayed by today's bundle, made once. Jest loads this file as it is; what it imports is read by the hook.
import '../../../tools/typescript.mjs';

export default async function setUp() {
  const { bundleWorkflows } = await import('../workflow/bundle.ts');
  process.env.JC_TEST_WORKFLOWS = await bundleWorkflows();
}
