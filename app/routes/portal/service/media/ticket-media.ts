import type { TicketFileKind } from '#app/domain/tickets/files/ticket-file-kinds.ts';

/** A photo, film or voice note on its way to a ticket. */
export type MediaItem = {
  /** Under which it is attached, so that sending again attaches nothing twice. */
  id: string;
  kind: Extract<TicketFileKind, 'photo' | 'video' | 'voice' | 'evidence'>;
  /** Of which field of the category it is the answer. */
  fieldKey: string | null;
  name: string;
  content: Blob;
  /** Where this browser finds it for a preview. */
  url: string;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Why it was not taken: an issue as the form's answers carry them. */
  issue: string | null;
};

/** What the page is told: an issue as the answers of forms carry them; null where it was taken. */
export type AttachReply = { issue: string | null };

/**
 * Sends one file to where a page takes them.
 *
 * @returns the issue where it was refused
 * @throws where the connection or the server failed, so that it can be tried again
 */
export async function sendMedia(action: string, item: MediaItem): Promise<string | null> {
  const form = new FormData();
  form.set('kind', item.kind);
  form.set('ticketFileId', item.id);
  if (item.fieldKey) form.set('fieldKey', item.fieldKey);
  form.set('file', item.content, item.name);
  const answer = await fetch(action, { method: 'POST', body: form });
  if (answer.status >= 500) throw new Error(String(answer.status));
  const reply = (await answer.json().catch(() => null)) as AttachReply | null;
  // What is too large to be read is answered by a page.
  return reply ? reply.issue : 'file_too_large';
}
