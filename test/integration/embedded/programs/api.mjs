import { serve } from './service.mjs';

serve(process.env.JC_PORT);
