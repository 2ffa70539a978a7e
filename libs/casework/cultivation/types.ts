import type { CertificateRule } from '@jiangcheng/domain/cultivation/certificate';
import type { CultivationCommand } from '@jiangcheng/domain/cultivation/commands';
import type { EndReason } from '@jiangcheng/domain/cultivation/cultivation';
import type { CultivationEvent } from '@jiangcheng/domain/cultivation/events';
import type { CultivationFacts } from '@jiangcheng/domain/cultivation/facts';
import type { CultivationClocks } from '@jiangcheng/domain/cultivation/plan';
import type { CultivationState } from '@jiangcheng/domain/cultivation/state';

/** The values of a rule pack, under a round's settings, that a cultivation needs. Each has its clause in the pack. */
export interface CultivationPack {
  docNo: string;
  clocks: CultivationClocks;
  certificate: CertificateRule;
  endReasons: readonly EndReason[];
  endDecidedBy: string;
}

/** What is a cultivation's own among the kinds of case. */
export interface CultivationTypes {
  state: CultivationState;
  command: CultivationCommand;
  event: CultivationEvent;
  facts: CultivationFacts;
  pack: CultivationPack;
}
