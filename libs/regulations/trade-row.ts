import { tradeFields, type TradeField } from '@jiangcheng/domain/campaign/trade-field';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { Trade, TradeTable } from './schema/trades.ts';

/** What a new row says in each column; null where the column does not concern the trade. */
export type Readings = Partial<Record<TradeField, string | boolean | readonly string[] | null>>;

/** How a table prints what it does not print as it reads. */
const PRINTED: Partial<Record<TradeField, Readonly<Record<string, string>>>> = {
  group: { WORKER: '职工组', STUDENT: '学生组' },
  type: { SKILL: '技能类', NON_SKILL: '非技能类' },
  nationalStandard: { true: '有国标', false: '无国标' },
  catalogued: { true: '目录内', false: '目录外' },
  specialAbility: { true: '专项职业能力', false: '非专项职业能力' },
};

/** The name that tells a row from the others. */
export const nameOf = ({ name }: Pick<Trade, 'name'>): string => name.inferred ?? name.reads ?? name.printed ?? '';

/** Each column of the table is filled, and no other; only what is no skill leaves the national standard open. */
export function filled({ fields }: TradeTable, cells: Readings): Refusal[] {
  return tradeFields.flatMap((key) => {
    const [wanted, cell] = [fields.some((field) => field.key === key), cells[key]];
    if (!wanted) return cell === undefined ? [] : [{ code: 'TRADE_CELL_UNKNOWN', field: `cells.${key}` }];
    const open = key === 'nationalStandard' && cells.type === 'NON_SKILL';
    return cell === undefined || (cell === null && !open) ? [{ code: 'TRADE_CELL_MISSING', field: `cells.${key}` }] : [];
  });
}

/** The cell of a column as the table would print it, with its reading where that is another. */
export function cellOf(key: TradeField, table: TradeTable, cells: Readings): object {
  const reading = cells[key] ?? null;
  if (key === 'name') return nameCell(String(reading), table, cells);
  if (key === 'month') return { printed: `${Number(String(reading).slice(5))}月`, reads: reading };
  const printed = PRINTED[key]?.[String(reading)];
  return printed === undefined ? { printed: reading } : { printed, reads: reading };
}

/** What a cell says where the table prints it: a confirmed reading in the table's own words, a list in one line. */
export function printedCell(key: TradeField, value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  const text = String(value);
  if (key === 'month' && /^\d{4}-\d{2}$/u.test(text)) return `${Number(text.slice(5))}月`;
  return PRINTED[key]?.[text] ?? text;
}

/** A trade that competes in several groups is read with its group. */
function nameCell(name: string, { trades }: TradeTable, { group }: Readings): object {
  const shared = trades.some((row) => row.name.printed === name);
  return shared ? { printed: name, reads: `${name}（${PRINTED.group?.[String(group)] ?? ''}）` } : { printed: name };
}
