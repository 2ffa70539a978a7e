import { Injectable } from '@nestjs/common';
import { MoneyReader } from '../payment/money-reader.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { awardsViewOf } from './awards.view.ts';

/** Certificates and honours for reading. */
@Injectable()
export class AwardsService {
  constructor(
    private readonly reader: MoneyReader,
    private readonly current: CurrentRequest,
  ) {}

  read(campaignId: string) {
    const viewer = { actor: this.current.actor(), campaignId, locale: this.current.locale() };
    return this.reader.read(campaignId, 'AWARDS_OPENED', (read) => awardsViewOf(read, viewer));
  }
}
