import { Injectable } from '@nestjs/common';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { formSchema } from '@jiangcheng/contracts/api/form-schema';
import { contestActInputs, isContestAct } from '@jiangcheng/contracts/api/contest';
import { CaseReader } from '../casework/case-reader.ts';
import { notFound } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** The JSON Schema of an act's form; what depends on the regulation (reasons for a return) is filled in from its pack. */
@Injectable()
export class ActionSchemas {
  constructor(
    private readonly reader: CaseReader,
    private readonly current: CurrentRequest,
  ) {}

  async of(caseId: string, act: string): Promise<object> {
    const found = await this.reader.read(caseId);
    if (!isContestAct(act)) throw notFound();
    const pack = contestPack(found.regulation, found.edition, found.settings);
    return formSchema(contestActInputs[act], {
      locale: this.current.locale(),
      choices: { reasonCode: Object.entries(pack.returnReasonLabels).map(([code, title]) => ({ const: code, title })) },
      defaults: { correctionDays: pack.rules.correction.length },
    });
  }
}
