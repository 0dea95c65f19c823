import { Ban, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { DeliveryView } from '#app/domain/notifications/list-deliveries.ts';
import type { resources } from '#app/locales/en/resources.ts';

type Reason = keyof (typeof resources)['notifications']['reasons'];

const looks = {
  pending: { tone: 'warning', icon: undefined },
  sent: { tone: 'info', icon: Send },
  delivered: { tone: 'positive', icon: undefined },
  bounced: { tone: 'danger', icon: undefined },
  failed: { tone: 'danger', icon: undefined },
  cancelled: { tone: 'neutral', icon: Ban },
} as const;

/** What became of a message, and why where it did not arrive: our own reason, or what the mail service said. */
export function DeliveryStatus({ status, error }: Pick<DeliveryView, 'status' | 'error'>) {
  const { t, i18n } = useTranslation('notifications');
  const { tone, icon } = looks[status];
  const reason =
    error && i18n.exists(`notifications:reasons.${error}`) ? t(`reasons.${error as Reason}`) : error;
  return (
    <span className="inline-flex flex-col items-start gap-0.5">
      <Status tone={tone} icon={icon}>
        {t(`statuses.${status}`)}
      </Status>
      {reason && <span className="max-w-72 text-muted text-xs">{reason}</span>}
    </span>
  );
}
