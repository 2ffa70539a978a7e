import { addMonths } from '../shared/civil-date.ts';
import { assertNever } from '../shared/never.ts';
import { sameTrade } from './same-trade.ts';
import type { Block, EligibilityRule, EntryFacts, Override, RuleOutcome, RuleResult } from './rules.ts';

/** Each rule that concerns this contestant's group, checked alone: the order of the rules changes nothing but the order of the results. */
export const checkEligibility = (facts: EntryFacts, rules: readonly EligibilityRule[], overrides: readonly Override[] = []): RuleResult[] =>
  rules
    .filter(({ groups }) => groups === null || (facts.group !== null && groups.includes(facts.group)))
    .map((rule) => {
      const outcome = outcomeOf(rule, facts);
      const override = outcome === 'SOFT_BLOCK' ? (overrides.find((one) => one.rule === rule.key) ?? null) : null;
      return { rule: rule.key, clause: rule.clause, outcome, override };
    });

function outcomeOf(rule: EligibilityRule, facts: EntryFacts): RuleOutcome {
  switch (rule.kind) {
    case 'DECLARATION':
      return declared(facts, rule.key, (yes) => (yes ? proven(rule.proof, facts) : 'HARD_BLOCK'));
    case 'STATUS':
      return declared(facts, rule.key, (yes) => (yes ? blocked(rule.block) : 'PASS'));
    case 'PRIOR_RESULT':
      return priorOutcome(rule, facts);
    case 'AGE':
      return ageOutcome(rule, facts);
    case 'BORN':
      return bornOutcome(rule, facts);
    case 'TEAM_SIZE':
      return facts.placeInTeam > rule.max ? 'HARD_BLOCK' : 'PASS';
    default:
      return assertNever(rule);
  }
}

const blocked = (block: Block): RuleOutcome => (block === 'HARD' ? 'HARD_BLOCK' : 'SOFT_BLOCK');
const proven = (needed: boolean, facts: EntryFacts): RuleOutcome => (needed && !facts.proven ? 'PROOF_MISSING' : 'PASS');

function declared({ declared: answers }: EntryFacts, key: string, then: (answer: boolean) => RuleOutcome): RuleOutcome {
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  return answer === undefined ? 'DECLARATION_MISSING' : then(answer);
}

type Of<K extends EligibilityRule['kind']> = Extract<EligibilityRule, { kind: K }>;

/** No machine bars a person for his name: a hit that is not certain waits for a person even where the bar is hard. */
function priorOutcome(rule: Of<'PRIOR_RESULT'>, { priorResults, trade }: EntryFacts): RuleOutcome {
  const hits = priorResults.filter(
    (prior) => prior.level === rule.level && prior.rank <= rule.toRank && (!rule.sameTrade || sameTrade(prior.trade, trade)),
  );
  if (hits.length === 0) return 'PASS';
  return hits.some(({ certain }) => certain) ? blocked(rule.block) : 'SOFT_BLOCK';
}

/** `min` years are complete on the anniversary; the last day of being `max` is the eve of the next one. */
function ageOutcome({ min, max, on }: Of<'AGE'>, { birthDate, today }: EntryFacts): RuleOutcome {
  if (birthDate === null) return 'DECLARATION_MISSING';
  const day = on ?? today;
  const tooYoung = min !== null && addMonths(birthDate, 12 * min) > day;
  const tooOld = max !== null && addMonths(birthDate, 12 * (max + 1)) <= day;
  return tooYoung || tooOld ? 'HARD_BLOCK' : 'PASS';
}

function bornOutcome({ onOrAfter, onOrBefore }: Of<'BORN'>, { birthDate }: EntryFacts): RuleOutcome {
  if (birthDate === null) return 'DECLARATION_MISSING';
  const outside = (onOrAfter !== null && birthDate < onOrAfter) || (onOrBefore !== null && birthDate > onOrBefore);
  return outside ? 'HARD_BLOCK' : 'PASS';
}
