import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { MediaField } from './media-field.tsx';
import { useTicketMedia } from './use-ticket-media.ts';

type SendMediaProps = {
  /** Where files of the ticket are taken. */
  action: string;
  /** What is told in confidence takes them as evidence. */
  asEvidence: boolean;
  withRecordings?: boolean;
  /** Everything has arrived. */
  onSent?: (count: number) => void;
};

/** Files for a ticket that is there already: chosen, recorded and sent; what was refused stays with the reason. */
export function SendMedia({ action, asEvidence, withRecordings, onSent }: SendMediaProps) {
  const { t } = useTranslation('service');
  const media = useTicketMedia();
  const { revalidate } = useRevalidator();
  const [sending, setSending] = useState(false);
  const waiting = media.items.filter(({ state }) => state !== 'sent');
  const send = async () => {
    setSending(true);
    const complete = await media.send(action);
    setSending(false);
    revalidate();
    if (complete) onSent?.(waiting.length);
  };
  return (
    <div className="space-y-3">
      <MediaField
        media={{ ...media, items: waiting }}
        asEvidence={asEvidence}
        withRecordings={withRecordings}
        disabled={sending}
      />
      {waiting.length > 0 && (
        <Button variant="primary" pending={sending} onClick={() => void send()}>
          {t('files.send', { count: waiting.length })}
        </Button>
      )}
    </div>
  );
}
