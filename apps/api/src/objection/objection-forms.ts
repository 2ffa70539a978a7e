import { Injectable } from '@nestjs/common';
import { formSchema, type FormFill } from '@jiangcheng/contracts/api/form-schema';
import { objectionActInputs } from '@jiangcheng/contracts/api/objection';
import type { ObjectionAct } from '@jiangcheng/domain/objection/acts';
import { verifiersOf } from '@jiangcheng/domain/objection/permissions';
import type { ObjectionCaseState } from '@jiangcheng/domain/objection/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { readCase } from '@jiangcheng/persistence/casework/locked-case';
import { DataSource } from 'typeorm';
import { notFound } from '../platform/problems.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { ReadableObjections } from './readable-objections.ts';
import { namesOfPeople } from './people-names.ts';

type Fill = Omit<FormFill, 'locale'>;

/** The JSON Schema of an act's form: who verifies, what may be found and decided, in words. */
@Injectable()
export class ObjectionForms {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly objections: ReadableObjections,
  ) {}

  async of(id: string, act: ObjectionAct): Promise<object> {
    const { state } = await this.objections.read(id);
    const found = await readCase(this.source.manager, id);
    // A row that nobody took up has no acts.
    if (state === null || found === null) throw notFound();
    const locale = this.current.locale();
    const fill = act === 'reportFinding' ? await this.reportForm(state, locale) : fillOf(act, state, civilDateOf(found.now), locale);
    return formSchema(objectionActInputs[act], { locale, ...fill });
  }

  private async reportForm(state: ObjectionCaseState, locale: Locale): Promise<Fill> {
    const names = await namesOfPeople(this.source, verifiersOf(state));
    const signedBy = verifiersOf(state).map((personId) => ({ const: personId, title: names.get(personId) ?? '' }));
    return { choices: { signedBy, finding: worded(['UPHELD', 'PARTLY', 'NOT_UPHELD'], 'finding', locale) } };
  }
}

function fillOf(
  act: Exclude<ObjectionAct, 'reportFinding'>,
  { concrete, sealed }: ObjectionCaseState,
  today: string,
  locale: Locale,
): Fill {
  switch (act) {
    case 'assessObjection':
      return { defaults: { concrete, sealed } };
    case 'decideObjection':
      return { defaults: { on: today }, choices: { effect: worded(['KEEP', 'REMOVE'], 'effect', locale) } };
    case 'replyToObjection':
      return { defaults: { on: today } };
    case 'admitObjection':
    case 'registerObjection':
      return {};
  }
}

const worded = (codes: readonly string[], what: string, locale: Locale) =>
  codes.map((code) => ({ const: code, title: sentenceOf(`${what}.${code}`, locale) }));
