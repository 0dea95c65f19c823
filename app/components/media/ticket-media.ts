import type { AttachReply } from '#app/domain/tickets/files/attach-schema.ts';
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
  /** How much of it has gone while it is being sent, 0 to 1. */
  share: number;
  /** Why it was not taken: an issue as the form's answers carry them. */
  issue: string | null;
};

/**
 * Sends one file to where a page takes them, and says on the way how much of it has gone, 0 to 1.
 *
 * @returns the issue where it was refused
 * @throws where the connection or the server failed, so that it can be tried again
 */
export function sendMedia(
  action: string,
  item: MediaItem,
  onShare: (share: number) => void,
): Promise<string | null> {
  const form = new FormData();
  form.set('kind', item.kind);
  form.set('ticketFileId', item.id);
  if (item.fieldKey) form.set('fieldKey', item.fieldKey);
  form.set('file', item.content, item.name);
  // A film takes minutes, and `fetch` does not tell how far it has come.
  const request = new XMLHttpRequest();
  return new Promise((taken, failed) => {
    const lost = () => failed(new Error(String(request.status)));
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onShare(loaded / total);
    };
    request.onerror = lost;
    request.onabort = lost;
    request.onload = () => (request.status >= 500 ? lost() : taken(issueIn(request.responseText)));
    request.open('POST', action);
    request.send(form);
  });
}

function issueIn(answer: string): string | null {
  try {
    return (JSON.parse(answer) as AttachReply).issue;
  } catch {
    // What is too large to be read is answered by a page.
    return 'file_too_large';
  }
}
