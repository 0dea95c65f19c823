/** Of what the administrators of a company are told by mail: that the trial ends in a few days, that a charge failed, that nothing can be changed any more. */
export const toldStandings = ['trialEnds', 'pastDue', 'readOnly'] as const;
export type ToldStanding = (typeof toldStandings)[number];
