import { type Day, isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';

/** A place in a list of bills, as a page's address carries it. */
export type BillPlace = { dueOn: Day; propertyId: string; id: string };

export function writeBillCursor({ dueOn, propertyId, id }: BillPlace): string {
  return `${dueOn}_${propertyId}_${id}`;
}

/** Null where the text is none of ours: addresses get shortened and shared. */
export function readBillCursor(cursor: string | null | undefined): BillPlace | null {
  const [dueOn = '', propertyId = '', id = ''] = (cursor ?? '').split('_');
  return isDay(dueOn) && isId(propertyId) && isId(id) ? { dueOn, propertyId, id } : null;
}
