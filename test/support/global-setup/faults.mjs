// Processes that are killed again and again start quickest when built. Jest loads this file as it is; what it imports is read by the hook.
import '../../../tools/typescript.mjs';

export default async function setUp() {
  const { buildProduct } = await import('../product-build.ts');
  process.env.JC_TEST_BUILT = buildProduct({ withConsole: false });
}
