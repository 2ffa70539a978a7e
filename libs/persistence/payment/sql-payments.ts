import type { EntityManager } from 'typeorm';
import { recordAccess, type AccessEvent } from '@jiangcheng/audit/access-event';
import type { PaymentTransaction } from '@jiangcheng/casework/ports/payments';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { TAX_SETTING } from '@jiangcheng/domain/payment/tax';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { changeCampaignSetting } from '../campaign/campaign-settings.ts';
import { lockCampaign } from '../campaign/locked-campaign.ts';
import { appendToCase, personalDigests } from '../casework/append-to-case.ts';
import { lockCase, readCase } from '../casework/locked-case.ts';
import { insertMails } from '../casework/save-mails.ts';
import { saveTasks } from '../casework/save-tasks.ts';
import { isNumberTaken, saveNumbers } from '../document/document-numbers.ts';
import { markDeleted } from '../file/deleted-files.ts';
import { findFile } from '../file/files.ts';
import { bansOf } from '../hosting/bans.ts';
import { peopleOfRole } from '../person/recipients.ts';
import { announcedReports } from './announced-reports.ts';
import { readPapers, type PaperOf } from './money-papers.ts';
import { SqlBatches } from './sql-batches.ts';
import { insertAudit, readAudits, readIdCopies } from './sql-audits.ts';
import { insertCorrection, readCorrections, settleCorrection } from './sql-corrections.ts';
import { answerLetter, insertLetter, readCertificates, readLetters, saveCertificates } from './sql-letters.ts';
import { SqlSubsidies } from './sql-subsidies.ts';
import { placeTalent, readPlaces } from './sql-talents.ts';

type Port = PaymentTransaction;

/** What follows from a campaign's circulars over one open PostgreSQL transaction: the port of casework's payment and award. */
export class SqlPayments implements Port {
  private readonly lists: SqlBatches;
  private readonly support: SqlSubsidies;

  constructor(
    readonly manager: EntityManager,
    private readonly keyring: Keyring,
  ) {
    this.lists = new SqlBatches(manager, keyring);
    this.support = new SqlSubsidies(manager, keyring);
  }

  async caseOf(campaignId: string): Promise<string | null> {
    const [row] = await this.manager.query<{ id: string }[]>(`select id from app.work_case where campaign_id = $1 and kind = 'campaign'`, [
      campaignId,
    ]);
    return row?.id ?? null;
  }

  lock = (caseId: string): Promise<LockedCase | null> => lockCase(this.manager, caseId);
  find = (caseId: string): Promise<LockedCase | null> => readCase(this.manager, caseId);

  announced: Port['announced'] = (contests) => announcedReports(this.manager, this.keyring, contests);
  corrections: Port['corrections'] = (caseId) => readCorrections(this.manager, caseId);
  refunds: Port['refunds'] = (caseId) => this.lists.refunds(caseId);
  batches: Port['batches'] = (caseId) => this.lists.read(caseId);
  accounts: Port['accounts'] = (caseId) => this.lists.accounts(caseId);
  subsidies: Port['subsidies'] = (caseId) => this.support.read(caseId);
  audits: Port['audits'] = (caseId) => readAudits(this.manager, caseId);
  idCopies: Port['idCopies'] = (campaignId) => readIdCopies(this.manager, campaignId);
  bans: Port['bans'] = (organizationIds) => bansOf(this.manager, organizationIds);
  certificates: Port['certificates'] = (caseId) => readCertificates(this.manager, caseId);
  letters: Port['letters'] = (caseId) => readLetters(this.manager, caseId);
  talentPlaces: Port['talentPlaces'] = (caseId) => readPlaces(this.manager, caseId);
  /** For pages alone. */
  papers = (caseId: string): Promise<PaperOf> => readPapers(this.manager, caseId);
  confirmedContest: Port['confirmedContest'] = (campaignId, contestId) => this.support.confirmedContest(campaignId, contestId);
  confirmedContests = (campaignId: string) => this.support.confirmedContests(campaignId);

  fileHash: Port['fileHash'] = async (caseId, fileId, purpose) => {
    const file = await findFile(this.manager, fileId);
    return file !== null && file.caseId === caseId && file.purpose === purpose ? file.sha256 : null;
  };

  isNumberTaken: Port['isNumberTaken'] = (number) => isNumberTaken(this.manager, number);
  saveNumber: Port['saveNumber'] = (caseId, number, kind) => saveNumbers(this.manager, caseId, [{ number, kind }]);

  save: Port['save'] = (caseId, event, more) => this.lists.save(caseId, event, more);

  /** Among the campaign's settings, with what it was: one place says how prizes are taxed. */
  chooseTax: Port['chooseTax'] = async (campaignId, { before, after, basis: reason, accountId: by }) => {
    const campaign = await lockCampaign(this.manager, campaignId);
    if (campaign === null) throw new Error(`no campaign ${campaignId}`);
    await changeCampaignSetting(this.manager, campaign, { key: TAX_SETTING, before, after, reason, by });
  };

  insertSubsidy: Port['insertSubsidy'] = (caseId, subsidy, accountId) => this.support.insert(caseId, subsidy, accountId);
  proposeSubsidy: Port['proposeSubsidy'] = (id, proposed) => this.support.propose(id, proposed);
  checkSubsidy: Port['checkSubsidy'] = (id, accountId) => this.support.check(id, accountId);
  settleSubsidy: Port['settleSubsidy'] = (id, decision, by) => this.support.settle(id, decision, by);

  insertAudit: Port['insertAudit'] = (caseId, audit, accountId) => insertAudit(this.manager, caseId, audit, accountId);
  deleteFiles: Port['deleteFiles'] = (fileIds, ground, accountId) => markDeleted(this.manager, fileIds, { ground, accountId });

  insertCorrection: Port['insertCorrection'] = (caseId, correction, accountId) =>
    insertCorrection(this.manager, caseId, correction, accountId);
  settleCorrection: Port['settleCorrection'] = (...settling) => settleCorrection(this.manager, ...settling);

  saveCertificates: Port['saveCertificates'] = (caseId, items, accountId) => saveCertificates(this.manager, caseId, items, accountId);
  placeTalent: Port['placeTalent'] = (caseId, place, accountId) => placeTalent(this.manager, caseId, place, accountId);
  insertLetter: Port['insertLetter'] = (caseId, letter, by) => insertLetter(this.manager, caseId, letter, by);
  answerLetter: Port['answerLetter'] = (id, answer, by) => answerLetter(this.manager, id, answer, by);

  personalDigests: Port['personalDigests'] = (fields, event) => personalDigests(this.keyring, fields, event);
  recipients: Port['recipients'] = (role, campaignId, organizationId) =>
    peopleOfRole(this.manager, role, campaignId, organizationId ?? null);
  saveTasks: Port['saveTasks'] = (locked, changes) => saveTasks(this.manager, locked, changes);
  insertMails: Port['insertMails'] = (caseId, mails) => insertMails(this.manager, caseId, mails);
  appendEvents: Port['appendEvents'] = (locked, events) => appendToCase(this.manager, locked, events);
  recordAccess = (event: AccessEvent): Promise<void> => recordAccess(this.manager, event);
}
