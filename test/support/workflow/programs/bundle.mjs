// node bundle.mjs <file>: writes the workflow bundle that the worker would make of today's sources. A process of its own, since jest's
// global set-up cannot resolve modules as the worker does.
import { writeFileSync } from 'node:fs';
import { workflowBundleOf } from '../../../../apps/worker/src/temporal-worker.ts';

const { code } = await workflowBundleOf(undefined);
writeFileSync(process.argv[2], code);
