import { FileText } from 'lucide-react';
import type { TicketMessageView } from '#app/domain/tickets/messages/list-ticket-messages.ts';

/** What came with a message. `place` is where such files are shown. */
export function MessageFiles({ files, place }: { files: TicketMessageView['files']; place: string }) {
  if (files.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {files.map(({ id, name, contentType }) => (
        <li key={id}>
          <a
            href={`${place}/${id}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex max-w-full items-center gap-1.5 overflow-hidden rounded-md border border-line bg-surface text-brand-text text-xs"
          >
            {contentType.startsWith('image/') ? (
              <img
                src={`${place}/${id}`}
                alt={name}
                loading="lazy"
                className="max-h-40 max-w-full object-contain"
              />
            ) : (
              <span className="inline-flex items-center gap-1.5 px-2 py-1.5">
                <FileText aria-hidden className="size-4 shrink-0" />
                <span className="break-all">{name}</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
