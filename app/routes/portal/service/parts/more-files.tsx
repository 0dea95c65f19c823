import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { MediaField } from '../media/media-field.tsx';
import { useTicketMedia } from '../media/use-ticket-media.ts';

/** Pictures that come later, or that did not get through with the report. */
export function MoreFiles({ ticketId, confidential }: { ticketId: string; confidential: boolean }) {
  const { t } = useTranslation('service');
  const media = useTicketMedia();
  const { revalidate } = useRevalidator();
  const [sending, setSending] = useState(false);
  const waiting = media.items.filter(({ state }) => state !== 'sent');
  const send = async () => {
    setSending(true);
    await media.send(`/service/tickets/${ticketId}/files`);
    setSending(false);
    revalidate();
  };
  return (
    <details className="mt-4 border-line border-t pt-3">
      <summary className="min-h-6 cursor-pointer font-medium text-brand-text text-sm">
        {t('files.more')}
      </summary>
      <div className="mt-3 space-y-3">
        <MediaField media={{ ...media, items: waiting }} asEvidence={confidential} disabled={sending} />
        {waiting.length > 0 && (
          <Button variant="primary" pending={sending} onClick={() => void send()}>
            {t('files.send', { count: waiting.length })}
          </Button>
        )}
      </div>
    </details>
  );
}
