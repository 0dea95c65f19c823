import { type Day, isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';

/** A place in a list of bills, as a page's address carries it. */
export type BillPlace = { dueOn: Day; id: string };

export function writeBillCursor({ dueOn, id }: BillPlace): string {
  return `${dueOn}_${id}`;
}

/** Null where the text is none of ours: addresses get shortened and shared. */
export function readBillCursor(cursor: string | null | undefined): BillPlace | null {
  const [dueOn = '', id = ''] = (cursor ?? '').split('_');
  return isDay(dueOn) && isId(id) ? { dueOn, id } : null;
}
