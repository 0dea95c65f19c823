import { newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { attachTicketFile } from '../files/attach-ticket-file.ts';
import { mediaOfUpload } from '../files/media-of-upload.ts';
import type { TicketUpload } from '../files/ticket-upload.ts';
import { writeTicketMessage } from './write-ticket-message.ts';

/**
 * Writes a message with the file that came along, if one did. A file of another kind refuses both.
 *
 * @throws DomainError as `writeTicketMessage` and `attachTicketFile` say
 */
export async function sendMessage(
  ctx: TenantContext,
  { ticketId, body, file }: { ticketId: string; body: string; file: TicketUpload['upload'] | null },
): Promise<void> {
  if (file) mediaOfUpload('message', file);
  const { messageId } = await writeTicketMessage(ctx, { ticketId, body });
  if (file)
    await attachTicketFile(ctx, {
      ticketFileId: newId(),
      ticketId,
      kind: 'message',
      messageId,
      upload: file,
    });
}
