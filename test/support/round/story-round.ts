import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import type { SelectionAct } from '@jiangcheng/domain/selection/acts';
import { plannedStages } from '@jiangcheng/domain/selection/decide-deployment';
import { until } from '../product-until.ts';
import type { StoryOffice } from '../story-office.ts';
import { onPaper, type Decider } from '../story-paper.ts';
import type { StoryPerson } from '../story-person.ts';

/** The days of each stage from 推荐 to 公布. */
export type Timetable = readonly (readonly [from: string, to: string])[];

/** A unit with its figures for the four factors of article 5. */
export interface UnitFigures {
  readonly organizationId: string;
  readonly figures: Readonly<Record<string, string>>;
}

const CHAIRMAN: Decider = { name: '示例主席', post: '主席', body: '示例市总工会' };
const PANEL: Decider = { name: '示例组长', post: '组长', body: '示例专家评审委员会' };
const PARTY_GROUP: Decider = { name: '示例书记', post: '党组书记', body: '示例市总工会党组' };

/** A year's selection as an office runs it over the public API (regulation 004). */
export class StoryRound {
  private constructor(
    readonly office: StoryOffice,
    readonly id: string,
    readonly caseId: string,
    readonly issuerId: string,
  ) {}

  /** Opened by the office from the pack of 004; its workflow has opened 部署. `issuerId` is the body that issues its documents. */
  static async open(office: StoryOffice, year: number, issuerId: string): Promise<StoryRound> {
    const { id, caseId } = await office.people.office.post<SelectionView>('/selections', { regulation: '004', edition: '2026', year });
    const round = new StoryRound(office, id, caseId, issuerId);
    await round.stage('DEPLOYMENT');
    return round;
  }

  get clerk(): StoryPerson {
    return this.office.people.office;
  }

  view(): Promise<SelectionView> {
    return this.clerk.get(`/selections/${this.id}`);
  }

  /** An act of the office's own. */
  act(route: string, input: object = {}, person = this.clerk): Promise<unknown> {
    return person.post(`/selections/${this.id}/${route}`, input);
  }

  /** Waits until the workflow has opened that stage, or gone past it. */
  stage(name: string, round = 1, limitMs = 60_000): Promise<SelectionView> {
    return until(
      `stage ${name} ${round} of the selection`,
      async () => {
        const view = await this.view();
        return view.stages.some((each) => each.stage === name && each.round === round && each.openedAt !== null) ? view : undefined;
      },
      limitMs,
    );
  }

  /** Waits until the selection is over. */
  over(): Promise<SelectionView> {
    return until('the end of the selection', async () => {
      const view = await this.view();
      return view.status === 'CLOSED' ? view : undefined;
    });
  }

  plan(target: number, timetable: Timetable): Promise<unknown> {
    const rows = plannedStages.map((stage, index) => ({ stage, from: timetable[index]?.[0], to: timetable[index]?.[1] }));
    return this.act('plan', { target, requirements: '示例要求：面向一线，好中选优。', issuerId: this.issuerId, timetable: rows });
  }

  /** The quotas that the four factors come to, decided as they are proposed; by unit. */
  async decideQuotas(total: number, units: readonly UnitFigures[]): Promise<Map<string, number>> {
    const proposal = await this.clerk.post<{ units: { organizationId: string; proposed: number }[] }>(
      `/selections/${this.id}/quota-proposal`,
      { total, units },
    );
    const quotas = new Map(proposal.units.map(({ organizationId, proposed }) => [organizationId, proposed]));
    const decided = units.map((unit) => ({ ...unit, quota: quotas.get(unit.organizationId) ?? 0 }));
    await this.act('quotas', { total, units: decided });
    return quotas;
  }

  /** What the panel or the party group decided, or the chairman signed, registered from its paper. */
  onPaper(act: SelectionAct, input: object, decidedOn: string): Promise<void> {
    const decider = act === 'signDocument' ? CHAIRMAN : act === 'suggestList' ? PANEL : PARTY_GROUP;
    return onPaper(this.office, this.caseId, { act, input, decider, decidedOn });
  }

  /** The chain of the document that the stage issues, from 拟稿 to 分发登记. */
  async issue(title: string, number: string, on: string): Promise<void> {
    await this.prepare(title, number, on);
    await this.act('document/distribution', distribution(on));
  }

  /** The same up to 用印. */
  async prepare(title: string, number: string, on: string): Promise<void> {
    await this.act('document/draft', { on, text: textOf(title) });
    await this.act('document/check', { on }, this.office.people.second);
    await this.signed(number, on);
  }

  /** Another text for a document on its way: it goes to the signer again, and out under the number it has. */
  async amend(title: string, on: string): Promise<void> {
    await this.act('document/amendment', { on, text: textOf(title) });
    await this.signed(null, on);
    await this.act('document/distribution', distribution(on));
  }

  private async signed(number: string | null, on: string): Promise<void> {
    await this.onPaper('signDocument', { on }, on);
    if (number !== null) await this.act('document/number', { on, number });
    await this.act('document/proofreading', { on });
    await this.act('document/printing', { on });
    await this.act('document/seals', { on, organizationId: this.issuerId });
  }
}

const textOf = (title: string) => ({ title, recipients: ['各示例单位'], body: ['现予通知。'] });

/** 分发登记 of that day. */
export const distribution = (on: string) => ({ on, recipients: ['各示例单位'] });
