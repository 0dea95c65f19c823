/** For what points are given by a rule: a bill that was paid by its due day, a repair that its owner rated. */
export const earnedFor = ['bill_paid_on_time', 'ticket_rated'] as const;
export type EarnedFor = (typeof earnedFor)[number];

/** earn: by a rule; spend; expire; give_back: what they were spent on came to nothing; correct: by hand, or what they were given for was undone. */
export const pointEntryKinds = ['earn', 'spend', 'expire', 'give_back', 'correct'] as const;
export type PointEntryKind = (typeof pointEntryKinds)[number];
