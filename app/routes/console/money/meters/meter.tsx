import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { getMeter } from '#app/domain/meters/get-meter.ts';
import { listReadings } from '#app/domain/meters/list-readings.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isDay, localDay } from '#app/kernel/dates.ts';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../panel-error.tsx';
import { PanelSection } from '../panel-section.tsx';
import { meterAction } from './meter-action.ts';
import { MeterActions } from './meter-actions.tsx';
import { MeterChart } from './meter-chart.tsx';
import { MeterFacts } from './meter-facts.tsx';
import { ReadingForm } from './reading-form.tsx';
import { ReadingList } from './reading-list.tsx';

export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const meterId = idParam(params.meter);
  const before = url.searchParams.get('until');
  const [meter, { readings, next }] = await Promise.all([
    getMeter(ctx, { meterId }),
    listReadings(ctx, { meterId, limit: 24, before: before && isDay(before) ? before : null }),
  ]);
  return {
    meter,
    readings,
    next,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    can: {
      record: ctx.ability.can('create', 'MeterReading'),
      decide: ctx.ability.can('update', 'MeterReading'),
      change: ctx.ability.can('update', 'Meter'),
    },
  };
});

export const action = actionFor('staff', meterAction);

export default function Meter() {
  const { meter, readings, next, today, can } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('meters');
  const unit = meter.feeItem.unit;
  const inUse = meter.retiredOn === null;
  return (
    <SidePanel
      key={meter.id}
      title={meter.number}
      status={inUse ? undefined : <Badge>{t('retired')}</Badge>}
      closeTo={`/console/money/meters${search}`}
      footer={(can.change || can.decide) && <MeterActions meter={meter} today={today} can={can} />}
    >
      <MeterFacts meter={meter} />
      {can.record && inUse && (
        <PanelSection title={t('reading.record')}>
          <ReadingForm
            key={meter.id}
            meterId={meter.id}
            meter={{ ...meter, last: meter.lastReal }}
            unit={unit}
            today={today}
          />
        </PanelSection>
      )}
      <PanelSection title={t('chart')}>
        <MeterChart readings={readings} unit={unit} />
      </PanelSection>
      <PanelSection title={t('reading.history')}>
        <ReadingList meter={meter} readings={readings} next={next} canCorrect={can.decide} />
      </PanelSection>
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/meters" />;
}
