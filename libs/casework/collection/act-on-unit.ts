import { collectionStory } from '@jiangcheng/domain/collection/state';
import { decideUnit, formedItems, type UnitFacts } from '@jiangcheng/domain/collection/decide-unit';
import { unitActRow } from '@jiangcheng/domain/collection/unit-acts';
import { evolveUnit, type UnitEvent } from '@jiangcheng/domain/collection/unit-events';
import { maySeeUnit, unitRole } from '@jiangcheng/domain/collection/unit-permissions';
import { currentStage, isOver } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { FoundUnit, LockedWindow } from '../ports/collection-store.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { AtUnit, CollectionDesk, UnitMoved, UnitRequest } from './at-unit.ts';
import { packOf } from './collection-pack.ts';
import { formOf, planOf, windowDueAtOf } from './types.ts';
import { unitEvent } from './unit-audit.ts';
import { filesOf, foreignFiles } from './unit-files.ts';
import { unitMails } from './unit-mails.ts';

/**
 * An act on one unit's package: one transaction, judged by when the request came. The unit is locked before the case, as a batch over many
 * units does it; the case itself does not move.
 * Refuses with the codes of decideUnit, FILE_NOT_OF_CASE; CONFLICT_PACKAGE.
 */
export const actOnUnit = (desk: CollectionDesk, request: UnitRequest): Promise<Outcome<UnitMoved>> =>
  desk.store.once(request.key, async (tx): Promise<Outcome<UnitMoved>> => {
    const { caseId, organizationId, command, version } = request;
    const { actor } = request.origin;
    const arrivedAt = await tx.arrivedAt();
    const found = await tx.unit(caseId, organizationId);
    if (found === null) return notFound;
    const hashes = await filesOf(tx, caseId, command, found.items);
    const window = await tx.lock(caseId);
    if (window === null || !maySeeUnit(actor, window.scope, organizationId)) return notFound;
    const role = unitRole(command.act, actor, window.scope, organizationId);
    if (role === null) return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: unitActRow(command.act).who } }] };
    const { unit } = found;
    if (isOver(collectionStory, window.state)) return refused([{ code: 'STAGE_NOT_OPEN', params: { stage: stageOf(window) } }]);
    if (unit.version !== version) return { kind: 'CONFLICT', code: 'CONFLICT_PACKAGE', params: { version: unit.version } };
    const foreign = foreignFiles(command, hashes);
    if (foreign.length > 0) return refused(foreign);
    const facts = factsOf(window, found, arrivedAt);
    const decision = decideUnit(command, unit, facts, actor, window.now);
    if (!decision.ok) return refused(decision.refusals);
    const handsInForm = facts.form !== null && formedItems(facts).length > 0;
    return save({ desk, tx, request, window, unit, role, hashes }, decision.value, handsInForm);
  });

const stageOf = ({ state }: LockedWindow): string => currentStage(state)?.stage ?? 'NONE';

function factsOf(window: LockedWindow, found: FoundUnit, arrivedAt: number): UnitFacts {
  const { state, now } = window;
  const pack = packOf(window);
  const plan = planOf(pack, state);
  const { items: required, clause, rule } = plan;
  return {
    required,
    laid: found.items,
    form: formOf(pack, plan, found, now),
    windowDueAt: windowDueAtOf(window, plan),
    hard: state.hard,
    clause,
    cutoff: rule.cutoff,
    arrivedAt,
    today: civilDateOf(now),
  };
}

async function save(at: AtUnit, event: UnitEvent, handsInForm: boolean): Promise<Outcome<UnitMoved>> {
  const { tx, request, window } = at;
  const { caseId, organizationId, command, origin } = request;
  const { accountId } = origin.actor;
  const unit = evolveUnit(at.unit, event);
  await tx.saveUnit(caseId, unit);
  if (command.act === 'saveItem') await tx.saveItem(caseId, organizationId, command.input.item, accountId);
  if (command.act === 'saveAssessment')
    await tx.saveAssessment(caseId, organizationId, command.input.assessment, { by: origin.actor, at: window.now });
  if ('handIn' in event) await tx.handInAssessment(caseId, organizationId, handsInForm);
  if ('handIn' in event) await tx.keepHandIn(caseId, organizationId, { handIn: event.handIn, ...enteredBy(at, accountId) });
  await tx.queueMails(caseId, await unitMails(at, event, unit));
  await tx.appendEvents(window, [unitEvent(at, event, unit)]);
  // An end of its own may come before the window's workflow would look again.
  if ('dueAt' in event) await tx.owePoke(window);
  return done({ version: unit.version, status: unit.status });
}

/** Of a package from paper, the clerk who registered it and the one who confirmed. */
const enteredBy = ({ unit }: AtUnit, accountId: string): { enteredBy: string; confirmedBy: string | null } =>
  unit.receipt === null ? { enteredBy: accountId, confirmedBy: null } : { enteredBy: unit.receipt.registeredBy, confirmedBy: accountId };
