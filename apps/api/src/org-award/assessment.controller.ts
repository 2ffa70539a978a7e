import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { packageMoved } from '@jiangcheng/contracts/api/collection';
import { idParam } from '@jiangcheng/contracts/api/common';
import { assessmentView, saveAssessment } from '@jiangcheng/contracts/api/org-award';
import type { Output } from '@jiangcheng/contracts/api/output';
import { CollectionCommands } from '../collection/collection-commands.ts';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { AssessmentReader } from './assessment-reader.ts';

const Case = () => Param('id', { schema: idParam });
const Unit = () => Param('organizationId', { schema: idParam });

/** A unit's 自评表 in the window in which it hands in its package (003/附4); the office may fill it in for the unit (代填). */
@Controller('collections/:id/units/:organizationId/assessment')
@ApiTags('org-award')
export class AssessmentController {
  constructor(
    private readonly reader: AssessmentReader,
    private readonly commands: CollectionCommands,
  ) {}

  @Get()
  @Permit('package.read')
  @Answers(assessmentView)
  read(@Case() caseId: string, @Unit() unit: string) {
    return this.reader.read(caseId.toLowerCase(), unit.toLowerCase());
  }

  @Put()
  @Permit('package.file')
  @Answers(packageMoved)
  save(
    @Case() caseId: string,
    @Unit() unit: string,
    @Body({ schema: saveAssessment }) { version, takeOver, ...assessment }: Output<typeof saveAssessment>,
  ) {
    return this.commands.actOnUnit(caseId, unit, version, { act: 'saveAssessment', input: { assessment, takeOver } });
  }
}
