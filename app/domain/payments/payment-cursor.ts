import { isId } from '#app/kernel/ids.ts';

/** A place in the list of payments: the moment and id of one of them, as a page's address carries it. */
export type PaymentPlace = { receivedAt: Date; id: string };

export function writeCursor({ receivedAt, id }: PaymentPlace): string {
  return `${receivedAt.getTime()}_${id}`;
}

/** Null where the text is none of ours: addresses get shortened and shared. */
export function readCursor(cursor: string | null | undefined): PaymentPlace | null {
  const [time = '', id = ''] = (cursor ?? '').split('_');
  if (!/^\d{1,15}$/.test(time) || !isId(id)) return null;
  return { receivedAt: new Date(Number(time)), id };
}
