import { Inject, Injectable } from '@nestjs/common';
import { receiveFromWeb, type ObjectionForm } from '@jiangcheng/casework/objection/receive-objection';
import { receiptDigest } from '@jiangcheng/casework/objection/receipt';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { receiptAnswer, receiptQuestion, webObjection } from '@jiangcheng/contracts/api/objection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { standingOf } from '@jiangcheng/domain/objection/standing';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { findObjection } from '@jiangcheng/persistence/notice/objection-reader';
import { checkCodeMatches } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { checkedFiles } from '../objection/sent-files.ts';
import { Timing } from '../objection/timing.ts';
import { commandHash } from '../platform/command-hash.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { ProblemError } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** Objections that come by the web, and what their receipts tell. Nobody is signed in here. */
@Injectable()
export class WebObjections {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly timing: Timing,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  /** The clerk says later whether the facts can be verified; until then a named objection counts as one whose facts can. */
  async receive(noticeId: string, { personId, objectorKind, identity, facts, files }: Output<typeof webObjection>) {
    const concrete = objectorKind !== 'ANONYMOUS';
    const form: ObjectionForm = {
      ...{ noticeId, personId, objectorKind, facts, concrete, sealed: false, identity: identity ?? null },
      files: await checkedFiles(files),
    };
    const { address, requestId } = this.current.stamp();
    const web = {
      address,
      requestId,
      clientKey: this.current.idempotencyKey(),
      bodyHash: commandHash(this.keyring, this.current.route(), form),
    };
    return valueOrProblem(await receiveFromWeb(this.desk, form, web));
  }

  /** How an objection stands, for whoever holds its receipt; a wrong code and a wrong number are told apart by nobody. */
  async standing({ receiptNo, code }: Output<typeof receiptQuestion>): Promise<Output<typeof receiptAnswer>> {
    const row = await findObjection(this.source, { receiptNo: receiptNo.trim().toUpperCase() });
    const known = row !== null && checkCodeMatches(this.keyring, receiptDigest(row.id), code);
    const notice = known ? await this.timing.noticeOf(row.noticeId) : null;
    if (!known || notice === null) throw new ProblemError(404, 'RECEIPT_UNKNOWN');
    const standing = standingOf(row.state);
    const reply = row.state?.reply ?? null;
    return {
      receiptNo: row.receiptNo,
      receivedOn: civilDateOf(row.receivedAt),
      inTime: (await this.timing.of(notice))(row).inTime,
      standing,
      standingLabel: sentenceOf(`objection.${standing}`, this.current.locale()),
      reply: reply && { on: reply.on, text: reply.text },
    };
  }
}
