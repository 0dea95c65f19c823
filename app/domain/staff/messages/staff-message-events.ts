import { z } from 'zod';

const ticket = {
  ticketId: z.string(),
  number: z.string(),
  category: z.string(),
  title: z.string(),
};
/** A service level of it: `respond`, `arrive` or `resolve`, and when that is due. */
const clock = { ...ticket, stage: z.string(), dueAt: z.string() };
const materialRequest = z.object({
  number: z.string(),
  ticket: z.string(),
  name: z.string(),
  warehouse: z.string(),
});

/**
 * Everything that a member of the staff is told, and what fills its texts (`staff-messages:<event>.title` and `.body`), in whose language it is
 * read. A value is shown in the reader's form by the end of its name: `..On` is a day, `..At` a moment (ISO), `amount` minor units of the
 * company's currency as text; any other stands as it is.
 */
export const staffMessageParams = {
  /** `event` is one of `tickets/machine/transitions`. */
  ticket_moved: z.object({ ...ticket, event: z.string() }),
  /** To the desk: the system found nobody on duty who could do it. */
  nobody_to_dispatch: z.object(ticket),
  clock_ahead: z.object({ ...clock, leadMinutes: z.int() }),
  clock_overdue: z.object(clock),
  clock_escalated: z.object({ ...clock, lateMinutes: z.int(), assignee: z.string().nullable() }),
  certificate_ends: z.object({ name: z.string(), certificate: z.string(), endsOn: z.string() }),
  shift_changed: z.object({ startsAt: z.string() }),
  /** To whoever handles it: its owner wrote something. */
  ticket_message: z.object(ticket),
  directive_given: z.object({ number: z.string(), title: z.string(), leader: z.string() }),
  /** To whoever has the task, and to its leader. */
  directive_late: z.object({ number: z.string(), task: z.string(), name: z.string(), dueOn: z.string() }),
  directive_done: z.object({ number: z.string(), task: z.string(), name: z.string() }),
  /** To the keepers: `number` is the request's. */
  material_requested: materialRequest,
  /** Its ticket has ended. */
  material_not_needed: materialRequest,
  /** To whoever asked. */
  material_issued: z.object({ number: z.string(), ticket: z.string() }),
  material_declined: z.object({ number: z.string(), ticket: z.string() }),
  stock_low: z.object({
    material: z.string(),
    unit: z.string(),
    quantity: z.string(),
    threshold: z.string(),
    warehouse: z.string(),
  }),
} as const;

export type StaffMessageEvent = keyof typeof staffMessageParams;
export type StaffMessageParams<E extends StaffMessageEvent> = z.output<(typeof staffMessageParams)[E]>;

export function isStaffMessageEvent(event: string): event is StaffMessageEvent {
  return Object.hasOwn(staffMessageParams, event);
}
