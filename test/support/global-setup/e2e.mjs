// One build for the whole group, console included, as the production images hold it. Jest loads this file as it is; what it imports is read by the hook.
import '../../../tools/typescript.mjs';

export default async function setUp() {
  const { buildProduct } = await import('../product-build.ts');
  process.env.JC_TEST_BUILT = buildProduct({ withConsole: true });
}
