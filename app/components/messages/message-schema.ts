import { z } from 'zod';
import { messageFields } from '#app/domain/tickets/messages/message-fields.ts';

export const mostMessageBytes = 15 * 1024 * 1024;

/** The file goes its own way: the server takes it in a chunk at a time. */
export const messageSchema = messageFields.extend({ file: z.any().optional() });
