import type { NoticeView } from '@jiangcheng/contracts/api/notice';
import type { ObjectionSummary, ObjectionView, WebObjectionInput } from '@jiangcheng/contracts/api/objection';
import type { page } from '@jiangcheng/contracts/api/common';
import type { z } from 'zod';
import { until } from '../product-until.ts';
import { signedScan } from '../story-material.ts';
import type { StoryOffice } from '../story-office.ts';
import { onPaper, type Decider } from '../story-paper.ts';
import { StoryPerson } from '../story-person.ts';
import type { StoryRound } from './story-round.ts';

type Page<T> = Omit<z.infer<ReturnType<typeof page<z.ZodType<T>>>>, 'items'> & { items: T[] };

/** What an objector takes along. */
export interface Receipt {
  readonly receiptNo: string;
  readonly code: string;
}

const PARTY_GROUP: Decider = { name: '示例书记', post: '党组书记', body: '示例市总工会党组' };
const RECEPTION = { department: '示例部', phone: '0475-8200000', email: 'notice@example.org', address: '示例路1号', postcode: '028000' };

/** A public notice as the office runs it, and as a citizen meets it (第八条). */
export class StoryNotice {
  private readonly citizen: StoryPerson;

  private constructor(
    readonly office: StoryOffice,
    readonly id: string,
  ) {
    this.citizen = new StoryPerson(office.url, 'citizen', '示例市民');
  }

  /** The notice that the latest 审定 has opened, once its workflow has opened its first stage. */
  static async latestOf({ office, clerk, id }: StoryRound, count = 1): Promise<StoryNotice> {
    const { items } = await clerk.get<Page<{ caseId: string }>>(`/notices?campaignId=${id}`);
    const ids = items.map(({ caseId }) => caseId).sort();
    const last = ids.at(-1);
    if (last === undefined || ids.length !== count) throw new Error(`the round has ${ids.length} notices`);
    const notice = new StoryNotice(office, last);
    await notice.stage('POSTING');
    return notice;
  }

  view(): Promise<NoticeView> {
    return this.office.people.office.get(`/notices/${this.id}`);
  }

  stage(name: string): Promise<NoticeView> {
    return until(`stage ${name} of the notice`, async () => {
      const view = await this.view();
      return view.stages.at(-1)?.stage === name && !view.catchingUp ? view : undefined;
    });
  }

  /** Puts up exactly those who were approved. */
  async post(): Promise<NoticeView> {
    const { approved } = await this.view();
    const text = {
      title: '关于示例拟入选名单的公示',
      basis: ['通工办发〔2026〕11号'],
      list: approved,
      text: '现予以公示。',
      reception: RECEPTION,
    };
    await this.office.people.office.post(`/notices/${this.id}/posting`, text);
    return this.stage('RUNNING');
  }

  /** An objection from the public page, without a session. */
  object(personId: string, facts: string, more: Partial<WebObjectionInput> = {}): Promise<Receipt> {
    const form = { personId, facts, objectorKind: 'REAL_NAME', identity: { name: '示例反映人', contact: '示例路2号' }, ...more };
    return this.citizen.post(`/public-notices/${this.id}/objections`, form);
  }

  /** One that came by letter under a unit's seal, entered by a clerk. */
  letter(personId: string, facts: string, on: string): Promise<Receipt> {
    const form = { personId, facts, objectorKind: 'UNIT_SEAL', identity: { name: '示例反映单位', contact: '示例路3号' } };
    const letter = { arrival: { channel: 'LETTER', postmarkedOn: on, receivedOn: on }, sealed: true, concrete: true };
    return this.office.people.office.post(`/notices/${this.id}/objections`, { ...form, ...letter });
  }

  /** One that came by a visit without a name, entered by a clerk with his word whether its facts can be verified. */
  anonymous(personId: string, facts: string, concrete: boolean): Promise<Receipt> {
    const visit = { personId, facts, objectorKind: 'ANONYMOUS', arrival: { channel: 'VISIT' }, concrete };
    return this.office.people.office.post(`/notices/${this.id}/objections`, visit);
  }

  /** How an objection stands, as whoever holds the receipt reads it. */
  standing<Body>(receipt: Receipt): Promise<Body> {
    return this.citizen.post('/objection-receipts', receipt);
  }

  /** Taken up by the office: it is a case from now on. */
  async takeUp({ receiptNo }: Receipt): Promise<StoryObjection> {
    const clerk = this.office.people.office;
    const { items } = await clerk.get<Page<ObjectionSummary>>(`/objections?noticeId=${this.id}&limit=200`);
    const id = items.find((each) => each.receiptNo === receiptNo)?.id;
    if (id === undefined) throw new Error(`no objection ${receiptNo}`);
    await clerk.post(`/objections/${id}/taking-up`);
    const objection = new StoryObjection(this.office, id);
    await objection.stage('ADMISSION');
    return objection;
  }
}

/** An objection that the office took up. */
export class StoryObjection {
  constructor(
    private readonly office: StoryOffice,
    readonly id: string,
  ) {}

  view(): Promise<ObjectionView> {
    return this.office.people.office.get(`/objections/${this.id}`);
  }

  stage(name: string): Promise<ObjectionView> {
    return until(`stage ${name} of the objection`, async () => {
      const view = await this.view();
      return view.stages.at(-1)?.stage === name && !view.catchingUp ? view : undefined;
    });
  }

  act(route: string, input: object): Promise<unknown> {
    return this.office.people.office.post(`/objections/${this.id}/${route}`, input);
  }

  /** Admitted, with the head and the second clerk as those who verify. */
  async admit(): Promise<void> {
    const { second, head } = this.office.people;
    await this.act('admission', { verifiers: [await personIdOf(second), await personIdOf(head)] });
    await this.stage('VERIFICATION');
  }

  /** 核查报告 with both signatures. */
  async report(finding: 'UPHELD' | 'PARTLY' | 'NOT_UPHELD'): Promise<void> {
    const { office, second, head } = this.office.people;
    const { id: fileId } = await office.upload(`/files?name=report.pdf&purpose=VERIFICATION_REPORT&caseId=${this.id}`, signedScan);
    await this.act('report', { finding, fileId, signedBy: [await personIdOf(second), await personIdOf(head)] });
    await this.stage('DECISION');
  }

  /** The party group takes the person off the list. */
  remove(on: string, reference: string): Promise<void> {
    const input = { effect: 'REMOVE', on, reference };
    return onPaper(this.office, this.id, { act: 'decideObjection', input, decider: PARTY_GROUP, decidedOn: on });
  }

  keep(on: string, reference: string): Promise<unknown> {
    return this.act('decision', { effect: 'KEEP', on, reference });
  }

  async reply(on: string, text: string): Promise<void> {
    await this.stage('REPLY');
    await this.act('reply', { on, text });
  }
}

const personIdOf = async (person: StoryPerson): Promise<string> => (await person.get<{ personId: string }>('/session')).personId;
