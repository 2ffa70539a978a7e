// What `npm start` runs, with stand-ins for the product's programs; a name in PLANTED_API takes the place of the api.
import { runProduct } from '../../../../apps/embedded/src/run-product.ts';

const at = (name: string): string => `test/integration/embedded/programs/${name}.mjs`;
await runProduct({ prepare: at('prepare'), api: at(process.env['PLANTED_API'] ?? 'api'), worker: at('worker') });
