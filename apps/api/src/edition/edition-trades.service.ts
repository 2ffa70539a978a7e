import { Injectable } from '@nestjs/common';
import type * as contract from '@jiangcheng/contracts/api/edition';
import type { Output } from '@jiangcheng/contracts/api/output';
import { nextEdition } from '@jiangcheng/regulations/edition';
import { withoutTrade, withTrade, withTradeBack } from '@jiangcheng/regulations/edition-trades';
import { loadPack } from '@jiangcheng/regulations/load-pack';
import { EditionDrafts, type EditionName } from './edition-drafts.ts';

/** The trades of a draft: one more, one less, or one back that was taken out by mistake. */
@Injectable()
export class EditionTradesService {
  constructor(private readonly drafts: EditionDrafts) {}

  add(name: EditionName, body: Output<typeof contract.newTrade>) {
    const { cells, clause } = body;
    return this.drafts.save(name, body, 'EDITION_TRADE_ADDED', { cells, clause }, ({ content }) => withTrade(content, cells, clause));
  }

  remove(name: EditionName, no: number, body: Output<typeof contract.tradeRemoval>) {
    const removal = { no, reason: body.reason, clause: body.clause };
    return this.drafts.save(name, { ...body, no }, 'EDITION_TRADE_REMOVED', removal, ({ content }) => withoutTrade(content, removal));
  }

  restore(name: EditionName, no: number, body: Output<typeof contract.editionVersion>) {
    return this.drafts.save(name, { ...body, no }, 'EDITION_TRADE_RESTORED', { no }, ({ content, basedOn }) =>
      withTradeBack(content, nextEdition(loadPack(name.regulation, basedOn), name.edition), no),
    );
  }
}
