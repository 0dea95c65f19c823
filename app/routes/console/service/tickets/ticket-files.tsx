import { FileText } from 'lucide-react';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';

/** Photos, films, voice notes and papers of a ticket, each opening by itself. */
export function TicketFiles({ files }: { files: TicketDetail['files'] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {files.map(({ id, name, contentType }) => {
        const address = `/console/service/files/${id}`;
        if (contentType.startsWith('audio/'))
          return (
            <li key={id} className="w-full">
              {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what owners say */}
              <audio controls preload="none" src={address} className="w-full" />
            </li>
          );
        return (
          <li key={id}>
            <a
              href={address}
              target="_blank"
              rel="noreferrer"
              className="grid size-24 place-items-center overflow-hidden rounded-md border border-line bg-sunken hover:border-line-strong"
            >
              {contentType.startsWith('image/') ? (
                <img src={address} alt={name} loading="lazy" className="size-full object-cover" />
              ) : (
                <span className="grid place-items-center gap-1 p-2 text-center text-muted text-xs">
                  <FileText aria-hidden className="size-5" />
                  <span className="line-clamp-2 break-all">{name}</span>
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
