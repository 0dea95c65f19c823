import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Input } from '#app/components/ui/input.tsx';

const validDays = 30;

/** A contractor's address, shown this once, to be copied into a message. */
export function ContractorUrl({ url }: { url: string }) {
  const { t } = useTranslation('dispatch');
  const [copied, setCopied] = useState(false);
  return (
    <div className="space-y-3">
      <Notice tone="positive" title={t('link.title')} live>
        {t('link.text', { days: validDays })}
      </Notice>
      <Input
        readOnly
        value={url}
        aria-label={t('link.url')}
        onFocus={(event) => event.currentTarget.select()}
        className="figures"
      />
      <Button
        onClick={() => {
          void navigator.clipboard?.writeText(url).then(() => setCopied(true));
        }}
      >
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        <span aria-live="polite">{copied ? t('link.copied') : t('link.copy')}</span>
      </Button>
    </div>
  );
}
