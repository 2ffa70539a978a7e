import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@jiangcheng/contracts/api/edition';
import type { Output } from '@jiangcheng/contracts/api/output';
import { withNode } from '@jiangcheng/regulations/edition-approvals';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { EditionDrafts } from './edition-drafts.ts';

/** How the nodes of a draft's approvals decide, and who sits there. */
@Controller('editions/:regulation/:edition/approvals/:approval/nodes/:node')
@ApiTags('regulation')
export class EditionApprovalsController {
  constructor(private readonly drafts: EditionDrafts) {}

  @Post()
  @Permit('edition.manage')
  @Answers(contract.editionView)
  change(
    @Param('regulation', { schema: contract.regulationParam }) regulation: string,
    @Param('edition', { schema: contract.editionParam }) edition: string,
    @Param('approval', { schema: contract.approvalParam }) approval: string,
    @Param('node', { schema: contract.approvalParam }) node: string,
    @Body({ schema: contract.nodeChange }) body: Output<typeof contract.nodeChange>,
  ) {
    const { version, ...change } = body;
    const detail = { approval, node, ...change };
    return this.drafts.save({ regulation, edition }, { version, ...detail }, 'EDITION_NODE_CHANGED', detail, ({ content }) =>
      withNode(content, detail),
    );
  }
}
