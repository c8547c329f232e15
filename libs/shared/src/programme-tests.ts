/** Tests of a whole programme, named like the pools of questions that they draw from. */
export const PROGRAMME_TESTS = ['final', 'entry'] as const;
export type ProgrammeTestKind = (typeof PROGRAMME_TESTS)[number];
