import type { FieldActName } from '#app/domain/tickets/field/field-act-schema.ts';
import type { FieldTicket, FieldWork } from '#app/domain/tickets/field/field-work.ts';
import { openStatuses, statusAfter, transitionOf } from '#app/domain/tickets/machine/transitions.ts';

/** What a worker most likely does next, by where the ticket stands. */
const nextAct: Partial<Record<FieldTicket['status'], FieldActName>> = {
  assigned: 'acknowledge',
  on_the_way: 'arrive',
  working: 'finish',
  waiting_material: 'resume',
  waiting_approval: 'resume',
  waiting_customer: 'resume',
};

/** The steps that the state machine leaves open to whoever has the ticket in hand: the next one, and the others. */
export function actsOf(
  { status, kind, isChargeable }: Pick<FieldTicket, 'status' | 'kind' | 'isChargeable'>,
  me: Pick<FieldWork['me'], 'requestsMaterials' | 'quotes'>,
): { next: FieldActName | null; others: FieldActName[] } {
  if (!openStatuses.includes(status)) return { next: null, others: [] };
  const possible = (
    ['acknowledge', 'depart', 'begin', 'arrive', 'postpone', 'resume', 'finish', 'hand_back'] as const
  ).filter((act) => {
    const { kinds } = transitionOf(act);
    return statusAfter(act, status) !== null && (!kinds || kinds.includes(kind));
  });
  const next = nextAct[status] ?? possible.find((act) => act === 'depart' || act === 'begin') ?? null;
  const others: FieldActName[] = [
    'note',
    ...(me.requestsMaterials && kind === 'repair' ? (['materials'] as const) : []),
    ...(me.quotes && isChargeable ? (['quotation'] as const) : []),
    ...(statusAfter('wait_customer', status) ? (['wait'] as const) : []),
    ...possible.filter((act) => act !== next),
  ];
  return { next, others };
}
