import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { TicketFileView } from '#app/domain/tickets/files/ticket-file-view.ts';

/** Pictures, films and sounds of a ticket. */
export function OwnFiles({ files }: { files: TicketFileView[] }) {
  const { t } = useTranslation('service');
  const pictures = files.filter(({ media }) => media === 'picture');
  return (
    <div className="space-y-3">
      {pictures.length > 0 && (
        <ul className="grid grid-cols-3 gap-2">
          {pictures.map(({ id, kind, name }) => (
            <li key={id} className="relative">
              <a
                href={`/service/files/${id}`}
                target="_blank"
                rel="noreferrer"
                className="block aspect-square overflow-hidden rounded-lg border border-line bg-sunken"
              >
                <img
                  src={`/service/files/${id}`}
                  alt={`${t(`files.kinds.${kind}`)}: ${name}`}
                  loading="lazy"
                  className="size-full object-cover"
                />
              </a>
              <span aria-hidden className="mt-1 block truncate text-center text-muted text-xs">
                {t(`files.kinds.${kind}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {files
        .filter(({ media }) => media !== 'picture')
        .map(({ id, media, name, kind }) => (
          <div key={id}>
            {media === 'film' && (
              // biome-ignore lint/a11y/useMediaCaption: a film from a phone has no captions
              <video
                src={`/service/files/${id}`}
                controls
                preload="metadata"
                aria-label={name}
                className="max-h-80 w-full rounded-lg bg-black"
              />
            )}
            {media === 'sound' && (
              // biome-ignore lint/a11y/useMediaCaption: a voice note has no captions
              <audio
                src={`/service/files/${id}`}
                controls
                preload="metadata"
                aria-label={t(`files.kinds.${kind}`)}
                className="w-full"
              />
            )}
            {media === 'paper' && (
              <TextLink to={`/service/files/${id}`} reloadDocument className="inline-flex gap-1.5">
                <FileText aria-hidden className="size-4.5" />
                {name}
              </TextLink>
            )}
          </div>
        ))}
    </div>
  );
}
