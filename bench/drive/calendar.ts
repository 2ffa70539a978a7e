// The office changes the calendar: the first rest day after a day is worked by a local document.
import type { People } from './people.ts';

interface Counted {
  readonly days: readonly { readonly date: string; readonly counted: boolean }[];
}

/** Returns the day that the change was entered for. */
export async function workFirstRestDay({ office }: People, { after }: { after: string }): Promise<{ date: string }> {
  const [clerk] = office;
  if (clerk === undefined) throw new Error('nobody is in the office');
  const { days } = await clerk.get<Counted>(`/working-days?from=${after}&count=10`);
  const date = days.find(({ counted }) => !counted)?.date;
  if (date === undefined) throw new Error(`no rest day within ten working days after ${after}`);
  const path = `/calendars/${date.slice(0, 4)}`;
  const { version } = await clerk.get<{ version: string | null }>(path);
  const reason = '示例';
  const change = {
    kind: 'LOCAL',
    documentNo: '示例政办〔2026〕8号',
    dayKind: 'LOCAL_WORK',
    name: '示例调整',
    from: date,
    to: date,
    reason,
  };
  await clerk.command('POST', `${path}/changes`, { change, expectedVersion: version });
  return { date };
}
