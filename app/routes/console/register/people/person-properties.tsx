import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { PersonDetail } from '#app/domain/people/get-person.ts';
import { paths } from '../../paths.ts';
import { useTenureDays } from '../use-tenure-days.ts';

/** What a person holds and, fainter, what they held. */
export function PersonProperties({ tenures }: Pick<PersonDetail, 'tenures'>) {
  const { t } = useTranslation('people');
  const days = useTenureDays();
  return (
    <Card title={t('person.properties')}>
      {tenures.length === 0 ? (
        <p className="text-muted text-sm">{t('person.noProperties')}</p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {tenures.map(({ property, ...tenure }) => (
            <li key={tenure.id} className={cn('space-y-0.5 py-2.5 text-sm', tenure.isPast && 'text-muted')}>
              <p className="flex flex-wrap items-center gap-2">
                <TextLink to={paths.property(property.id)}>{property.code}</TextLink>
                <span className="text-muted">
                  {property.communityName} · {t(`kinds.${property.kind}`)}
                </span>
                <Badge>{t(`tenureKinds.${tenure.kind}`)}</Badge>
                {tenure.isPayer && !tenure.isPast && <Badge tone="positive">{t('tenures.payer')}</Badge>}
                {tenure.isPast && <Badge>{t('person.past')}</Badge>}
              </p>
              <p className="figures text-muted">{days(tenure)}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
