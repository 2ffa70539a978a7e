import { Injectable } from '@nestjs/common';
import type * as contract from '@jiangcheng/contracts/api/edition';
import type { Output } from '@jiangcheng/contracts/api/output';
import { refuse } from '@jiangcheng/domain/shared/result';
import { insertEdition, listEditions, publishEdition, saveContent, type EditionRow } from '@jiangcheng/persistence/regulation/editions';
import { nextEdition, withValue } from '@jiangcheng/regulations/edition';
import { hasPack, listPacks } from '@jiangcheng/regulations/list-packs';
import { checkedPack, loadPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { EditionDrafts, type EditionName } from './edition-drafts.ts';
import { EditionWatch } from './edition-watch.ts';
import { editionViewOf, problemsOf } from './edition.view.ts';

/** The office makes the next edition of a regulation: a copy, its changes each with its clause, and publication by another person. */
@Injectable()
export class EditionService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly drafts: EditionDrafts,
    private readonly watch: EditionWatch,
  ) {}

  /** What came with the release, then what the office made. */
  async list(): Promise<Output<typeof contract.editionList>> {
    const made = await listEditions(this.source);
    const own = new Set(made.map(({ regulation, edition }) => `${regulation}/${edition}`));
    const shipped = listPacks().filter(({ id, edition }) => !own.has(`${id}/${edition}`));
    return {
      items: [
        ...shipped.map(({ id, edition }) => ({
          ...titled(id, edition),
          regulation: id,
          edition,
          status: 'SHIPPED' as const,
          basedOn: null,
        })),
        ...made.map(({ regulation, edition, basedOn, hash, content }) => ({
          title: loadPack(regulation, basedOn).regulation.pack.title,
          docNo: docNoOf(content),
          ...{ regulation, edition, basedOn, status: hash === null ? ('DRAFT' as const) : ('PUBLISHED' as const) },
        })),
      ],
    };
  }

  copy({ regulation, basedOn, edition, reason }: Output<typeof contract.newEdition>) {
    this.drafts.refuseElsewhere();
    if (!hasPack(regulation, basedOn)) throw refusalProblem(refuse('PACK_UNKNOWN', { field: 'basedOn' }));
    return this.commands.run({ regulation, basedOn, edition, reason }, async (manager) => {
      const base = loadPack(regulation, basedOn);
      const content = nextEdition(base, edition);
      const row = { regulation, edition, basedOn, kind: base.kind, reason, content, draftedBy: this.current.actor().accountId };
      if (hasPack(regulation, edition) || !(await insertEdition(manager, row)))
        throw refusalProblem(refuse('EDITION_EXISTS', { field: 'edition' }));
      await this.drafts.note(manager, 'EDITION_DRAFTED', { regulation, edition, basedOn });
      return this.drafts.read(row, manager);
    });
  }

  change(name: EditionName, body: Output<typeof contract.editionChange>) {
    const { path, value, clause } = body;
    return this.drafts.change(name, body, async (manager, row) => {
      const content = withValue(row.content, { path, value, clause });
      if (content === null) throw refusalProblem(refuse('EDITION_VALUE_UNKNOWN', { field: 'value' }));
      await saveContent(manager, name, content);
      await this.drafts.note(manager, 'EDITION_CHANGED', { ...name, path, value, clause });
    });
  }

  /** Takes effect for campaigns that are opened from now on; every other keeps its own edition for life. */
  async publish(name: EditionName, body: Output<typeof contract.editionVersion>) {
    const published = await this.drafts.change(name, body, async (manager, row) => {
      const actor = this.current.actor();
      if (row.draftedBy.personId === actor.personId) throw refusalProblem(refuse('EDITION_FOUR_EYES'));
      const [problem] = problemsOf(row);
      if (problem !== undefined) throw refusalProblem(refuse('EDITION_CONTRADICTS', { params: { problem } }));
      const { values, approvals } = editionViewOf(row, actor.personId, true, this.current.locale());
      if (![...values, ...approvals].some(({ changed }) => changed)) throw refusalProblem(refuse('EDITION_UNCHANGED'));
      const { hash } = checkedPack(row.kind, row.content);
      await publishEdition(manager, name, hash, actor.accountId);
      await this.drafts.note(manager, 'EDITION_PUBLISHED', { ...name, hash });
    });
    await this.watch.refresh();
    return published;
  }
}

function titled(id: string, edition: string): { title: string; docNo: string } {
  const { pack, docNo } = loadPack(id, edition).regulation;
  return { title: pack.title, docNo: docNo.value };
}

const docNoOf = (content: EditionRow['content']): string =>
  (content as { regulation: { docNo: { value: string } } }).regulation.docNo.value;
