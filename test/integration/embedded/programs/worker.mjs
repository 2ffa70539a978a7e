import { serve } from './service.mjs';

serve(process.env.JC_WORKER_PORT);
