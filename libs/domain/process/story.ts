/** One stage a case went through or stands in. Instants are epoch milliseconds. */
export interface StageRecord<N extends string = string, O extends string = string> {
  stage: N;
  round: number;
  openedAt: number;
  closedAt: number | null;
  outcome: O | null;
}

/** What the state of every kind of case has. */
export interface CaseState<N extends string = string, O extends string = string> {
  stages: readonly StageRecord<N, O>[];
  /** When something was last entered afterwards (补录): what was due before that is not reminded of. */
  backfilledAt: number | null;
}

/** Where a stage that is opened stands in the story. */
export interface NextStage<N extends string = string> {
  stage: N;
  round: number;
}

/** The order of a kind's stages as its workflow tells it. */
export interface Story<S extends CaseState> {
  /** Which stage the story opens next, given how the last one ended; null at the end or while one is open. */
  next(state: S): NextStage<S['stages'][number]['stage']> | null;
  /** The organizations that act in the case, the leading one first. */
  organizations(state: S): readonly string[];
  /** Cases that may go on when this one has moved; they are owed a poke then. */
  moves?(state: S): readonly string[];
  /** Its organizations act as units (推荐单位) by their own people, not as organizers or bodies. */
  unitsAct?: true;
}

/** The stage the case stands in, or last stood in while the next is being opened. */
export const currentStage = <S extends CaseState>(state: S): S['stages'][number] | null => state.stages.at(-1) ?? null;

export const isStageOpen = <S extends CaseState>(state: S, stage: S['stages'][number]['stage']): boolean => {
  const current = currentStage(state);
  return current !== null && current.stage === stage && current.outcome === null;
};

/** The story has ended: its last stage is closed, and none follows. */
export const isOver = <S extends CaseState>(story: Story<S>, state: S): boolean => {
  const current = currentStage(state);
  return current !== null && current.outcome !== null && story.next(state) === null;
};

/** The state in which the story has gone on as far as it can without anybody: the next stage is open. */
export function withNextStageOpen<S extends CaseState>(story: Story<S>, state: S, at: number): S {
  const next = story.next(state);
  return next === null ? state : { ...state, stages: [...state.stages, { ...next, openedAt: at, closedAt: null, outcome: null }] };
}

/** The stage in which the case stands has come to this. */
export const closeStage = <S extends CaseState>(state: S, outcome: NonNullable<S['stages'][number]['outcome']>, at: number): S => ({
  ...state,
  stages: state.stages.map((record, i) => (i === state.stages.length - 1 ? { ...record, outcome, closedAt: at } : record)),
});
