/** The one door to problems for features: what to throw, how refusals of the domain are answered, how sentences are added. */
import './messages/names.ts';

export { registerMessages } from './messages/catalogue.ts';
export { notFound, ProblemError, refusalProblem, refuseIf, respondRefusals, type ProblemDetails } from './problem-error.ts';
