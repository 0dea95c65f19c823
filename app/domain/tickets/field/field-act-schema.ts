import { z } from 'zod';
import { confirmations } from './confirmations.ts';
import { waitReasons } from './wait-reasons.ts';

/** When it was done, by the server's clock as the phone knows it. */
const doneAt = z.iso.datetime();
const step = { ticketId: z.uuid(), doneAt };
const note = z.string().trim().max(2_000);

const quantity = z.string();
/** `unitPrice`: minor units, as text. */
const quoted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('price'), priceId: z.uuid(), quantity }),
  z.object({ kind: z.literal('material'), materialId: z.uuid(), quantity }),
  z.object({
    kind: z.literal('other'),
    name: z.string(),
    unit: z.string(),
    unitPrice: z.string().regex(/^\d{1,14}$/, 'invalid_amount'),
    quantity,
  }),
]);

/** Everything that a worker's phone keeps until there is a network, and then sends one by one: what was done, to which ticket or for which directive, when. Files go by themselves. */
export const fieldActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('acknowledge'), ...step, expectedAt: z.iso.datetime() }),
  z.object({ act: z.literal('postpone'), ...step, expectedAt: z.iso.datetime(), note: note.min(1) }),
  z.object({ act: z.literal('depart'), ...step }),
  z.object({ act: z.literal('arrive'), ...step }),
  z.object({ act: z.literal('begin'), ...step }),
  z.object({ act: z.literal('note'), ...step, note: note.min(1), isInternal: z.boolean() }),
  z.object({ act: z.literal('wait'), ...step, reason: z.enum(waitReasons), note: note.optional() }),
  z.object({ act: z.literal('resume'), ...step, note: note.optional() }),
  z.object({
    act: z.literal('finish'),
    ...step,
    note: note.min(1),
    confirmation: z.enum(confirmations),
    code: z.string().max(10).optional(),
    reason: z.string().max(300).optional(),
  }),
  z.object({ act: z.literal('hand_back'), ...step, note: note.min(1) }),
  z.object({
    act: z.literal('materials'),
    ...step,
    warehouseId: z.uuid(),
    lines: z.array(z.object({ materialId: z.uuid(), quantity: z.string() })).min(1),
    note: note.optional(),
  }),
  z.object({
    act: z.literal('quotation'),
    ...step,
    lines: z.array(quoted).min(1),
    note: note.optional(),
  }),
  z.object({ act: z.literal('directive'), taskId: z.uuid(), doneAt, note: note.optional() }),
]);

export type FieldAct = z.output<typeof fieldActSchema>;
export type FieldActName = FieldAct['act'];
