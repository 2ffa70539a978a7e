import { Exact } from '../shared/decimal.ts';

/** As the pack's setting names them: the document is silent, finance chooses with its basis (rules §9-10). */
export const taxTreatments = ['UNDETERMINED', 'OCCASIONAL_20', 'WAGE', 'EXEMPT'] as const;
export type TaxTreatment = (typeof taxTreatments)[number];

export const TAX_CLAUSE = 'rules §9-10';
/** Where finance's choice is kept among the campaign's settings. */
export const TAX_SETTING = 'TAX_TREATMENT';

/** 偶然所得 (个人所得税法 第三条(三)). */
const OCCASIONAL_RATE = '0.20';

/**
 * What is withheld from a prize, in yuan with two decimals, half a cent up; null while the treatment is undetermined. Of wage income the
 * employer withholds, who alone knows the year's; the prize itself is paid in full.
 */
export function withheldOf(gross: string, treatment: TaxTreatment): string | null {
  if (treatment === 'UNDETERMINED') return null;
  return new Exact(gross).times(treatment === 'OCCASIONAL_20' ? OCCASIONAL_RATE : '0').toFixed(2);
}

export const netOf = (gross: string, withheld: string): string => new Exact(gross).minus(withheld).toFixed(2);
