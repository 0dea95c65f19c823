import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { SendMedia } from '#app/components/media/send-media.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';

/** The desk adds what it was sent or has taken itself: photos, a film, recordings. */
export function AddFiles({ ticketId, confidential }: { ticketId: string; confidential: boolean }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t('ticket.addFiles')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm">
          <Paperclip aria-hidden />
          {t('ticket.addFiles')}
        </Button>
      }
    >
      <SendMedia
        action={`/console/service/tickets/${ticketId}/files`}
        asEvidence={confidential}
        withRecordings
        onSent={(count) => {
          showToast({ text: t('ticket.filesAdded', { count }) });
          setOpen(false);
        }}
      />
    </Dialog>
  );
}
