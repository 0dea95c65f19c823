import { useTranslation } from 'react-i18next';
import { SendMedia } from '#app/components/media/send-media.tsx';

/** Pictures that come later, or that did not get through with the report. */
export function MoreFiles({ ticketId, confidential }: { ticketId: string; confidential: boolean }) {
  const { t } = useTranslation('service');
  return (
    <details className="not-first:mt-4 border-line not-first:border-t not-first:pt-3">
      <summary className="min-h-6 cursor-pointer font-medium text-brand-text text-sm">
        {t('files.more')}
      </summary>
      <div className="mt-3">
        <SendMedia action={`/service/tickets/${ticketId}/files`} asEvidence={confidential} />
      </div>
    </details>
  );
}
