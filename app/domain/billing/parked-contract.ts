import type { Day } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import type { ParkedReason } from './parked-reasons.ts';

/** A contract that a run could not bill. */
export type ParkedContract = {
  propertyId: string;
  propertyCode: string;
  communityId: string;
  communityName: string;
  feeItemId: string;
  feeItemName: string;
  runId: string;
  reason: ParkedReason;
  /** First day of the first and last month that are not billed yet; of a run of several, some between may be. */
  month: Day;
  lastMonth: Day;
  since: Date;
};

/** A place in the work list, as a page's address carries it. */
export type ParkedPlace = Pick<ParkedContract, 'propertyId' | 'feeItemId' | 'runId'>;

export function writeParkedCursor({ propertyId, feeItemId, runId }: ParkedPlace): string {
  return `${propertyId}_${feeItemId}_${runId}`;
}

/** Null where the text is none of ours: addresses get shortened and shared. */
export function readParkedCursor(cursor: string | null | undefined): ParkedPlace | null {
  const [propertyId = '', feeItemId = '', runId = ''] = (cursor ?? '').split('_');
  return isId(propertyId) && isId(feeItemId) && isId(runId) ? { propertyId, feeItemId, runId } : null;
}
