import { Controller, Get } from '@nestjs/common';
import { health } from '@jiangcheng/contracts/api/health';
import { isMigrated } from '@jiangcheng/persistence/startup-checks';
import { SkipThrottle } from '@nestjs/throttler';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Answers } from './answers.ts';
import { Public } from './permit.ts';
import { ProblemError } from './problem-error.ts';

@Controller('health')
@ApiTags('health')
@SkipThrottle({ general: true, signIn: true })
export class HealthController {
  constructor(private readonly source: DataSource) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @Answers(health)
  live() {
    return { status: 'ok' };
  }

  /** The record can be read and has this version's schema. */
  @Get('ready')
  @Public()
  @Answers(health)
  async ready() {
    if (!(await isMigrated(this.source))) throw new ProblemError(503, 'RECORD_UNAVAILABLE', { headers: { 'Retry-After': '2' } });
    return { status: 'ok' };
  }
}
