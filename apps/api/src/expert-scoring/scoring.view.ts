import type { PanelRecord } from '@jiangcheng/domain/expert-scoring/records';
import type { scoringView } from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import { outstanding } from '@jiangcheng/domain/expert-scoring/opening';
import { candidatesOf, openConflicts, replacementsFor } from '@jiangcheng/domain/expert-scoring/panel';
import { panelOf, type Expert } from '@jiangcheng/domain/expert-scoring/round';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { itemsOf } from './items.ts';
import type { Names } from './names.ts';
import type { ReadScoring } from './read-scoring.ts';

type View = Output<typeof scoringView>;
type Seat = View['panels'][number]['members'][number];

/** Who sits and how far each is. Of a sheet it knows whether it is sealed and how many points it has, before the opening and after. */
export function scoringViewOf(read: ReadScoring, names: Names, accountId: string, locale: Locale): View {
  const { locked, record, round, rules, pack } = read;
  const { kinds } = pack.scoring.panel;
  return {
    caseId: locked.id,
    campaignId: locked.scope.campaignId,
    number: locked.number,
    title: locked.title,
    open: isOpen(read),
    plan: planOf(read, names),
    rule: {
      size: rules.panel.size,
      kinds: kinds.map(({ code, label }) => ({ code: code as Seat['kind'], label: labelIn(label, locale) })),
      clause: rules.panel.clause,
    },
    items: itemsOf(pack),
    candidates: record.candidates.map(({ id, name, employer, post, unit }) => ({
      ...{ id, name, employer, post, unit },
      panelId: panelOf(record, id)?.id ?? null,
    })),
    panels: record.panels.map((panel) => panelView(read, names, panel)),
    recusals: record.panels
      .flatMap(({ recusals }) => recusals)
      .sort((a, b) => a.no - b.no)
      .map(({ no, expertId, candidateId, reason, replacedBy, at }) => ({
        ...{ no, reason, at: toIsoLocal(at) },
        expert: names.expert(expertId),
        candidate: names.candidate(candidateId),
        replacedBy: replacedBy === null ? null : names.expert(replacedBy),
      })),
    conflicts: conflictsIn(read, names),
    envelopes: record.envelopes.map(({ expertId, receivedOn, supervisor, entries }) => ({
      ...{ receivedOn, supervisor, expert: names.expert(expertId) },
      entries: entries.map(({ name, finished, accountId: by }) => ({ name, finished, mine: by === accountId })),
    })),
    corrections: correctionsOf(read, names),
    missing: record.plan?.openedAt === null ? outstanding(round).map((id) => names.expert(id)) : [],
    may: mayOf(read),
  };
}

const isOpen = ({ locked }: ReadScoring): boolean => isStageOpen(locked.state, 'EXPERT_SCORING');

function planOf({ record: { plan } }: ReadScoring, names: Names): View['plan'] {
  if (plan === null) return null;
  const local = (at: number | null): string | null => (at === null ? null : toIsoLocal(at));
  const { chairId, dueAt, startedAt, openedAt, absent } = plan;
  return {
    chair: names.expert(chairId),
    dueAt: toIsoLocal(dueAt),
    startedAt: local(startedAt),
    openedAt: local(openedAt),
    absent: absent.map((id) => names.expert(id)),
  };
}

function panelView(read: ReadScoring, names: Names, panel: PanelRecord): View['panels'][number] {
  const { id, no, name, candidateIds, members, reserves, draw } = panel;
  return {
    ...{ id, no, name, candidates: candidateIds.length },
    members: members.map((expert) => seatView(read, names, expert)),
    reserves: reserves.map((expert) => seatView(read, names, expert)),
    draw:
      draw === null
        ? null
        : {
            seed: draw.seed,
            pool: draw.lots.length,
            excluded: draw.excluded.map(({ expertId, reason }) => ({ name: names.expert(expertId).name || expertId, reason })),
          },
  };
}

function seatView({ record, round, rules }: ReadScoring, names: Names, { id, kind, hasDeclared }: Expert): Seat {
  const sheet = record.sheets.find(({ expertId }) => expertId === id);
  const candidates = candidatesOf(round, id).length;
  const { name, employer } = names.expert(id);
  return {
    ...{ id, name, employer, candidates, declared: hasDeclared, kind: kind as Seat['kind'] },
    scored: sheet?.scored ?? 0,
    wanted: candidates * rules.rule.items.length,
    sealed: sheet?.seal == null ? null : { hash: sheet.seal.hash, at: toIsoLocal(sheet.seal.at), via: sheet.via },
  };
}

const conflictsIn = ({ record, round }: ReadScoring, names: Names): View['conflicts'] =>
  record.candidates.flatMap((candidate) =>
    openConflicts(round, candidate).map(({ params }) => ({
      expert: names.expert(String(params?.['expert'])),
      candidate: names.candidate(candidate.id),
      conflict: String(params?.['conflict']),
      replacements: replacementsFor(round, candidate.id).map(({ id }) => names.expert(id)),
    })),
  );

const correctionsOf = ({ record }: ReadScoring, names: Names): View['corrections'] =>
  record.corrections.map(({ no, expertId, candidateId, item, before, after, reason, by, at, status, secondBy }) => ({
    ...{ no, item, before, after, reason, status, at: toIsoLocal(at) },
    expert: names.expert(expertId),
    candidate: names.candidate(candidateId),
    by: names.account(by),
    secondBy: secondBy === null ? null : names.account(secondBy),
  }));

function mayOf(read: ReadScoring): View['may'] {
  const { viewer, record, locked } = read;
  const { plan } = record;
  const office = viewer === 'OFFICE';
  const sealed = isOpen(read) && plan?.openedAt == null;
  const started = plan !== null && plan.startedAt !== null;
  const opened = plan !== null && plan.openedAt !== null;
  const correcting = opened && (isOpen(read) || isStageOpen(locked.state, 'PANEL_MEETING'));
  return {
    plan: office && sealed,
    seat: office && sealed && !started,
    start: office && sealed && plan !== null && !started,
    recuse: office && sealed,
    receive: office && sealed && started,
    declareFor: office && sealed,
    open: viewer === 'CHAIR' && sealed && started && locked.now >= plan.dueAt,
    result: opened,
    correct: correcting && viewer !== 'AUDITOR',
    settle: correcting && viewer !== 'AUDITOR',
  };
}
