import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import type { PoolTicket } from '#app/domain/tickets/field/field-work.ts';

/** Only what is out of the ordinary is said. */
export function UrgencyBadge({ urgency }: { urgency: PoolTicket['urgency'] }) {
  const { t } = useTranslation('tickets');
  if (urgency === 'normal') return null;
  return <Badge tone={urgency === 'emergency' ? 'danger' : 'warning'}>{t(`urgency.${urgency}`)}</Badge>;
}
