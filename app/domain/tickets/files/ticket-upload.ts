import { z } from 'zod';
import { ticketFileKinds } from './ticket-file-kinds.ts';

/** What a file of a ticket is about, and the file as `receiveUpload` gave it; its type is known by its content. */
export const ticketUpload = z.object({
  /** Made by the sender, where it may be sent twice: the second time is the first. */
  ticketFileId: z.uuid().optional(),
  ticketId: z.uuid(),
  kind: z.enum(ticketFileKinds),
  /** Of which field of the category it is the answer. */
  fieldKey: z.string().min(1).max(40).nullish(),
  /** The message that it belongs to. */
  messageId: z.uuid().nullish(),
  upload: z.object({
    id: z.uuid(),
    key: z.string(),
    name: z.string().min(1).max(200),
    contentType: z.string(),
    size: z.number().int().positive(),
  }),
});
export type TicketUpload = z.input<typeof ticketUpload>;
