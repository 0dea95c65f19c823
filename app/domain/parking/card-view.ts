import { addDays, type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type CardState, cardState, expiringDays } from './card-state.ts';

/** What a card in a list shows of its neighbours. */
export const cardShown = {
  vehicle: { select: { id: true, plate: true, person: { select: { id: true, name: true, phone: true } } } },
  property: { select: { id: true, code: true, kind: true, community: { select: { name: true } } } },
  feeItem: { select: { id: true, name: true } },
  renewals: {
    where: { status: 'open' },
    take: 1,
    select: {
      id: true,
      billId: true,
      months: true,
      startsOn: true,
      endsOn: true,
      bill: { select: { amount: true, paidAmount: true, creditedAmount: true } },
    },
  },
} satisfies Prisma.ParkingCardInclude;

type Row = Prisma.ParkingCardGetPayload<{ include: typeof cardShown }>;

export type CardView = {
  id: string;
  number: string;
  state: CardState;
  startsOn: Day;
  /** The first day on which it is no longer valid. */
  endsOn: Day;
  vehicle: { id: string; plate: string };
  person: { id: string; name: string; phone: string | null } | null;
  property: { id: string; code: string; kind: string; communityName: string };
  feeItem: { id: string; name: string };
  /** What is billed and not paid; `due` in minor units. */
  openRenewal: { id: string; billId: string; months: number; startsOn: Day; endsOn: Day; due: bigint } | null;
};

/** `today` is the company's local day. */
export function cardView(row: Row, today: Day): CardView {
  const days = { status: row.status, startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) };
  const [renewal] = row.renewals;
  const { community, ...property } = row.property;
  return {
    id: row.id,
    number: row.number,
    startsOn: days.startsOn,
    endsOn: days.endsOn,
    state: cardState(days, today, addDays(today, expiringDays)),
    vehicle: { id: row.vehicle.id, plate: row.vehicle.plate },
    person: row.vehicle.person,
    property: { ...property, communityName: community.name },
    feeItem: row.feeItem,
    openRenewal: renewal
      ? {
          id: renewal.id,
          billId: renewal.billId,
          months: renewal.months,
          startsOn: dayOf(renewal.startsOn),
          endsOn: dayOf(renewal.endsOn),
          due: renewal.bill.amount - renewal.bill.paidAmount - renewal.bill.creditedAmount,
        }
      : null,
  };
}
