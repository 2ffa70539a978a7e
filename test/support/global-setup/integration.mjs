// Jest loads this file as it is; what it imports is TypeScript, read by the same hook as in development.
import '../../../tools/typescript.mjs';

export default async function setUp() {
  const { startTestPostgres } = await import('../postgres-server.ts');
  process.env.JC_TEST_POSTGRES = JSON.stringify(await startTestPostgres());
}
