// npm start: everything on this machine with one command, and everything stopped again by Ctrl-C.
import { runProduct } from './run-product.ts';
import { sources } from './start.ts';

await runProduct(sources);
