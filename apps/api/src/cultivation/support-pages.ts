import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { cultivationProcess } from '@jiangcheng/casework/cultivation/cultivation-process';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { PersonRecordsView, SupportLedgerQuery, SupportLedgerView } from '@jiangcheng/contracts/api/support';
import { recordKinds } from '@jiangcheng/domain/cultivation/records';
import { sourceStanding, type SupportEntry, type SupportLedger } from '@jiangcheng/domain/cultivation/support';
import { hasRole, type Actor, type Role } from '@jiangcheng/domain/access/actor';
import { supportChoices } from '@jiangcheng/regulations/facts/cultivation';
import { loadPack, loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { Openings } from '../audit/openings.ts';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { DESK } from '../casework/desk.token.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { workbookFile } from '../platform/workbook-file.ts';
import { honoursOf } from './honours.ts';
import { supportLines } from './support-lines.ts';

/** Who stands behind the ids of a ledger: persons by person, and whom a case is about. */
interface Names {
  people: ReadonlyMap<string, string>;
  cases: ReadonlyMap<number, { caseId: string; campaignId: string; person: string }>;
}

const READERS: readonly Role[] = ['OFFICE', 'OFFICE_HEAD', 'FINANCE', 'AUDITOR'];

/** One campaign's by whoever has a role in it; the house's by whoever has it everywhere. */
const mayReadLedger = (actor: Actor, campaignId: string | undefined): boolean =>
  campaignId === undefined
    ? actor.grants.some((grant) => grant.campaignId === null && READERS.includes(grant.role))
    : mayReadCampaign(actor, campaignId) || hasRole(actor, 'FINANCE', campaignId);

/** What a round's own entries add up to. */
function roundSums(own: SupportLedger, source: string, year: number): { entered: string; paid: string; returned: string } {
  const { entered, paid, returned } = sourceStanding(own, source, year);
  return { entered, paid, returned };
}

/** Money by source for 经审会, and what is on record of a person. */
@Injectable()
export class SupportPages {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly reader: CaseReader,
    private readonly openings: Openings,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  async ledger(query: SupportLedgerQuery): Promise<SupportLedgerView> {
    const { year, campaignId } = query;
    const view = await this.view(query);
    await this.openings.note('SUPPORT_READ', { ...(campaignId === undefined ? {} : { campaignId }), detail: { year } });
    return view;
  }

  /** The ledger leaves the house as a file: noted for everyone. */
  async workbook(query: SupportLedgerQuery): Promise<StreamableFile> {
    const { year, campaignId } = query;
    const view = await this.view(query);
    const detail = { year, rows: view.entries.length };
    await recordAccess(this.source, { type: 'SUPPORT_EXPORTED', ...this.current.stamp(), caseId: campaignId ?? null, detail });
    return workbookFile(`经费台账 ${year}`, supportLines(view, this.current.locale()));
  }

  private async view({ year, campaignId }: SupportLedgerQuery): Promise<SupportLedgerView> {
    if (!mayReadLedger(this.current.actor(), campaignId)) throw notFound();
    const ledger = await this.desk.store.transaction((tx) => tx.support.ledger());
    const locale = this.current.locale();
    const names = await this.names();
    const ofRound = ({ no }: SupportEntry): boolean => campaignId === undefined || names.cases.get(no)?.campaignId === campaignId;
    const own = { ...ledger, entries: ledger.entries.filter(ofRound) };
    return {
      year,
      choices: campaignId === undefined ? [] : await this.sourcesOf(campaignId),
      sources: ledger.budgets
        .filter((budget) => budget.year === year)
        .map(({ source }) => ({
          ...{ source, label: sentenceOf(`source.${source}`, locale), ...sourceStanding(ledger, source, year) },
          round: campaignId === undefined ? null : roundSums(own, source, year),
        })),
      entries: own.entries.filter(({ budgetYear }) => budgetYear === year).map((entry) => this.entryView(entry, names)),
    };
  }

  async records(caseId: string): Promise<PersonRecordsView> {
    const { regulation, edition } = await this.reader.readOf(cultivationProcess, caseId);
    const locale = this.current.locale();
    const { studios, records } = await this.desk.store.transaction(async (tx) => ({
      studios: await tx.support.studios(caseId),
      records: await tx.support.records(caseId),
    }));
    return {
      ...supportChoices(loadSelectionPack(regulation, edition), this.language()),
      studios,
      records: records.map((record) => ({
        ...record,
        label: sentenceOf(`record.${record.kind}`, locale),
        clause: recordKinds[record.kind].clause,
      })),
      honours: await honoursOf(this.source, caseId, locale),
    };
  }

  /** Where the round's regulation lets money come from; a contest's lets none. */
  private async sourcesOf(campaignId: string): Promise<SupportLedgerView['choices']> {
    const [round] = await this.source.query<{ regulation: string; edition: string }[]>(
      'select regulation, edition from app.campaign where id = $1',
      [campaignId],
    );
    const pack = round && loadPack(round.regulation, round.edition);
    return pack?.kind === 'SELECTION' ? supportChoices(pack, this.language()).sources : [];
  }

  private language(): 'en' | 'zh' {
    return this.current.locale() === 'en' ? 'en' : 'zh';
  }

  private entryView(entry: SupportEntry, { people, cases }: Names): SupportLedgerView['entries'][number] {
    const locale = this.current.locale();
    const { no, purpose, source, amount, reason, payee, madeBy, checkedBy, paid, returned, stoppedOn } = entry;
    const about = cases.get(no);
    const nameOf = (id: string): string => people.get(id) ?? '';
    return {
      ...{ no, amount, reason, stoppedOn, caseId: about?.caseId ?? '', person: about?.person ?? '' },
      use: sentenceOf(`use.${purpose.kind === 'STUDIO' ? 'STUDIO' : purpose.use}`, locale),
      source: sentenceOf(`source.${source}`, locale),
      payee: sentenceOf(`payee.${payee}`, locale),
      madeBy: nameOf(madeBy),
      checkedBy: checkedBy === null ? null : nameOf(checkedBy),
      paid: paid === null ? null : { ...paid, by: nameOf(paid.by) },
      returned: returned === null ? null : { ...returned, by: nameOf(returned.by) },
    };
  }

  private async names(): Promise<Names> {
    const people: { id: string; name: string }[] = await this.source.query(
      `select id, name from app.person where id in (select made_by from app.support_entry union select checked_by from app.support_entry
         union select paid_by from app.support_entry union select returned_by from app.support_entry)`,
    );
    const cases: { no: number; caseId: string; campaignId: string; person: string }[] = await this.source.query(
      `select e.no, e.case_id as "caseId", c.campaign_id as "campaignId", c.state->'person'->>'name' as person
       from app.support_entry e join app.work_case c on c.id = e.case_id`,
    );
    return { people: new Map(people.map(({ id, name }) => [id, name])), cases: new Map(cases.map(({ no, ...about }) => [no, about])) };
  }
}
