import { Calculator } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import type { MeterDetail } from '#app/domain/meters/get-meter.ts';
import type { Day } from '#app/kernel/dates.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { EditMeter } from './edit-meter.tsx';
import { ReplaceMeter } from './replace-meter.tsx';
import { RetireMeter } from './retire-meter.tsx';

type MeterActionsProps = { meter: MeterDetail; today: Day; can: { decide: boolean; change: boolean } };

/** What can be done with a meter beside reading it; nothing any more once it is out of use. */
export function MeterActions({ meter, today, can }: MeterActionsProps) {
  const { t } = useTranslation('meters');
  if (meter.retiredOn) return can.change ? <EditMeter meter={meter} /> : null;
  return (
    <>
      {can.decide && meter.usualDaily && (
        <ConfirmAction
          intent="estimate"
          trigger={
            <Button size="sm">
              <Calculator aria-hidden />
              {t('estimate.action')}
            </Button>
          }
          title={t('estimate.title', { number: meter.number })}
          description={t('estimate.text')}
          confirmLabel={t('estimate.action')}
        />
      )}
      {can.change && (
        <>
          <EditMeter meter={meter} />
          <RetireMeter meter={meter} today={today} />
          <ReplaceMeter meter={meter} today={today} />
        </>
      )}
    </>
  );
}
