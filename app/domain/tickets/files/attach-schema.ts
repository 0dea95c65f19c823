import { z } from 'zod';
import { ticketFileKinds } from './ticket-file-kinds.ts';

/** What is sent beside a file of a ticket. */
export const attachSchema = z.object({
  kind: z.enum(ticketFileKinds),
  fieldKey: z.string().max(40).optional(),
  /** Made by the sender, so that sending again attaches nothing twice. */
  ticketFileId: z.uuid().optional(),
});
