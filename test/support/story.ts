import type { ActAnswer } from '@jiangcheng/contracts/api/common';
import type { ContestView } from '@jiangcheng/contracts/api/contest';
import type { history } from '@jiangcheng/contracts/api/audit';
import type { printView, scoreReportView } from '@jiangcheng/contracts/api/score-report';
import type { ContestStage } from '@jiangcheng/domain/contest/state';
import type { z } from 'zod';
import { until } from './product-until.ts';
import type { StoryOffice } from './story-office.ts';
import { bankAccountOf, firstField, idNumberOf, phoneOf, sevenOf, signedScan } from './story-material.ts';

export type ScoreReport = z.infer<typeof scoreReportView>;
export type History = z.infer<typeof history>;
export type StageName = ContestStage;

/** The planned days of a contest; civil dates. */
export interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The acts of docs/story.sh on one contest, each by the person who does it there; keys may be given to repeat an act. */
export class StoryContest {
  private constructor(
    readonly office: StoryOffice,
    readonly id: string,
  ) {}

  /** Opens the contest of a trade and waits for its first stage. */
  static async open(office: StoryOffice, campaignId: string, tradeNo: number): Promise<StoryContest> {
    const { caseId } = await office.people.office.post<{ caseId: string }>('/contests', { campaignId, tradeNo });
    return StoryContest.of(office, caseId);
  }

  /** A contest that somebody opened, once its first stage stands. */
  static async of(office: StoryOffice, caseId: string): Promise<StoryContest> {
    const contest = new StoryContest(office, caseId);
    await contest.stage('PREPARATION');
    return contest;
  }

  /** An act's own route, for tests that look at the answer. */
  path(route: string): string {
    return `/contests/${this.id}/${route}`;
  }

  view(): Promise<ContestView> {
    return this.office.people.office.get(`/contests/${this.id}`);
  }

  history(): Promise<History> {
    return this.office.people.auditor.get(`/cases/${this.id}/history`);
  }

  report(): Promise<ScoreReport> {
    return this.office.people.organizer.get(this.path('score-report'));
  }

  /** Waits until the workflow has opened that stage. */
  async stage(name: StageName, round = 1, limitMs = 60_000): Promise<ContestView> {
    return until(
      `stage ${name} ${round} of ${this.id}`,
      async () => {
        const view = await this.view();
        return view.stage === name && view.round === round && !view.catchingUp ? view : undefined;
      },
      limitMs,
    );
  }

  /** Organizers, chief judge, dates: everything that a release asks for. */
  async prepare(days: Days): Promise<void> {
    const organizers = [{ organizationId: this.office.organizationId, lead: true }];
    await this.office.people.office.post(this.path('organizers'), { organizers });
    await this.appoint(days);
  }

  /** Chief judge and dates: what a release asks for of a contest that has its organizers. */
  async appoint({ firstDay, lastDay }: Days): Promise<void> {
    const { office } = this.office.people;
    await office.post(this.path('chief-judge'), { name: '示例裁判长', organization: '示例市技师学院' });
    await office.post(this.path('dates'), { firstDay, lastDay, reason: '示例：补赛' });
  }

  release(key?: string): Promise<ActAnswer> {
    return this.office.people.office.post(this.path('release'), {}, key);
  }

  declareEnded(lastScoredOn: string, key?: string): Promise<ActAnswer> {
    return this.office.people.organizer.post(this.path('end-declaration'), { lastScoredOn }, key);
  }

  confirmEndDay(): Promise<ActAnswer> {
    return this.office.people.office.post(this.path('end-day-confirmation'));
  }

  /** Seven contestants with marks, the winners' particulars, both prints signed and sealed: ready for the hand-in. `on` is the day on the papers. */
  async writeReport(on: string, field = firstField): Promise<void> {
    const { organizer } = this.office.people;
    const report = await organizer.put<ScoreReport>(this.path('score-report/draft'), { version: 0, entries: sevenOf(field) });
    for (const [index, { entryKey }] of report.winners.entries())
      await this.saveWinner(entryKey, field.after + index + 1, report.authorizationVersion, on);
    await this.sign('SCORE_SUMMARY', on);
    await this.sign('WINNER_INFO', on);
  }

  private async saveWinner(entryKey: string, n: number, authorizationVersion: string, on: string): Promise<void> {
    const [idCopyFileId, fileId] = [await this.upload('ID_COPY'), await this.upload('AUTHORIZATION')];
    await this.office.people.organizer.put(this.path(`score-report/winners/${entryKey}`), {
      version: 0,
      idNumber: idNumberOf(n),
      bankAccount: bankAccountOf(n),
      bankName: '示例银行',
      phone: phoneOf(n),
      idCopyFileId,
      authorization: { version: authorizationVersion, signedOn: on, fileId },
    });
  }

  /** Prints, "signs and seals on paper", brings the scan back with its code. */
  async sign(kind: 'SCORE_SUMMARY' | 'WINNER_INFO', on: string): Promise<void> {
    const { organizer } = this.office.people;
    const { id, checkCode } = await organizer.post<z.infer<typeof printView>>(this.path('score-report/prints'), { kind });
    const seals = [{ organizationId: this.office.organizationId, sealedOn: on }];
    await organizer.post(this.path(`prints/${id}/signed`), {
      checkCode,
      fileId: await this.upload('SIGNED_PRINT'),
      chiefJudgeSignedOn: on,
      seals,
    });
  }

  /** The body of a hand-in of the draft as it stands. */
  async handInBody(lateExplanation?: string): Promise<{ draftVersion: number; lateExplanation?: string }> {
    const { version } = await this.report();
    return { draftVersion: version, ...(lateExplanation !== undefined && { lateExplanation }) };
  }

  async handIn(lateExplanation?: string, key?: string): Promise<ActAnswer> {
    return this.office.people.organizer.post(this.path('score-report/hand-in'), await this.handInBody(lateExplanation), key);
  }

  giveBack(correctionDays = 3, key?: string): Promise<ActAnswer> {
    return this.office.people.office.post(
      this.path('return'),
      { reasonCode: 'SHEET_ILLEGIBLE', text: '扫描件不清，请重新扫描。', correctionDays },
      key,
    );
  }

  confirm(key?: string): Promise<ActAnswer> {
    return this.office.people.second.post(this.path('confirmation'), { opinion: '同意' }, key);
  }

  async upload(purpose: string): Promise<string> {
    const { id } = await this.office.people.organizer.upload(`/files?name=scan.pdf&purpose=${purpose}&caseId=${this.id}`, signedScan);
    return id;
  }

  /** Drives a contest that was just opened up to the stage named, with these planned days. */
  async driveTo(
    stage: Exclude<StageName, 'SUB_PLAN' | 'COUNTERSIGNING' | 'CONTEST_NOTICE'>,
    { days, on }: { days: Days; on: string },
  ): Promise<void> {
    if (stage === 'PREPARATION') return;
    await this.prepare(days);
    await this.release();
    await this.stage('HOLDING');
    if (stage === 'HOLDING') return;
    await this.declareEnded(days.lastDay);
    await this.stage('SCORE_REPORT');
    await this.confirmEndDay();
    if (stage === 'SCORE_REPORT') return;
    await this.writeReport(on);
    await this.handIn();
    await this.stage('OFFICE_REVIEW');
  }
}
