import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { TenureView } from '#app/domain/properties/read-tenures.ts';
import type { Day } from '#app/kernel/dates.ts';
import { paths } from '../../paths.ts';
import { useTenureDays } from '../use-tenure-days.ts';
import { EndTenure } from './end-tenure.tsx';

type TenureRowProps = { tenure: TenureView; today: Day; canEnd: boolean };

export function TenureRow({ tenure, today, canEnd }: TenureRowProps) {
  const { t } = useTranslation('people');
  const days = useTenureDays();
  const { person, state } = tenure;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <TextLink to={paths.person(person.id)}>{person.name}</TextLink>
          <Badge>{t(`tenureKinds.${tenure.kind}`)}</Badge>
          {tenure.isPayer && state !== 'past' && <Badge tone="positive">{t('tenures.payer')}</Badge>}
          {state === 'coming' && <Badge tone="info">{t('tenures.coming')}</Badge>}
        </p>
        <p className="figures mt-0.5 text-muted text-sm">
          {[person.phone, days(tenure)].filter(Boolean).join(' · ')}
        </p>
      </div>
      {canEnd && tenure.endsOn === null && <EndTenure tenure={tenure} today={today} />}
    </li>
  );
}
