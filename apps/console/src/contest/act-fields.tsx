import type { Contest, FilePurpose } from '../api/types.ts';
import { SchemaItem } from '../forms/schema-item.tsx';
import { ChiefJudgeFields, DatesFields, EndDayFields, ReceivedFields } from './own-fields.tsx';
import { OrganizersItem } from './organizers-item.tsx';

const purposes: Readonly<Record<string, FilePurpose>> = { registerReceipt: 'RECEIPT_PROOF' };

/** The form items of an act, below the name `input`: own ones for the common acts, for every other those of its schema. A report has a page: here it comes on paper. */
export function ActFields({ contest, act }: { contest: Contest; act: string }) {
  switch (act) {
    case 'nameOrganizers':
      return <OrganizersItem contest={contest} />;
    case 'nameChiefJudge':
      return <ChiefJudgeFields />;
    case 'setDates':
      return <DatesFields {...contest} />;
    case 'declareEnded':
      return <EndDayFields {...contest} />;
    case 'handIn':
      return <ReceivedFields caseId={contest.caseId} />;
    default:
      return (
        <SchemaItem
          href={`/contests/${contest.caseId}/actions/${act}/schema`}
          context={{ caseId: contest.caseId, purpose: purposes[act] ?? 'PAPER_DECISION' }}
        />
      );
  }
}

/** What stands on record already is where the form begins. */
export function initialInput(contest: Contest, act: string): object {
  switch (act) {
    case 'nameOrganizers':
      return { organizers: contest.organizerList.map(({ organizationId, lead }) => ({ organizationId, lead })), ...onlySealer(contest) };
    case 'nameChiefJudge':
      return { ...contest.chiefJudge };
    case 'setDates':
      return { firstDay: contest.firstDay ?? undefined, lastDay: contest.lastDay ?? undefined };
    default:
      return {};
  }
}

function onlySealer({ organizerList }: Contest): { sealsForAll?: string } {
  const sealers = organizerList.filter(({ seals }) => seals);
  const [only] = sealers;
  return organizerList.length > 1 && sealers.length === 1 && only ? { sealsForAll: only.organizationId } : {};
}

/** Fields that were left empty are left out of the body. */
export function inputBody(input: unknown): Record<string, unknown> {
  const entries = Object.entries((input ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null && value !== ''));
}
