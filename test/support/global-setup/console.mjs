// One build of the console and one unpacked browser for the whole group: however many files run at a time, neither is made twice at once.
import '../../../tools/typescript.mjs';

export default async function setUp() {
  const { builtConsole, launch } = await import('../../e2e/console/browser.ts');
  process.env.JC_CONSOLE_DIR = await builtConsole();
  await (await launch()).close();
}
