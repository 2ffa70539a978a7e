// Reports under review over HTTP, by the plan of nodes that a test asks for.
import type { ApprovalView } from '@jiangcheng/contracts/api/approval';
import type { Client } from '../../support/client.ts';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import type { World } from '../hostile/support/world.ts';

export interface Review extends Contest {
  approvalId: string;
}

export class Reviews {
  private plan = 'OFFICE';

  constructor(private readonly world: World) {}

  /** A report under review, in one node or in two. */
  async open(nodes = 'OFFICE_THEN_HEAD'): Promise<Review> {
    await this.setPlan(nodes);
    const contest = await contestAt(this.world, 'OFFICE_REVIEW');
    const { approvalId } = (await this.world.office.get(contest.path).expect(200)).body as { approvalId: string };
    return { ...contest, approvalId };
  }

  async view(client: Client, { approvalId }: Review): Promise<ApprovalView> {
    return (await client.get(`/approvals/${approvalId}`).expect(200)).body as ApprovalView;
  }

  /** Where verbs go about the task of the seat that waits. */
  async taskOf(review: Review): Promise<string> {
    return `/tasks/${await this.taskIdOf(review)}/verbs`;
  }

  async taskIdOf(review: Review): Promise<string> {
    const { nodes } = await this.view(this.world.office, review);
    const signers = nodes.flatMap(({ participants }) => participants.flatMap((participant) => participant.signers));
    return signers.find(({ state }) => state === 'ACTING')?.taskId ?? '';
  }

  private async setPlan(value: string): Promise<void> {
    if (value === this.plan) return;
    const setting = `/campaigns/${this.world.campaignId}/settings/REVIEW_APPROVAL`;
    await this.world.office.post(setting, { value, reason: '示例' }).expect(200);
    this.plan = value;
  }
}
