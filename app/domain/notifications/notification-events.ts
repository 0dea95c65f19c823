import { z } from 'zod';

/** Minor units of the company's currency as text, because JSON has no such integers. */
const amount = z.string().regex(/^-?\d+$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Which properties a notification is about: the codes of the first few, and how many there are. */
const properties = { properties: z.array(z.string()), propertyCount: z.number().int() };

const dueBills = { ...properties, dueOn: day, count: z.number().int(), total: amount };

/** What a repair would cost; `answerBy` where the owner is asked. */
const quotation = z.object({
  ...properties,
  quotationId: z.string(),
  number: z.string(),
  ticket: z.string(),
  title: z.string(),
  amount,
  answerBy: day.nullable(),
});

/** An automatic payment and the card from which it is taken. */
const charge = { ...properties, amount, brand: z.string(), last4: z.string() };

/** Something that is out where a person lives. Days and times are those of the company's clock; `text` is what the company wrote about it. */
const outage = z.object({
  outageId: z.string(),
  kind: z.string(),
  title: z.string(),
  community: z.string(),
  isPlanned: z.boolean(),
  status: z.string(),
  text: z.string(),
  fromDay: day,
  fromTime: z.string(),
  untilDay: day.nullable(),
  untilTime: z.string().nullable(),
});

/**
 * Everything that a person is told, and what fills its texts. A notification stores these values and no words: it is read in
 * the language of whoever reads it. `dueOn` is the earliest due day; `days` are counted from the day of the reminder.
 */
export const notificationParams = {
  /** `event` is one of `tickets/machine/transitions`; when somebody is expected stands in the company's own day and clock. */
  ticket_moved: z.object({
    ticketId: z.string(),
    number: z.string(),
    category: z.string(),
    title: z.string(),
    event: z.string(),
    /** Nobody comes for it: it is answered. */
    isAnswered: z.boolean().default(false),
    worker: z.string().nullable(),
    phone: z.string().nullable(),
    /** Whether who has it is news. */
    namesWorker: z.boolean(),
    expectedDay: day.nullable(),
    expectedTime: z.string().nullable(),
    note: z.string().nullable(),
  }),
  /** The company wrote something about it, which is read there and nowhere else. */
  ticket_message: z.object({ ticketId: z.string(), number: z.string(), title: z.string() }),
  bills_posted: z.object({ ...dueBills, month: day }),
  payment_received: z.object({ ...properties, amount, receiptNumber: z.string().nullable() }),
  payment_failed: z.object({ ...properties, amount }),
  autopay_notice: z.object({ ...charge, chargeOn: day }),
  autopay_over_limit: z.object({ ...charge, chargeOn: day }),
  autopay_failed: z.object({ ...charge, retryOn: day.nullable(), code: z.string() }),
  reminder_before: z.object({ ...dueBills, days: z.number().int() }),
  reminder_after: z.object({ ...dueBills, days: z.number().int() }),
  reminder_firm: z.object({ ...dueBills, days: z.number().int() }),
  reminder_final: z.object({ ...dueBills, days: z.number().int() }),
  dunning_letter: z.object({ ...properties, letterId: z.string(), number: amount, amount, payBy: day }),
  quotation_sent: quotation,
  quotation_free: quotation,
  outage_opened: outage,
  outage_updated: outage,
  outage_ended: outage,
} as const;

export type NotificationEvent = keyof typeof notificationParams;

export const notificationEvents = Object.keys(notificationParams) as NotificationEvent[];

/** How many codes of properties a notification names. */
export const namedProperties = 3;

export function isNotificationEvent(event: string): event is NotificationEvent {
  return Object.hasOwn(notificationParams, event);
}
