export { contest } from './contest/contest.workflow.ts';
