// One bundle for the whole group, and the skipped-time server's program. Jest loads this file as it is; what it imports is read by the hook.
import '../../../tools/typescript.mjs';

export default async function setUp() {
  const { bundleWorkflows } = await import('../workflow/bundle.ts');
  const { provideSkippingServer } = await import('../workflow/server.ts');
  const [bundle] = await Promise.all([bundleWorkflows(), provideSkippingServer()]);
  process.env.JC_TEST_WORKFLOWS = bundle;
}
