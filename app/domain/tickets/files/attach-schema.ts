import { z } from 'zod';
import { ticketFileKinds } from './ticket-file-kinds.ts';

/** What is sent beside a file of a ticket. */
export const attachSchema = z.object({
  kind: z.enum(ticketFileKinds),
  fieldKey: z.string().max(40).optional(),
  /** Made by the sender, so that sending again attaches nothing twice. */
  ticketFileId: z.uuid().optional(),
});

/** What the page that sent it is told: an issue as the answers of forms carry them; null where it was taken. */
export type AttachReply = { issue: string | null };
