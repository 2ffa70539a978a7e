import type { RowAct } from '@jiangcheng/contracts/api/row-papers';
import { unitActRow } from '@jiangcheng/domain/collection/unit-acts';
import { BAN_CLAUSE } from '@jiangcheng/domain/hosting/ban';
import { SUBSIDY_CLAUSE } from '@jiangcheng/domain/payment/book';

const clauses: Readonly<Record<RowAct, string>> = {
  'subsidy.decide': SUBSIDY_CLAUSE,
  'subsidy.refuse': SUBSIDY_CLAUSE,
  'entry.lift': 'office §6',
  'entry.waive': 'office §6',
  'candidate.review': '004/第七条',
  'candidate.except': '004/第四条',
  'package.accept': unitActRow('accept').clause,
  'package.giveBack': unitActRow('giveBack').clause,
  'package.extend': unitActRow('extend').clause,
  'package.excuse': unitActRow('excuse').clause,
  'hosting.decide': '000/附1/六.1',
  'hosting.ban': BAN_CLAUSE,
};

/** On what the entry of such a decision rests; the decision itself names the clause of its rule. */
export const clauseOfRow = (act: RowAct): string => clauses[act];
