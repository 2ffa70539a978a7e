import { Context } from '@temporalio/activity';
import type { CaseActivities } from '@jiangcheng/contracts/activities';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { attendCase } from '@jiangcheng/casework/process/attend-case';
import type { IncidentLog } from '@jiangcheng/casework/ports/incident-log';
import { coded } from './coded.ts';

/** What a case's workflow may ask of the record, as local activities: one short transaction each. */
export const createCaseActivities = (desk: Desk, incidents: IncidentLog): CaseActivities => ({
  attendStage: (input) =>
    coded(async () => {
      const attended = await attendCase(desk, { input, runId: Context.current().info.workflowExecution?.runId ?? null });
      await incidents.resolve(input.caseId, 'STAGE_TROUBLE');
      return attended;
    }),
  reportTrouble: ({ caseId, stage, round, message }) => coded(() => incidents.open(caseId, 'STAGE_TROUBLE', { stage, round, message })),
});
