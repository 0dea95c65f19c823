import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { isId } from '#app/kernel/ids.ts';

export type FieldPlace = { page: 'tasks' | 'pool' | 'unsent' | 'me' } | { page: 'ticket'; ticketId: string };

const pages = ['pool', 'unsent', 'me'] as const;

/**
 * Where one is within the page. It stands behind the `#` of the address: going there asks no server, so that it works without a network too, and
 * the way back is that of the browser.
 */
export function useFieldPlace(): FieldPlace {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const known = useRef<FieldPlace>({ page: 'tasks' });
  // The server never sees what stands behind the `#`: the browser's first draw has to be the same as its own.
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  useEffect(() => {
    // Leaving the `#` out again would ask the server for the page.
    if (hash === '') navigate('#/', { replace: true, preventScrollReset: true });
  }, [hash, navigate]);
  // The way to the main content, for whoever uses the keyboard, is no place of its own.
  if (isDrawn && (hash === '' || hash.startsWith('#/'))) known.current = placeOf(hash);
  return known.current;
}

function placeOf(hash: string): FieldPlace {
  const [, first, second] = hash.split('/');
  if (first === 'tickets' && isId(second)) return { page: 'ticket', ticketId: second };
  const page = pages.find((name) => name === first);
  return { page: page ?? 'tasks' };
}
