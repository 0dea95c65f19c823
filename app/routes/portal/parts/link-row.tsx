import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { LinkView } from '#app/domain/payments/links/list-links.ts';
import { AskFirst } from './ask-first.tsx';

const tones: Record<LinkView['status'], Tone> = {
  active: 'info',
  paid: 'positive',
  revoked: 'neutral',
  expired: 'neutral',
};

/** A shared link: what it was for and how it stands. Its secret is known to whoever copied it, and to nobody else. */
export function LinkRow({ link, currency }: { link: LinkView; currency: string }) {
  const { t } = useTranslation('pay');
  const format = useFormat();
  const { id, status, amount, billCount, property, expiresAt, createdAt } = link;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <span className="min-w-0 flex-1 basis-48">
        <span className="figures block font-semibold">{format.money(amount, currency)}</span>
        <span className="block text-muted text-sm">
          {[property.communityName, property.code, t('share.billCount', { count: billCount })].join(' · ')}
        </span>
        <span className="block text-muted text-xs">
          {format.moment(createdAt)}
          {status === 'active' && ` · ${t('share.until', { day: format.moment(expiresAt) })}`}
        </span>
      </span>
      <Status tone={tones[status]}>{t(`share.status.${status}`)}</Status>
      {status === 'active' && (
        <AskFirst
          trigger={<Button size="sm">{t('share.revoke')}</Button>}
          title={t('share.revokeTitle')}
          text={t('share.revokeText')}
          confirmLabel={t('share.revoke')}
          fields={{ linkId: id }}
        />
      )}
    </li>
  );
}
