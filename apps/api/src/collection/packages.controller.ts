import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  extended,
  givenBack,
  handIn,
  itemKey,
  ownPackages,
  packageMoved,
  packageView,
  reasoned,
  receipt,
  savedItem,
  seen,
} from '@jiangcheng/contracts/api/collection';
import { idParam, pageQuery, type ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CollectionCommands } from './collection-commands.ts';
import { PackageReader } from './package-reader.ts';

const UNIT = 'collections/:id/units/:organizationId';
const Case = () => Param('id', { schema: idParam });
const Unit = () => Param('organizationId', { schema: idParam });

@Controller()
@ApiTags('collection')
export class PackagesController {
  constructor(
    private readonly reader: PackageReader,
    private readonly commands: CollectionCommands,
  ) {}

  @Get('packages')
  @Permit('package.own')
  @Answers(ownPackages)
  own(@Query({ schema: pageQuery }) query: Omit<ListQuery, 'q'>) {
    return this.reader.own(query);
  }

  @Get(UNIT)
  @Permit('package.read')
  @Answers(packageView)
  read(@Case() caseId: string, @Unit() unit: string) {
    return this.reader.read(caseId, unit.toLowerCase());
  }

  @Put(`${UNIT}/items/:key`)
  @Permit('package.file')
  @Answers(packageMoved)
  save(
    @Case() caseId: string,
    @Unit() unit: string,
    @Param('key', { schema: itemKey }) kind: string,
    @Body({ schema: savedItem }) { version, fileIds, none }: Output<typeof savedItem>,
  ) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'saveItem', input: { item: { kind, fileIds, none } } });
  }

  @Post(`${UNIT}/hand-in`)
  @Permit('package.deliver')
  @Answers(packageMoved)
  handIn(@Case() caseId: string, @Unit() unit: string, @Body({ schema: handIn }) { version, ...input }: Output<typeof handIn>) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'handIn', input });
  }

  @Post(`${UNIT}/receipt`)
  @Permit('collection.manage')
  @Answers(packageMoved)
  register(@Case() caseId: string, @Unit() unit: string, @Body({ schema: receipt }) { version, ...input }: Output<typeof receipt>) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'registerReceipt', input });
  }

  @Post(`${UNIT}/receipt-confirmation`)
  @Permit('collection.manage')
  @Answers(packageMoved)
  confirm(@Case() caseId: string, @Unit() unit: string, @Body({ schema: seen }) { version }: Output<typeof seen>) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'confirmReceipt', input: {} });
  }

  @Post(`${UNIT}/receipt-rejection`)
  @Permit('collection.manage')
  @Answers(packageMoved)
  reject(@Case() caseId: string, @Unit() unit: string, @Body({ schema: reasoned }) { version, ...input }: Output<typeof reasoned>) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'rejectReceipt', input });
  }

  @Post(`${UNIT}/acceptance`)
  @Permit('collection.manage')
  @Answers(packageMoved)
  accept(@Case() caseId: string, @Unit() unit: string, @Body({ schema: seen }) { version }: Output<typeof seen>) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'accept', input: {} });
  }

  @Post(`${UNIT}/return`)
  @Permit('collection.manage')
  @Answers(packageMoved)
  return(@Case() caseId: string, @Unit() unit: string, @Body({ schema: givenBack }) { version, ...input }: Output<typeof givenBack>) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'giveBack', input });
  }

  @Post(`${UNIT}/extension`)
  @Permit('collection.manage')
  @Answers(packageMoved)
  extend(@Case() caseId: string, @Unit() unit: string, @Body({ schema: extended }) { version, ...input }: Output<typeof extended>) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'extend', input });
  }

  @Post(`${UNIT}/excuse`)
  @Permit('collection.manage')
  @Answers(packageMoved)
  excuse(@Case() caseId: string, @Unit() unit: string, @Body({ schema: reasoned }) { version, ...input }: Output<typeof reasoned>) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'excuse', input });
  }
}
