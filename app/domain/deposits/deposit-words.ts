/** What a deposit stands for: decoration of a property, keys and access cards, anything else. */
export const depositKinds = ['decoration', 'keys', 'other'] as const;
export type DepositKind = (typeof depositKinds)[number];

/** held; settled: nothing of it is held any more. */
export const depositStatuses = ['held', 'settled'] as const;
export type DepositStatus = (typeof depositStatuses)[number];

/** How a deposit goes back. */
export const depositReturnMethods = ['cash', 'bank_transfer'] as const;
export type DepositReturnMethod = (typeof depositReturnMethods)[number];

/** pending (waits for approval), posted, declined. */
export type DepositReturnStatus = 'pending' | 'posted' | 'declined';
