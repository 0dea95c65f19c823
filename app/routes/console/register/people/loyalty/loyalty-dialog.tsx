import { type FetcherWithComponents, useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect, useState } from 'react';
import { Dialog } from '#app/components/ui/dialog.tsx';

type LoyaltyDialogProps = {
  trigger: ReactNode;
  title: string;
  description?: string;
  children: (fetcher: FetcherWithComponents<unknown>) => ReactNode;
};

/** A dialog whose form posts elsewhere: it closes when that took the form, and stays with the errors when not. */
export function LoyaltyDialog({ children, ...dialog }: LoyaltyDialogProps) {
  const [open, setOpen] = useState(false);
  const fetcher = useFetcher<unknown>();
  const [sent, setSent] = useState(false);
  useEffect(() => {
    if (fetcher.state === 'submitting') setSent(true);
    if (fetcher.state !== 'idle' || !sent) return;
    setSent(false);
    if (!fetcher.data) setOpen(false);
  }, [fetcher.state, fetcher.data, sent]);
  return (
    <Dialog {...dialog} open={open} onOpenChange={setOpen}>
      {children(fetcher)}
    </Dialog>
  );
}
