import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { MeterReading } from '#prisma/generated/client.ts';
import type { Oddity, ReadingSource, ReadingStatus } from './readings/add-readings.ts';

export type ReadingView = {
  id: string;
  readOn: Day;
  /** What the dial showed. */
  value: string;
  /** What was used since the reading before, in the fee item's unit. */
  consumption: string;
  status: ReadingStatus;
  source: ReadingSource;
  oddity: Oddity | null;
  rolledOver: boolean;
  hasPhoto: boolean;
  note: string | null;
  /** Somebody has released, rejected or corrected it. */
  isDecided: boolean;
};

export function readingView(row: MeterReading): ReadingView {
  const { id, readOn, value, consumption, status, source, oddity, rolledOver, photoFileId, note } = row;
  return {
    id,
    rolledOver,
    note,
    readOn: dayOf(readOn),
    value: value.toFixed(),
    consumption: consumption.toFixed(),
    status: status as ReadingStatus,
    source: source as ReadingSource,
    oddity: oddity as Oddity | null,
    hasPhoto: photoFileId !== null,
    isDecided: row.decidedAt !== null,
  };
}
