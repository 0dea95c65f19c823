import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { AddFiles } from './add-files.tsx';
import { TicketFiles } from './ticket-files.tsx';

type FilesCardProps = { ticket: Pick<TicketDetail, 'id' | 'files' | 'confidential' | 'may'>; title: string };

/** What there is to see and to hear of a ticket, and more of it where the reader may add some. */
export function FilesCard({ ticket, title }: FilesCardProps) {
  const { t } = useTranslation('desk');
  const { id, files, confidential, may } = ticket;
  if (files.length === 0 && !may.attach) return null;
  return (
    <Card title={title} actions={may.attach && <AddFiles ticketId={id} confidential={confidential} />}>
      {files.length > 0 ? (
        <TicketFiles files={files} />
      ) : (
        <p className="text-muted text-sm">{t('ticket.noFiles')}</p>
      )}
    </Card>
  );
}
