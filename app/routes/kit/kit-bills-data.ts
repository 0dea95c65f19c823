import type { ListParams } from '#app/http/list-params.ts';
import { addDays } from '#app/kernel/dates.ts';

export const kitStatuses = ['due', 'overdue', 'paid', 'void'] as const;
export type KitBill = {
  id: string;
  number: string;
  property: string;
  owner: string;
  item: string;
  due: string;
  amount: bigint;
  status: (typeof kitStatuses)[number];
};

const owners = ['王建国', '李秀英', '陈思远', 'Margaret O’Connor', '欧阳明轩', '赵雪'];
const items = ['物业服务费', '公摊水费', '停车管理费'];

/** Two hundred bills, always the same. */
export const kitBills: KitBill[] = Array.from({ length: 200 }, (_, i) => ({
  id: String(i + 1),
  number: `B2026-${String(10_001 + i)}`,
  property: `${1 + (i % 12)} 号楼 ${1 + (i % 3)} 单元 ${100 * (1 + (i % 18)) + 1 + (i % 4)}`,
  owner: owners[(i * 7) % owners.length] as string,
  item: items[i % items.length] as string,
  due: addDays('2026-10-01', (i * 13) % 90),
  amount: BigInt(((i * 7919) % 98_000) + 1_250) * (i % 29 === 0 ? 100n : 1n),
  status: kitStatuses[
    (i * 5) % 11 > 7 ? 1 : (i * 3) % 4 === 3 ? 3 : i % 2 === 0 ? 0 : 2
  ] as KitBill['status'],
}));

/** A page of them, as a list operation would answer it. */
export function pageOfKitBills(params: ListParams<'due' | 'amount'>) {
  const status = params.filter('status', kitStatuses);
  const sign = params.sort.direction === 'asc' ? 1 : -1;
  const found = kitBills
    .filter((bill) => !status || bill.status === status)
    .filter((bill) => !params.q || `${bill.number}${bill.property}${bill.owner}`.includes(params.q))
    .sort((a, b) => {
      const order = params.sort.field === 'due' ? a.due.localeCompare(b.due) : a.amount < b.amount ? -1 : 1;
      return order * sign;
    });
  const at = Number(params.after ?? params.before ?? 0);
  const start = params.before ? Math.max(0, at - params.size) : at;
  const end = start + params.size;
  return {
    rows: found.slice(start, end),
    page: {
      next: end < found.length ? String(end) : null,
      previous: start > 0 ? String(start) : null,
      total: found.length,
    },
  };
}
