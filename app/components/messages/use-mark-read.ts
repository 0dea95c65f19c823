import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useRootData } from '#app/components/use-root-data.ts';

/** Tells the server that what the other side wrote has been seen. */
export function useMarkRead(path: string, unread: number): void {
  const { submit } = useFetcher();
  const csrf = useRootData()?.csrf;
  useEffect(() => {
    if (unread > 0) submit({ csrf: csrf ?? '' }, { method: 'post', action: `${path}/read` });
  }, [unread, path, csrf, submit]);
}
