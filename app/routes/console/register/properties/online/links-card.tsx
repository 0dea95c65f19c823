import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { LinkView } from '#app/domain/payments/links/list-links.ts';
import { ConfirmAction } from '../../../confirm-action.tsx';

const tones: Record<LinkView['status'], Tone> = {
  active: 'info',
  paid: 'positive',
  revoked: 'neutral',
  expired: 'neutral',
};

type LinksCardProps = { links: readonly LinkView[]; currency: string; canRevoke: boolean };

/** The property's shared links, made by its owners and by the office. */
export function LinksCard({ links, currency, canRevoke }: LinksCardProps) {
  const { t } = useTranslation('pay');
  const format = useFormat();
  return (
    <Card title={t('share.links')} padding="flush">
      {links.length === 0 ? (
        <EmptyState icon={Link2} title={t('share.empty')} />
      ) : (
        <ul className="divide-y divide-line border-line border-t text-sm">
          {links.map(({ id, status, amount, billCount, expiresAt, createdAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5">
              <span className="min-w-0 flex-1 basis-48">
                <span className="figures font-medium">{format.money(amount, currency)}</span>{' '}
                <span className="text-muted">{t('share.billCount', { count: billCount })}</span>
                <span className="block text-muted text-xs">
                  {format.moment(createdAt)}
                  {status === 'active' && ` · ${t('share.until', { day: format.moment(expiresAt) })}`}
                </span>
              </span>
              <Status tone={tones[status]}>{t(`share.status.${status}`)}</Status>
              {status === 'active' && canRevoke && (
                <ConfirmAction
                  trigger={<Button size="sm">{t('share.revoke')}</Button>}
                  intent="revoke"
                  title={t('share.revokeTitle')}
                  description={t('share.revokeText')}
                  confirmLabel={t('share.revoke')}
                  danger
                >
                  <input type="hidden" name="id" value={id} />
                </ConfirmAction>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
