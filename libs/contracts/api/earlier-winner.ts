import { z } from 'zod';
import { id, page } from './common.ts';

export const earlierWinnerView = z
  .object({
    id,
    level: z.enum(['CITY', 'REGION', 'NATIONAL']),
    year: z.number().int(),
    trade: z.string(),
    rank: z.number().int(),
    name: z.string(),
    employer: z.string().nullable(),
    idNumberMask: z.string().nullable(),
  })
  .meta({ id: 'EarlierWinner' });
export const earlierWinnerPage = page(earlierWinnerView).meta({ id: 'EarlierWinnerPage' });
/** The table's bytes (XLSX, or CSV in any encoding) are the request's body. `dryRun` only tells what would be added. */
export const winnersImport = z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') });
export const winnersImported = z.object({ added: z.number().int(), known: z.number().int() }).meta({ id: 'EarlierWinnersImported' });
