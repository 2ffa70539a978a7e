import { Injectable } from '@nestjs/common';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { formSchema, type FormFill } from '@jiangcheng/contracts/api/form-schema';
import { contestActInputs, isContestAct } from '@jiangcheng/contracts/api/contest';
import { NOT_AGREED } from '@jiangcheng/domain/contest/commands';
import { isDayAct, isNoticeCorrectionAct, noticeChain, type ContestAct } from '@jiangcheng/domain/contest/acts';
import { entrantsOf } from '@jiangcheng/persistence/entry/entrants-of';
import { DataSource } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import type { DocumentReader } from '../document/document.view.ts';
import { noticeDraft } from '../document/notice-draft.ts';
import { notFound } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { dayForm } from './day-form.ts';
import { countersignForm, noticeCorrectionForm, noticeForm } from './front-form.ts';
import { standingCountersignings } from './front.view.ts';
import { organizerNames } from './organizer-names.ts';

/** The JSON Schema of an act's form; what depends on the regulation, or on where the case stands, is filled in. */
@Injectable()
export class ActionSchemas {
  constructor(
    private readonly source: DataSource,
    private readonly reader: CaseReader,
    private readonly current: CurrentRequest,
  ) {}

  async of(caseId: string, act: string): Promise<object> {
    const found = await this.reader.readOf(contestProcess, caseId);
    if (!isContestAct(act)) throw notFound();
    return formSchema(contestActInputs[act], { locale: this.current.locale(), ...(await this.fillOf(act, found)) });
  }

  private reads({ now, regulation, edition, settings }: LockedContest): DocumentReader {
    const { holdMinutes } = contestPack(regulation, edition, settings);
    return { personId: this.current.actor().personId, now, locale: this.current.locale(), holdMinutes };
  }

  private async fillOf(act: ContestAct, found: LockedContest): Promise<Omit<FormFill, 'locale'>> {
    if (noticeChain.includes(act)) return noticeForm(act, found, this.reads(found), (await noticeDraft(this.source, found)).text);
    if (isNoticeCorrectionAct(act)) return noticeCorrectionForm(act, found, this.reads(found));
    if (isDayAct(act)) return dayForm(found, await entrantsOf(this.source, found.id), this.current.locale());
    if (act === 'countersignPlan' || act === 'returnPlan') {
      const names = await organizerNames(this.source, found);
      const waiting = standingCountersignings(found, names).filter(({ word }) => word === null);
      return countersignForm(waiting, found, this.current.actor());
    }
    const pack = contestPack(found.regulation, found.edition, found.settings);
    return {
      choices: { reasonCode: reasonsByHand(pack.returnReasonLabels) },
      defaults: { correctionDays: pack.rules.correction.length },
    };
  }
}

/** What a person returns a report for: that it was not agreed to follows from the signers' words. */
const reasonsByHand = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels)
    .filter(([code]) => code !== NOT_AGREED)
    .map(([code, title]) => ({ const: code, title }));
