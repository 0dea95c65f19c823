import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Button } from '#app/components/ui/button.tsx';

/** The token of a key that was just made: nowhere else, and never again. */
export function NewToken({ token, name }: { token: string; name: string }) {
  const { t } = useTranslation('keys');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <Notice
      tone="positive"
      live
      title={t('token.title', { name })}
      action={
        <Button size="sm" onClick={() => void copy()}>
          <Copy aria-hidden />
          {t(copied ? 'token.copied' : 'token.copy')}
        </Button>
      }
    >
      <p>{t('token.text')}</p>
      <code className="mt-2 block select-all break-all rounded-md bg-surface px-3 py-2 text-sm">{token}</code>
    </Notice>
  );
}
