import type { AttachedDocument } from '#app/domain/documents/document-file.ts';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';

export const entryShown = {
  reverses: { select: { bookedOn: true } },
  reversedBy: { select: { id: true } },
  documents: {
    select: { file: { select: { id: true, name: true, contentType: true, size: true } } },
    orderBy: { fileId: 'asc' },
  },
} satisfies Prisma.PublicAccountEntryInclude;

type Row = Prisma.PublicAccountEntryGetPayload<{ include: typeof entryShown }>;

/** What came in (above zero) or went out (below zero), in minor units. */
export type EntryView = {
  id: string;
  bookedOn: Day;
  amount: bigint;
  category: string;
  description: string;
  counterparty: string | null;
  /** The day of the entry that it books back. */
  reversesOf: Day | null;
  isReversed: boolean;
  documents: AttachedDocument[];
};

export function entryView(row: Row): EntryView {
  return {
    id: row.id,
    bookedOn: dayOf(row.bookedOn),
    amount: row.amount,
    category: row.category,
    description: row.description,
    counterparty: row.counterparty,
    reversesOf: row.reverses && dayOf(row.reverses.bookedOn),
    isReversed: row.reversedBy !== null,
    documents: row.documents.map(({ file }) => ({
      fileId: file.id,
      name: file.name,
      contentType: file.contentType,
      size: Number(file.size),
    })),
  };
}
