import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { customerLevels } from '#app/domain/complaints/complaint-kinds.ts';

/** How important a customer is; nothing for whoever is one among many. */
export function CustomerLevelBadge({ level }: { level: string | null | undefined }) {
  const { t } = useTranslation('aftercare');
  const known = customerLevels.find((one) => one === level);
  if (!known || known === 'normal') return null;
  return <Badge tone="warning">{t(`levels.${known}`)}</Badge>;
}
