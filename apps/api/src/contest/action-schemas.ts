import { Injectable } from '@nestjs/common';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { formSchema } from '@jiangcheng/contracts/api/form-schema';
import { isContestAct } from '@jiangcheng/contracts/api/contest';
import { CaseReader } from '../casework/case-reader.ts';
import { notFound } from '../platform/problem-error.ts';

/** The JSON Schema of an act's form; what depends on the regulation (reasons for a return) is filled in from its pack. */
@Injectable()
export class ActionSchemas {
  constructor(private readonly reader: CaseReader) {}

  async of(caseId: string, act: string): Promise<object> {
    const found = await this.reader.read(caseId);
    if (!isContestAct(act)) throw notFound();
    const pack = contestPack(found.regulation, found.edition, found.settings);
    return formSchema(act, { reasonCode: pack.returnReasonLabels, correctionDays: pack.rules.correction.length });
  }
}
