import { caseLink } from '@jiangcheng/contracts/case-link';
import type { CultivationEvent } from '@jiangcheng/domain/cultivation/events';
import { actRow } from '@jiangcheng/domain/cultivation/acts';
import { cited } from '../contest/rules.ts';
import type { NewDeviation, NewMail } from '../ports/case-changes.ts';
import type { ActContext } from '../process/act-context.ts';
import type { Effects } from '../process/process.ts';
import { mailTo } from '../reminder/reminding.ts';
import type { CultivationTypes } from './types.ts';

type Context = ActContext<CultivationTypes>;

/**
 * What an act on a cultivation sets in motion: the register of certificates, a longer period as a departure; at its
 * end benefits end, money that is not paid is stopped, and the unit is told.
 */
export async function cultivationEffects(context: Context): Promise<Effects> {
  const { events, locked, tx } = context;
  const mails: NewMail[] = [];
  for (const event of events) {
    if (event.type === 'CRAFTSMAN_CERTIFIED') await tx.cultivations.saveCertificate(locked.id, event.certificate);
    if (event.type !== 'CULTIVATION_ENDED') continue;
    if (event.certificate !== null) await tx.cultivations.saveCertificate(locked.id, event.certificate);
    await tx.support.stop(locked.id, event.end.decision.on);
    mails.push(...(await endMails(context, event)));
  }
  return { mails, deviations: events.flatMap(deviationOf) };
}

/** 告知推荐单位: what was decided, when, by which approval. */
async function endMails(
  { tx, locked, pack, desk }: Context,
  { end }: CultivationEvent & { type: 'CULTIVATION_ENDED' },
): Promise<NewMail[]> {
  const { campaignId } = locked.scope;
  const variables = {
    contest: locked.title,
    clause: cited(pack, actRow('endCultivation').clause),
    since: end.decision.on,
    reasonText: end.note,
    authority: `${end.decision.body} ${end.decision.reference}`,
    link: caseLink('cultivation', locked.id, campaignId),
  };
  return mailTo(await tx.recipients('TEAM_UNIT', campaignId, locked.state.unitId), desk.newId, { kind: 'cultivation-ended', variables });
}

/** 培育期一般为一年: a longer one has its reason on record (第十条). */
const deviationOf = (event: CultivationEvent): NewDeviation[] =>
  event.type === 'PERIOD_EXTENDED'
    ? [
        {
          kind: 'PERIOD_EXTENDED',
          round: event.period.round,
          clause: '004/第十条',
          detail: { until: event.period.until },
          reason: event.period.reason,
        },
      ]
    : [];
