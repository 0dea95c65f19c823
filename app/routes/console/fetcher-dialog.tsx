import { type FetcherWithComponents, useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { Dialog } from '#app/components/ui/dialog.tsx';

type FetcherDialogProps = {
  trigger: ReactNode;
  title: string;
  description?: string;
  size?: 'sm' | 'md' | 'lg';
  /** The form, sent by this fetcher to an address that answers `{ done: <what to say> }`. */
  children: (fetcher: FetcherWithComponents<unknown>) => ReactNode;
};

/** A dialog with a form that may stand on any page: it closes when its own address took the form, and stays with the errors when not. */
export function FetcherDialog({ children, ...dialog }: FetcherDialogProps) {
  const [open, setOpen] = useState(false);
  const fetcher = useFetcher<unknown>();
  const answer = fetcher.data as { done?: string } | undefined;
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (!answer?.done || told.current === answer) return;
    told.current = answer;
    showToast({ text: answer.done });
    setOpen(false);
  }, [answer]);
  return (
    <Dialog {...dialog} open={open} onOpenChange={setOpen}>
      {children(fetcher)}
    </Dialog>
  );
}
