import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { certificateAnswer, certificateQuestion } from '@jiangcheng/contracts/api/cultivation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { LimitedAsSignIn, NeedsNoKey, Public } from '../platform/permit.ts';
import { CertificateCheck } from './certificate-check.ts';

/** Anybody checks a certificate, without an account. Asked by POST, so that no code stands in an address. */
@Controller('certificate-checks')
@ApiTags('public')
export class CertificateCheckController {
  constructor(private readonly certificates: CertificateCheck) {}

  @Post()
  @Public()
  @NeedsNoKey()
  @LimitedAsSignIn()
  @Answers(certificateAnswer)
  check(@Body({ schema: certificateQuestion }) body: Output<typeof certificateQuestion>) {
    return this.certificates.check(body);
  }
}
