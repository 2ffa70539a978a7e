import type { CertificateRule } from '@jiangcheng/domain/cultivation/certificate';
import type { EndReason } from '@jiangcheng/domain/cultivation/cultivation';
import type { SupportRule } from '@jiangcheng/domain/cultivation/support';
import type { SelectionPack } from '../load-pack.ts';

/** 1 万元 a cultivation year from the city's fund, its uses, and the one-off grant to a studio (第十四条, 第十五条). */
export function supportRule(pack: SelectionPack): SupportRule {
  const { support, otherUse, sources, studio } = pack.cultivation;
  return {
    perYear: support.perYear,
    cappedSource: support.source,
    mainUses: support.mainUses.map(({ code }) => code),
    otherUse: otherUse.code,
    sources: sources.map(({ code }) => code),
    studioGrant: studio.grant,
    clause: support.clause,
  };
}

export function certificateRule(pack: SelectionPack): CertificateRule {
  const { number, clause } = pack.cultivation.certificate;
  return { form: number, clause };
}

/** The reasons for 停止培育, and which of them take the certificate back (第二十一条). */
export function endReasons(pack: SelectionPack): EndReason[] {
  return pack.cultivation.ends.map(({ code, revokesCertificate }) => ({ code, revokesCertificate }));
}
