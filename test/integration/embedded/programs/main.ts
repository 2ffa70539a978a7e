// What `npm start` runs, with stand-ins for the product's programs; names in PLANTED_PREPARE and PLANTED_API take the places of theirs.
import { runProduct } from '../../../../apps/embedded/src/run-product.ts';

const at = (name: string): string => `test/integration/embedded/programs/${name}.mjs`;
await runProduct({
  prepare: at(process.env['PLANTED_PREPARE'] ?? 'prepare'),
  api: at(process.env['PLANTED_API'] ?? 'api'),
  worker: at('worker'),
});
