// npm run demo: the contests of 2025 and the craftsmen of 2026 on the real stack with a movable clock, in a folder of its own that is removed afterwards.
import { startTestProduct } from '../support/product.ts';
import { Narrator } from './narrator.ts';
import { playDemo } from './play.ts';

const product = await startTestProduct({ programs: 'sources' });
try {
  await playDemo(product, product.database.ownerUrl, new Narrator((line) => void process.stdout.write(`${line}\n`)));
} finally {
  await product.stop();
}
