// Set-up, not measured: contests brought to the stage HOLDING through released routes.
import type { Organizer, People } from './people.ts';
import { until, withClients } from './pool.ts';

/** A contest under way, with the person who acts for its organizer. */
export interface Contest {
  readonly id: string;
  readonly number: string;
  readonly organizer: Organizer;
}

const TRADES = 22;
const FIRST_YEAR = 2020;
/** A regulation has one campaign a year, and a campaign's year lies in 2020…2100. */
export const MOST_CONTESTS = 81 * TRADES;
const CLIENTS = 8;

/** Days of the regulation's zone, counted from today. */
export const day = (offset: number): string => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

export class ContestMaker {
  private year = FIRST_YEAR;
  private readonly ready: Contest[] = [];

  constructor(private readonly people: People) {}

  /** So many contests nobody has used; campaigns are opened as needed, all their trades at once. */
  async take(count: number): Promise<Contest[]> {
    while (this.ready.length < count) this.ready.push(...(await this.openCampaign()));
    return this.ready.splice(0, count);
  }

  private async openCampaign(): Promise<Contest[]> {
    const [office] = this.people.office;
    const campaign = { regulation: '000', edition: '2025', year: this.year++ };
    const { id: campaignId, trades: rows } = await office!.command<Campaign>('POST', '/campaigns', campaign);
    const blocking = rows
      .flatMap(({ values }) => values)
      .filter(({ status, blocks }) => status === 'INFERRED' && blocks.includes('RELEASE_CONTEST'));
    for (const { id, inferred } of blocking)
      await office!.command('POST', `/campaigns/${campaignId}/values/${id}/confirmation`, { value: inferred });
    const contests: Contest[] = [];
    const trades = Array.from({ length: TRADES }, (_, index) => index + 1);
    await withClients(CLIENTS, trades, async (tradeNo) => {
      const { caseId, number } = await office!.command<Listed>('POST', '/contests', { campaignId, tradeNo });
      contests.push({ id: caseId, number, organizer: this.people.organizers[tradeNo % this.people.organizers.length]! });
    });
    await this.allAt(campaignId, 'PREPARATION');
    await withClients(CLIENTS, contests, (contest) => this.release(contest));
    await this.allAt(campaignId, 'HOLDING');
    return contests;
  }

  /** The last day is today's, so that nobody is reminded of an end not declared. */
  private async release({ id, organizer }: Contest): Promise<void> {
    const [office] = this.people.office;
    const act = (name: string, input: object): Promise<unknown> => office!.command('POST', `/contests/${id}/${name}`, input);
    await act('organizers', { organizers: [{ organizationId: organizer.organizationId, lead: true }] });
    await act('chief-judge', { name: '示例裁判长', organization: '示例市技师学院' });
    await act('dates', { firstDay: day(-20), lastDay: day(0), reason: '示例：补赛' });
    await act('release', {});
  }

  private async allAt(campaignId: string, stage: string): Promise<void> {
    const [office] = this.people.office;
    await until(`${TRADES} contests at ${stage}`, 50, async () => {
      const { items } = await office!.get<{ items: Listed[] }>(`/contests?campaignId=${campaignId}&stage=${stage}&limit=200`);
      return items.length === TRADES || undefined;
    });
  }
}

interface Campaign {
  readonly id: string;
  readonly trades: readonly { values: readonly { id: string; status: string; blocks: readonly string[]; inferred: unknown }[] }[];
}

interface Listed {
  readonly caseId: string;
  readonly number: string;
}
