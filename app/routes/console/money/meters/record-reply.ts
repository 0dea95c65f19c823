import type { Oddity, ReadingStatus } from '#app/domain/meters/readings/add-readings.ts';
import type { FormReply } from '#app/http/submit-form.ts';
import type { Day } from '#app/kernel/dates.ts';

/** What recording a reading answers: the reading, or what is wrong with it. */
export type RecordReply = Partial<FormReply> & {
  recorded?: {
    value: string;
    readOn: Day;
    consumption: string;
    status: ReadingStatus;
    oddity: Oddity | null;
  };
};
