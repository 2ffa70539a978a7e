import { Inject, Injectable } from '@nestjs/common';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { selectionFacts } from '@jiangcheng/casework/selection/selection-facts';
import { selectionPack } from '@jiangcheng/casework/selection/selection-pack';
import { formSchema, type FormChoice, type FormFill } from '@jiangcheng/contracts/api/form-schema';
import { selectionActInputs } from '@jiangcheng/contracts/api/selection';
import { documentChain, type DocumentStepAct, type SelectionAct } from '@jiangcheng/domain/selection/acts';
import { waitingFor } from '@jiangcheng/domain/selection/decide-announcement';
import { documentOf } from '@jiangcheng/domain/selection/decide-document';
import type { SelectionFacts } from '@jiangcheng/domain/selection/facts';
import { reservesLeft, suggestionOf, windowOf } from '@jiangcheng/domain/selection/standing';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { DataSource } from 'typeorm';
import { DESK } from '../casework/desk.token.ts';
import { documentForm } from '../document/document-form.ts';
import type { DocumentReader } from '../document/document.view.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { firstDraftOf } from './first-drafts.ts';
import { expertNames, namesOf, type CandidateName } from './candidate-names.ts';
import { SelectionCases, type LockedSelection } from './selection-cases.ts';

interface Around {
  found: LockedSelection;
  facts: SelectionFacts;
  names: ReadonlyMap<string, CandidateName>;
  experts: readonly FormChoice[];
}

/** The JSON Schema of an act's form: what there is to choose from is filled in from the case as it stands. */
@Injectable()
export class SelectionForms {
  constructor(
    private readonly source: DataSource,
    private readonly cases: SelectionCases,
    private readonly current: CurrentRequest,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  async of(roundId: string, act: SelectionAct): Promise<object> {
    const found = await this.cases.read(roundId);
    const pack = selectionPack(found.regulation, found.edition, found.settings);
    const facts = await this.desk.store.transaction((tx) => selectionFacts(tx, found, pack, {}));
    const experts = await expertNames(this.source, facts.scoring.experts);
    const around = { found, facts, names: await namesOf(this.source, found.id), experts };
    const fill = documentChain.includes(act) ? stepForm(act, around, this.reads(around)) : actForm(act, around);
    return formSchema(selectionActInputs[act], { locale: this.current.locale(), ...fill });
  }

  private reads({ found: { now }, facts }: Around): DocumentReader {
    const { holdMinutes } = facts.document;
    return { personId: this.current.actor().personId, now, locale: this.current.locale(), holdMinutes };
  }
}

type Fill = Omit<FormFill, 'locale'>;

function stepForm(act: DocumentStepAct, { found, names }: Around, reader: DocumentReader): Fill {
  const document = documentOf(found.state);
  if (document === null) return {};
  return documentForm(documentChain.stepOf(act), document, { reader, firstDraft: firstDraftOf(found, names) });
}

function actForm(act: Exclude<SelectionAct, DocumentStepAct>, { found: { state, now }, facts, names, experts }: Around): Fill {
  const today = civilDateOf(now);
  const people = (ids: readonly string[]): FormChoice[] => ids.map((id) => ({ const: id, title: titleOf(id, names) }));
  const ranked = people(facts.scoring.ranking.map(({ candidateId }) => candidateId));
  const units = state.quotas.map(({ organizationId, name }) => ({ const: organizationId, title: name }));
  const party = { on: today, meeting: { year: Number(today.slice(0, 4)) } };
  switch (act) {
    case 'nameContact':
    case 'raiseQuota':
      return { choices: { organizationId: units } };
    case 'extendWindow':
      return { defaults: { to: windowOf(state)?.to ?? today } };
    case 'recordMeeting':
      return {
        defaults: { on: today, present: [...facts.scoring.experts] },
        choices: { present: experts, 'ballot.votes.candidateId': ranked },
      };
    case 'suggestList':
      return {
        defaults: { suggested: facts.scoring.ranking.slice(0, facts.rules.list.target).map(({ candidateId }) => ({ candidateId })) },
        choices: { reserves: ranked, 'suggested.candidateId': ranked },
      };
    case 'approveList':
      return { defaults: party, choices: { 'struck.candidateId': people(suggestedIn(state)) } };
    case 'sendBackList':
      return { defaults: party };
    case 'approveReserve':
      return { defaults: party, choices: { candidateId: people(reservesLeft(state)) } };
    case 'nameAnnounced': {
      const waiting = waitingFor(state, facts.notice);
      return { defaults: { candidateIds: waiting }, choices: { candidateIds: people(waiting) } };
    }
    default:
      return {};
  }
}

const suggestedIn = (state: LockedSelection['state']): string[] =>
  (suggestionOf(state)?.suggested ?? []).map(({ candidateId }) => candidateId);

const titleOf = (id: string, names: ReadonlyMap<string, CandidateName>): string => {
  const found = names.get(id);
  return found === undefined ? id : `${found.name} · ${found.unit}`;
};
