import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { CounterMethod } from '../counter/counter-methods.ts';
import type { DepositKind, DepositStatus } from './deposit-words.ts';
import { heldAmount } from './held-amount.ts';

export const depositShown = {
  property: { select: { id: true, code: true, community: { select: { name: true } } } },
  person: { select: { id: true, name: true } },
} satisfies Prisma.DepositInclude;

/** A deposit as lists show it. Amounts in minor units. */
export type DepositView = {
  id: string;
  number: bigint;
  kind: DepositKind;
  status: DepositStatus;
  property: { id: string; code: string; communityName: string };
  /** Who paid it. */
  payerName: string | null;
  amount: bigint;
  returnedAmount: bigint;
  deductedAmount: bigint;
  heldAmount: bigint;
  method: CounterMethod;
  takenOn: Day;
};

export function depositView(row: Prisma.DepositGetPayload<{ include: typeof depositShown }>): DepositView {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as DepositKind,
    status: row.status as DepositStatus,
    property: {
      id: row.property.id,
      code: row.property.code,
      communityName: row.property.community.name,
    },
    payerName: row.person?.name ?? row.payerName,
    amount: row.amount,
    returnedAmount: row.returnedAmount,
    deductedAmount: row.deductedAmount,
    heldAmount: heldAmount(row),
    method: row.method as CounterMethod,
    takenOn: dayOf(row.takenOn),
  };
}
