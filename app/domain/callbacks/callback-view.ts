import type { Prisma } from '#prisma/generated/client.ts';
import type { CallbackOutcome } from './callback-outcomes.ts';

export const callbackShown = {
  ticket: { select: { id: true, number: true, title: true } },
  membership: { select: { name: true } },
} as const satisfies Prisma.TicketCallbackInclude;

/** A call to the owner after the work (回访). */
export type CallbackView = {
  id: string;
  ticket: { id: string; number: bigint; title: string };
  outcome: CallbackOutcome;
  comment: string | null;
  calledByName: string;
  /** Who had done the work. */
  workerName: string | null;
  isRecorded: boolean;
  nextCallAt: Date | null;
  createdAt: Date;
};

export function callbackView(
  row: Prisma.TicketCallbackGetPayload<{ include: typeof callbackShown }>,
): CallbackView {
  return {
    id: row.id,
    ticket: row.ticket,
    outcome: row.outcome as CallbackOutcome,
    comment: row.comment,
    calledByName: row.calledByName,
    workerName: row.membership?.name ?? null,
    isRecorded: row.recordingFileId !== null,
    nextCallAt: row.nextCallAt,
    createdAt: row.createdAt,
  };
}
