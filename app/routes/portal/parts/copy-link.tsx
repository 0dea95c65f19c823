import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Input } from '#app/components/ui/input.tsx';

const validDays = 7;

/** An address that is shown once, to be copied. Without scripts, or where the browser does not let us, it can be marked by hand. */
export function CopyLink({ url }: { url: string }) {
  const { t } = useTranslation('pay');
  const [copied, setCopied] = useState(false);
  return (
    <div className="space-y-3">
      <Notice tone="positive" title={t('share.ready')} live>
        {t('share.readyText', { count: validDays })}
      </Notice>
      <Input
        readOnly
        value={url}
        aria-label={t('share.url')}
        onFocus={(event) => event.currentTarget.select()}
        className="figures"
      />
      <Button
        type="button"
        onClick={() => {
          void navigator.clipboard?.writeText(url).then(() => setCopied(true));
        }}
      >
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        <span aria-live="polite">{copied ? t('share.copied') : t('share.copy')}</span>
      </Button>
    </div>
  );
}
