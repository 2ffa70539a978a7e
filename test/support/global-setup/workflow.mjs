// One bundle and one skipped-time server for the whole group. Jest loads this file as it is; what it imports is read by the hook.
import '../../../tools/typescript.mjs';

export default async function setUp() {
  const { bundleWorkflows } = await import('../workflow/bundle.ts');
  const { startSkippingServer } = await import('../workflow/server.ts');
  const [bundle, port] = await Promise.all([bundleWorkflows(), startSkippingServer()]);
  process.env.JC_TEST_WORKFLOWS = JSON.stringify({ bundle, port });
}
