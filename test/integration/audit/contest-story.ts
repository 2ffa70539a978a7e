import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { attendCase } from '@jiangcheng/casework/process/attend-case';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { registerPaperDecision, settlePaperDecision } from '@jiangcheng/casework/process/paper-decisions';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { readSession } from '@jiangcheng/identity/sessions';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { openContestRow } from '@jiangcheng/persistence/casework/open-case';
import { TypeormCaseStore } from '@jiangcheng/persistence/casework/typeorm-case-store';
import { newId } from '@jiangcheng/persistence/ids';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { generateKeyring, parseKeyring } from '@jiangcheng/protection/keyring';
import type { TestApi } from '../../support/app.ts';
import { runSql } from '../../support/database.ts';
import type { TestPerson } from '../../support/people.ts';

/** A score report that is ready whenever it is asked: what it lacks is another test's matter. */
const ready = {
  readiness: async () => ({
    draftVersion: 1,
    missing: [],
    frozen: { entries: [], ranking: [], sha256: 'a'.repeat(64), documents: ['b'.repeat(64)] },
  }),
};

/** Casework on the test's database, without a workflow: the test says when a stage is attended, and what time it is. */
export class ContestStory {
  private readonly desk: Desk;
  private keys = 0;

  private constructor(
    private readonly api: TestApi,
    readonly campaignId: string,
    readonly caseId: string,
  ) {
    this.desk = {
      store: new TypeormCaseStore(api.source, new CalendarStore(api.source), ready, parseKeyring(generateKeyring())),
      packOf: contestPack,
      newId,
    };
  }

  /** A contest of trade 1 in a new campaign of 2026, opened by `office`. */
  static async open(api: TestApi, office: TestPerson, campaign: { id: string }): Promise<ContestStory> {
    await loadReleasedCalendars(api.source, loadCalendars());
    const actor = await actorOf(api, office);
    const opened = await api.source.transaction((manager) =>
      openContestRow(manager, {
        campaignId: campaign.id,
        tradeNo: 1,
        actor,
        stamp: { sessionId: office.sessionId, address: '127.0.0.1', requestId: 'r-1' },
        key: 'open',
      }),
    );
    if (typeof opened === 'string') throw new Error(opened);
    return new ContestStory(api, campaign.id, opened.caseId);
  }

  /** Sets the movable clock so that app.now() is this instant. */
  async at(instant: string): Promise<void> {
    await runSql(
      this.api.database.superuserUrl,
      'update app.clock_setting set offset_ms = extract(epoch from $1::timestamptz - clock_timestamp()) * 1000',
      [instant],
    );
  }

  async act(person: TestPerson, command: ContestCommand): Promise<void> {
    const outcome = await actOnCase(contestProcess, this.desk, { caseId: this.caseId, command, ...(await this.from(person, command)) });
    if (outcome.kind !== 'DONE') throw new Error(`${command.act}: ${JSON.stringify(outcome)}`);
  }

  attend(stage: string, round = 1): Promise<unknown> {
    return attendCase(this.desk, { input: { caseId: this.caseId, stage, round }, runId: 'run-1' });
  }

  /** Registered by one clerk and settled by another, with a scan in the file table. */
  async onPaper(
    first: TestPerson,
    second: TestPerson,
    command: ContestCommand,
    verdict: 'CONFIRM' | 'REJECT',
    decidedOn: string,
  ): Promise<void> {
    const { origin, key } = await this.from(first, command);
    const fileId = newId();
    const fileSha256 = 'c'.repeat(64);
    await this.api.source.query(
      `insert into app.file (id, sha256, size, content_type, name, case_id, purpose, uploaded_by) values ($1,$2,1,'application/pdf','scan.pdf',$3,'PAPER_DECISION',$4)`,
      [fileId, fileSha256, this.caseId, first.accountId],
    );
    const decider = { name: '测试丁', post: '主任', body: '示例办公室' };
    const draft = {
      caseId: this.caseId,
      kind: 'PAPER' as const,
      act: command.act,
      command,
      decider,
      decidedOn,
      opinion: '同意',
      reason: null,
      fileId,
      fileSha256,
    };
    const registered = await registerPaperDecision(this.desk, draft, origin, key);
    if (registered.kind !== 'DONE') throw new Error(JSON.stringify(registered));
    const settling = await this.from(second, { id: registered.value.id, verdict });
    const settled = await settlePaperDecision(this.desk, { id: registered.value.id, verdict }, settling.origin, settling.key);
    if (settled.kind !== 'DONE') throw new Error(JSON.stringify(settled));
  }

  private async from(person: TestPerson, body: object) {
    this.keys += 1;
    const origin = {
      actor: await actorOf(this.api, person),
      sessionId: person.sessionId,
      address: '127.0.0.1',
      requestId: `r-${this.keys}`,
    };
    return { origin, key: { accountId: person.accountId, key: `k-${this.keys}`, bodyHash: JSON.stringify(body) } };
  }
}

async function actorOf(api: TestApi, { secret }: TestPerson) {
  const session = await readSession(api.source, secret);
  if (session === null) throw new Error('the session has ended');
  return session.actor;
}
