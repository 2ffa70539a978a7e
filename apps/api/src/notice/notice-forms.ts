import { Injectable } from '@nestjs/common';
import { noticePack } from '@jiangcheng/casework/notice/notice-pack';
import { noticeProcess } from '@jiangcheng/casework/notice/notice-process';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { formSchema, type FormFill } from '@jiangcheng/contracts/api/form-schema';
import { noticeActInputs } from '@jiangcheng/contracts/api/notice';
import type { NoticeAct } from '@jiangcheng/domain/notice/acts';
import { waitingOutages } from '@jiangcheng/domain/notice/plan';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { civilDateOf, formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { CaseReader } from '../casework/case-reader.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { firstDraftOf, hangingTextOf } from './notice-drafts.ts';

/** The JSON Schema of an act's form: text, names, displays and outages are filled in from the notice as it stands. */
@Injectable()
export class NoticeForms {
  constructor(
    private readonly reader: CaseReader,
    private readonly current: CurrentRequest,
  ) {}

  async of(caseId: string, act: NoticeAct): Promise<object> {
    const found = await this.reader.readOf(noticeProcess, caseId);
    const locale = this.current.locale();
    return formSchema(noticeActInputs[act], { locale, ...fillOf(act, found, locale) });
  }
}

type Fill = Omit<FormFill, 'locale'>;

function fillOf(act: NoticeAct, found: LockedCase<NoticeState>, locale: Locale): Fill {
  const display = (code: string) => ({ const: code, title: sentenceOf(`display.${code}`, locale) });
  const { state, now } = found;
  switch (act) {
    case 'postNotice':
      return { defaults: firstDraftOf(found) };
    case 'changeNotice':
      return { defaults: hangingTextOf(state), titles: { reason: sentenceOf('field.changeReason', locale) } };
    case 'proveDisplay':
      return { choices: { display: noticePack(found).displays.map(display) }, defaults: { seenAt: toIsoLocal(now), shown: true } };
    case 'decideOutage':
      return outageForm(state, display);
    case 'removePerson':
      return { choices: { personId: listed(state) }, defaults: { on: civilDateOf(now) } };
    case 'extendNotice':
    case 'withdrawNotice':
      return {};
  }
}

/** Those outages alone that wait for the office's word. */
function outageForm(state: NoticeState, display: (code: string) => { const: string; title: string }): Fill {
  const waiting = waitingOutages(state);
  const [first] = waiting;
  return {
    choices: {
      display: [...new Set(waiting.map((one) => one.display))].map(display),
      from: waiting.map(({ from }) => ({ const: toIsoLocal(from), title: formatLocal(from) })),
    },
    defaults: first === undefined ? {} : { display: first.display, from: toIsoLocal(first.from), days: 0 },
  };
}

const listed = ({ postings, approved, removals }: NoticeState) =>
  (postings.at(-1)?.text.list ?? [])
    .filter(({ personId }) => !removals.some((removal) => removal.personId === personId))
    .map(({ personId }) => {
      const person = approved.find((one) => one.personId === personId);
      return { const: personId, title: `${person?.name ?? ''} · ${person?.unit ?? ''}` };
    });
