import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { openStatuses } from '#app/domain/tickets/machine/transitions.ts';
import type { ShownTicket } from '../queue/apply-entries.ts';
import type { FieldFile } from '../queue/field-entry.ts';
import { PhotoActs } from './photo-acts.tsx';

const groups = [
  { name: 'reported', kinds: ['photo', 'video', 'voice', 'evidence'] },
  { name: 'before', kinds: ['before'] },
  { name: 'after', kinds: ['after'] },
  { name: 'signature', kinds: ['signature'] },
] as const;

/** What was photographed, by the owner and by the worker; also what has not been sent. */
export function TicketPhotos({ ticket }: { ticket: ShownTicket }) {
  const { t } = useTranslation('field');
  const unsent = ticket.unsent.flatMap(({ id, content }) =>
    content.act === 'file' ? [{ id, ...content }] : [],
  );
  const shown = groups
    .map(({ name, kinds }) => ({
      name,
      files: ticket.files.filter(({ kind }) => (kinds as readonly string[]).includes(kind)),
      unsent: unsent.filter(({ kind }) => (kinds as readonly string[]).includes(kind)),
    }))
    .filter((group) => group.files.length + group.unsent.length > 0);
  const isOpen = openStatuses.includes(ticket.status);
  if (shown.length === 0 && !isOpen) return null;
  return (
    <Card title={t('ticket.photos')}>
      <div className="space-y-3">
        {shown.map(({ name, files, unsent: waiting }) => (
          <section key={name} aria-label={t(`ticket.${name}`)}>
            <h3 className="mb-1.5 text-muted text-sm">{t(`ticket.${name}`)}</h3>
            <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
              {files.map(({ id, contentType }) => (
                <li key={id}>
                  <Kept id={id} contentType={contentType} name={t(`ticket.${name}`)} />
                </li>
              ))}
              {waiting.map(({ id, ...file }) => (
                <li key={id} className="relative">
                  <Unsent file={file} name={t(`ticket.${name}`)} />
                  <span className="absolute inset-x-0 bottom-0 rounded-b-md bg-black/70 px-1 py-0.5 text-center text-[0.6875rem] text-white">
                    {t('ticket.notSent')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {isOpen && <PhotoActs ticketId={ticket.id} />}
      </div>
    </Card>
  );
}

const frame = 'aspect-square w-full rounded-md border border-line bg-sunken object-cover';

function Kept({ id, contentType, name }: { id: string; contentType: string; name: string }) {
  const path = `/field/files/${id}`;
  if (contentType.startsWith('video/'))
    // biome-ignore lint/a11y/useMediaCaption: what an owner filmed has no captions
    return <video src={path} controls preload="none" aria-label={name} className={frame} />;
  if (contentType.startsWith('audio/'))
    // biome-ignore lint/a11y/useMediaCaption: what an owner said has no captions
    return <audio src={path} controls preload="none" aria-label={name} className="w-full" />;
  return (
    <a href={path} target="_blank" rel="noreferrer">
      <img src={path} alt={name} loading="lazy" className={frame} />
    </a>
  );
}

function Unsent({ file, name }: { file: FieldFile; name: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file.blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file.blob]);
  return url ? <img src={url} alt={name} className={frame} /> : <span className={frame} />;
}
