import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { acknowledgeMails } from '@jiangcheng/persistence/mail/acknowledge-mails';
import { DataSource } from 'typeorm';
import { CurrentRequest } from '../platform/request-context.ts';

/** Who opens a case has seen what it was about: its mails to this person count as acknowledged. */
@Injectable()
export class Acknowledgements {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  /** Called once the person has been let in. */
  async opened(caseId: string): Promise<void> {
    const { personId } = this.current.actor();
    await this.source.transaction('READ COMMITTED', async (manager) => {
      const mails = await acknowledgeMails(manager, personId, caseId);
      if (mails.length > 0) await recordAccess(manager, { type: 'MAIL_ACKNOWLEDGED', ...this.current.stamp(), caseId, detail: { mails } });
    });
  }
}
