/** What a ticket that is reopened forgets: in whose hands it was, when it was done and how that was confirmed. Its history keeps all of it. */
export const beginsAgain = {
  assigneeId: null,
  contractorId: null,
  expectedAt: null,
  confirmedBy: null,
  doneAt: null,
  closedAt: null,
} as const;
