/** How a call to the owner after the work went. */
export const callbackOutcomes = ['satisfied', 'dissatisfied', 'no_answer', 'declined'] as const;
export type CallbackOutcome = (typeof callbackOutcomes)[number];
