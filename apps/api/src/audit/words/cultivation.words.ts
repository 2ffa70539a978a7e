import type { CultivationEvent } from '@jiangcheng/domain/cultivation/events';
import type { EventWords } from './word-types.ts';

/** What stands in the history of a cultivation or its round beside the acts on its stages. */
type BesideCultivation =
  | 'SUPPORT_BUDGET_SET'
  | 'SUPPORT_MADE'
  | 'SUPPORT_CHECKED'
  | 'SUPPORT_PAID'
  | 'SUPPORT_RETURNED'
  | 'STUDIO_RECOGNISED'
  | 'RECORD_ADDED'
  | 'RECORD_ENDED';

/** What became of a person's cultivation (domain/cultivation/events). */
export const cultivationWords = {
  ENTRY_CONFIRMED: {
    label: ['复核补录', 'Entry confirmed'],
    says: ['复核了补录的公布', 'confirmed the announcement that was entered afterwards'],
  },
  ENTRY_DISMISSED: { label: ['退回补录', 'Entry dismissed'], says: ['退回了补录', 'dismissed the entry'] },
  PLAN_FILED: { label: ['报送培育方案', 'Plan filed'], says: ['报送培育方案', 'filed the plan'] },
  PROGRESS_REPORTED: { label: ['报备培育情况', 'Progress reported'], says: ['报备培育情况', 'filed a progress report'] },
  REMEDY_REPORTED: { label: ['报送整改情况', 'Remedy reported'], says: ['报送整改情况', 'reported what was put right'] },
  PERIOD_OVER: { label: ['培育期满', 'Period over'], says: ['培育期满，转入评价', 'closed the period; it is evaluated now'] },
  CULTIVATION_EVALUATED: { label: ['培育评价', 'Evaluated'], says: ['作出培育评价', 'evaluated the cultivation'] },
  REMEDY_ORDERED: { label: ['限期整改', 'Remedy ordered'], says: ['责成限期整改', 'ordered to put things right'] },
  REMEDY_TIME_OVER: { label: ['整改期满', 'Time to put right over'], says: ['整改期满，转入评价', 'closed the time to put things right'] },
  PERIOD_EXTENDED: { label: ['延长培育期', 'Period extended'], says: ['延长培育期', 'extended the period'] },
  CRAFTSMAN_CERTIFIED: { label: ['颁发证书', 'Certificate issued'], says: ['颁发科尔沁工匠证书', 'issued the certificate'] },
  SUPPORT_BUDGET_SET: { label: ['设定经费预算', 'Budget set'], says: ['设定经费来源的年度预算', 'set what a source has for a year'] },
  SUPPORT_MADE: { label: ['经费制单', 'Support entered'], says: ['登记一笔经费', 'entered a payment of support'] },
  SUPPORT_CHECKED: { label: ['经费复核', 'Support checked'], says: ['复核一笔经费', 'checked a payment of support'] },
  SUPPORT_PAID: { label: ['经费拨付', 'Support paid'], says: ['拨付一笔经费', 'paid support'] },
  SUPPORT_RETURNED: { label: ['结余交回', 'Unspent money returned'], says: ['登记交回的结余经费', 'noted what came back unspent'] },
  STUDIO_RECOGNISED: {
    label: ['认定创新工作室', 'Studio recognised'],
    says: ['登记创新工作室认定', 'recorded that a studio was recognised'],
  },
  RECORD_ADDED: { label: ['登记事项', 'Recorded'], says: ['登记一项培育、待遇或联系事项', 'wrote down what was done for the person'] },
  RECORD_ENDED: { label: ['事项结束', 'Record ended'], says: ['登记事项结束', 'noted the end of what lasted'] },
  CULTIVATION_ENDED: { label: ['停止培育', 'Cultivation ended'], says: ['停止培育', 'ended the cultivation'] },
} as const satisfies Record<Exclude<CultivationEvent['type'], 'STAGE_OPENED' | 'BACKFILLED'> | BesideCultivation, EventWords>;
