import { Link } from '@remix-run/react';
import { CircleAlert, CloudCheck, CloudOff, CloudUpload, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { toneStyles } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useField } from '../device/use-field-device.ts';

type Look = { tone: keyof typeof toneStyles; icon: LucideIcon; words: string[] };

/** Whether the network is there, and what of this phone the company does not know yet. */
export function NetworkBar() {
  const { t } = useTranslation('field');
  const format = useFormat();
  const { state } = useField();
  const { online, sending, signedOut, entries, workAt } = state;
  const refused = entries.filter(({ refusal }) => refusal).length;
  const waiting = entries.length - refused;
  const counts = [
    ...(waiting > 0 ? [t('network.waiting', { count: waiting })] : []),
    ...(refused > 0 ? [t('network.refused', { count: refused })] : []),
  ];
  const updated = (at: number) =>
    Date.now() - at < 60_000
      ? t('network.updatedNow')
      : t('network.updated', { when: format.relative(new Date(at), new Date()) });
  const look: Look = signedOut
    ? { tone: 'warning', icon: CircleAlert, words: [t('network.signedOut')] }
    : !online
      ? { tone: 'warning', icon: CloudOff, words: [t('network.offline'), ...counts] }
      : sending
        ? { tone: 'info', icon: CloudUpload, words: [t('network.sending'), ...counts] }
        : counts.length > 0
          ? {
              tone: refused > 0 ? 'danger' : 'info',
              icon: refused > 0 ? CircleAlert : CloudUpload,
              words: counts,
            }
          : {
              tone: 'neutral',
              icon: CloudCheck,
              words: [t('network.allSent'), ...(workAt ? [updated(workAt)] : [])],
            };
  const Icon = look.icon;
  const line = (
    <span className="mx-auto flex min-h-9 max-w-2xl items-center gap-2 px-4 py-1 font-medium text-xs">
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">{look.words.join(' · ')}</span>
      {signedOut && (
        <a href="/sign-in?returnTo=/field" className="py-2 font-semibold underline">
          {t('network.signIn')}
        </a>
      )}
    </span>
  );
  return (
    <div role="status" className={cn('border-line border-t', toneStyles[look.tone])}>
      {entries.length > 0 && !signedOut ? (
        <Link to="#/unsent" discover="none" className="block">
          {line}
        </Link>
      ) : (
        line
      )}
    </div>
  );
}
