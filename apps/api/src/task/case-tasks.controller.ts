import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { caseTasks } from '@jiangcheng/contracts/api/task';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ClaimService } from './claim.service.ts';

@Controller('cases')
@ApiTags('task')
export class CaseTasksController {
  constructor(private readonly claims: ClaimService) {}

  @Get(':id/tasks')
  @Permit('task.hands')
  @Answers(caseTasks)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.claims.ofCase(id);
  }
}
