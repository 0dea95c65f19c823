import { useEffect, useRef, useState } from 'react';
import { newId } from '#app/kernel/ids.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import { type MediaItem, sendMedia } from './ticket-media.ts';

export type TicketMedia = {
  items: MediaItem[];
  add: (kind: MediaItem['kind'], files: Iterable<File>, fieldKey?: string | null) => void;
  remove: (id: string) => void;
  /** Sends what is not sent yet, one after the other. Answers whether everything has arrived. */
  send: (action: string) => Promise<boolean>;
};

/** What somebody adds to a report: kept in this page until the ticket is there to take it. */
export function useTicketMedia(): TicketMedia {
  const [items, setItems] = useState<MediaItem[]>([]);
  const latest = useRef(items);
  latest.current = items;
  useEffect(
    () => () => {
      for (const { url } of latest.current) URL.revokeObjectURL(url);
    },
    [],
  );
  const change = (id: string, changes: Partial<MediaItem>) =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...changes } : item)));

  return {
    items,
    add(kind, files, fieldKey = null) {
      const added = [...files].map(
        (file): MediaItem => ({
          id: newId(),
          kind,
          fieldKey,
          name: file.name || kind,
          content: file,
          url: URL.createObjectURL(file),
          state: 'waiting',
          share: 0,
          issue: null,
        }),
      );
      setItems((all) => [...all, ...added]);
    },
    remove(id) {
      const gone = latest.current.find((item) => item.id === id);
      if (gone) URL.revokeObjectURL(gone.url);
      setItems((all) => all.filter((item) => item.id !== id));
    },
    async send(action) {
      let complete = true;
      for (const item of latest.current.filter(({ state }) => state !== 'sent')) {
        change(item.id, { state: 'sending', share: 0, issue: null });
        try {
          const isPhoto = item.content.type.startsWith('image/');
          const content = isPhoto ? await shrinkPhoto(item.content as File) : item.content;
          const issue = await sendMedia(action, { ...item, content }, (share) => change(item.id, { share }));
          change(item.id, { state: issue ? 'failed' : 'sent', issue });
          complete &&= issue === null;
        } catch {
          change(item.id, { state: 'failed', issue: 'file_not_sent' });
          complete = false;
        }
      }
      return complete;
    },
  };
}
