import type { calendarPreview } from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { computedRow } from '@jiangcheng/casework/deadline/deadline-row';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { daysBetween } from '@jiangcheng/domain/shared/civil-date';
import { affectedDeadlines, type AffectedDeadline } from '@jiangcheng/persistence/calendar/affected-deadlines';
import type { DataSource } from 'typeorm';

type Effect = Output<typeof calendarPreview>['effects'][number];

/** What a calendar would do to the open deadlines that touch these years, campaign by campaign, in days of the last day. */
export async function previewEffects(source: DataSource, years: readonly number[], calendar: Calendar): Promise<Effect[]> {
  const effects = new Map<string, Effect>();
  for await (const page of affectedDeadlines(source, years))
    for (const each of page) effects.set(each.campaignId, counted(effects.get(each.campaignId) ?? nothing(each), each, calendar));
  return [...effects.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
}

const nothing = ({ campaignId, title }: AffectedDeadline): Effect => ({
  ...{ campaignId, title, deadlines: 0, earlier: 0, later: 0 },
  ...{ mostEarlier: 0, mostLater: 0, final: 0 },
});

function counted(effect: Effect, { row }: AffectedDeadline, calendar: Calendar): Effect {
  const after = computedRow(row, row, calendar);
  const days = daysBetween(row.dueOn, after.dueOn);
  return {
    ...effect,
    deadlines: effect.deadlines + 1,
    earlier: effect.earlier + Number(days < 0),
    later: effect.later + Number(days > 0),
    mostEarlier: Math.max(effect.mostEarlier, -days),
    mostLater: Math.max(effect.mostLater, days),
    final: effect.final + Number(row.provisional && !after.provisional),
  };
}
