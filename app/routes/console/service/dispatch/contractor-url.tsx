import { Check, Copy, MessageSquare, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Input } from '#app/components/ui/input.tsx';
import type { SharedLink } from '#app/domain/contractors/share-contractor-link.ts';

const validDays = 30;

/** A contractor's address, shown this once: it goes to them by mail, or is copied, and on a phone sent from there. */
export function ContractorUrl({ link: { url, name, phone, mailedTo } }: { link: SharedLink }) {
  const { t } = useTranslation('dispatch');
  const [copied, setCopied] = useState(false);
  const [canShare, setCanShare] = useState(false);
  useEffect(() => setCanShare(typeof navigator.share === 'function'), []);
  const text = t('link.message', { name, url });
  return (
    <div className="space-y-3">
      <Notice tone="positive" title={t('link.title')} live>
        {mailedTo
          ? t('link.mailed', { email: mailedTo, days: validDays })
          : t('link.text', { days: validDays })}
      </Notice>
      <Input
        readOnly
        value={url}
        aria-label={t('link.url')}
        onFocus={(event) => event.currentTarget.select()}
        className="figures"
      />
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(url).then(() => setCopied(true));
          }}
        >
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          <span aria-live="polite">{copied ? t('link.copied') : t('link.copy')}</span>
        </Button>
        {/* `?&` is what phones of both kinds understand. */}
        <a
          href={`sms:${phone.replace(/[^+\d]/g, '')}?&body=${encodeURIComponent(text)}`}
          className={cn(buttonStyle({}), 'md:hidden')}
        >
          <MessageSquare aria-hidden />
          {t('link.sms')}
        </a>
        {canShare && (
          <Button
            className="md:hidden"
            onClick={() => {
              // Whoever changes their mind has refused nothing that matters.
              void navigator.share({ text }).catch(() => undefined);
            }}
          >
            <Share2 aria-hidden />
            {t('link.share')}
          </Button>
        )}
      </div>
    </div>
  );
}
