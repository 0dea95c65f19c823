import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { ContractorUrl } from './contractor-url.tsx';
import type { action, loader } from './give-out.ts';
import { GiveOutForm } from './give-out-form.tsx';

type GiveOutDialogProps = {
  /** The ticket that is given out; null while the dialog is closed. */
  ticket: { id: string; number: bigint } | null;
  onClose: () => void;
  /** Chosen to begin with, `member:<id>`. */
  chosen?: string;
};

/** To whom a ticket goes: on the board, on its page and on a phone alike. */
export function GiveOutDialog({ ticket, onClose, chosen }: GiveOutDialogProps) {
  const { t } = useTranslation('dispatch');
  return (
    <Dialog
      open={ticket !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={ticket ? t('giveOut.title', { number: ticket.number.toString() }) : ''}
      size="lg"
    >
      {ticket && <GiveOut key={ticket.id} ticket={ticket} onClose={onClose} chosen={chosen} />}
    </Dialog>
  );
}

function GiveOut({
  ticket,
  onClose,
  chosen,
}: Omit<GiveOutDialogProps, 'ticket'> & { ticket: { id: string; number: bigint } }) {
  const { t } = useTranslation('dispatch');
  const path = `/console/service/tickets/${ticket.id}/give-out`;
  const { load, data: choices } = useFetcher<typeof loader>();
  const giving = useFetcher<typeof action>();
  const given = giving.data && 'given' in giving.data ? giving.data.given : null;
  useEffect(() => load(path), [load, path]);
  useEffect(() => {
    // A contractor's address is read before the dialog goes.
    if (!given || given.link) return;
    showToast({ text: t('giveOut.done', { number: ticket.number.toString() }) });
    onClose();
  }, [given, onClose, t, ticket.number]);
  if (given?.link) return <ContractorUrl link={given.link} />;
  if (!choices)
    return (
      <div className="space-y-3" aria-busy="true">
        <span className="sr-only">{t('giveOut.loading')}</span>
        <Skeleton className="h-10" />
        <Skeleton className="h-24" />
        <Skeleton className="h-24" />
      </div>
    );
  return <GiveOutForm choices={choices} path={path} fetcher={giving} chosen={chosen} onCancel={onClose} />;
}
