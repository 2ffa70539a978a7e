import { actRoutes } from '@jiangcheng/api/src/contest/act-routes';
import type { NoticeAct, NoticeCorrectionAct } from '@jiangcheng/domain/contest/acts';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import { TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';

/** Plan and notice of a contest that was released without them: nothing of it goes through. */
export const frontOf = ({ organizationId, bodyId }: Ids): Record<string, object> => {
  const on = TODAY;
  const text = { title: '示例通知', recipients: ['各示例单位'], body: ['现予通知。'] };
  const front: Readonly<Record<FrontAct, object>> = {
    nameAuthority: { organizationId: bodyId },
    writePlan: { version: 0, plan: { ...PLAN, documents: [] } },
    submitPlan: { version: 0 },
    countersignPlan: { organizationId },
    returnPlan: { organizationId, text: '示例' },
    draftNotice: { on, text },
    amendNotice: { on, text },
    checkNotice: { on },
    countersignNotice: { on, organizationId: bodyId },
    signNotice: { on },
    numberNotice: { on, number: '示工发〔2026〕9号' },
    proofreadNotice: { on },
    printNotice: { on },
    sealNotice: { on, organizationId: bodyId },
    distributeNotice: { on, recipients: ['各示例单位'] },
    beginNoticeCorrection: { place: '示例基地', reason: '示例' },
    withdrawNoticeCorrection: { reason: '示例' },
    draftNoticeCorrection: { on, text },
    amendNoticeCorrection: { on, text },
    checkNoticeCorrection: { on },
    countersignNoticeCorrection: { on, organizationId: bodyId },
    signNoticeCorrection: { on },
    numberNoticeCorrection: { on, number: '示工发〔2026〕10号' },
    proofreadNoticeCorrection: { on },
    printNoticeCorrection: { on },
    sealNoticeCorrection: { on, organizationId: bodyId },
    distributeNoticeCorrection: { on, recipients: ['各示例单位'] },
  };
  return Object.fromEntries(Object.entries(front).map(([act, body]) => [actRoutes[act as FrontAct], body]));
};
type FrontAct = NoticeAct | NoticeCorrectionAct | 'nameAuthority' | 'writePlan' | 'submitPlan' | 'countersignPlan' | 'returnPlan';
