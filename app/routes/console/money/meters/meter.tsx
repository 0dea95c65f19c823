import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { getMeter } from '#app/domain/meters/get-meter.ts';
import { listReadings } from '#app/domain/meters/list-readings.ts';
import { recordReading } from '#app/domain/meters/record-reading.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { PanelError } from '../panel-error.tsx';
import { PanelSection } from '../panel-section.tsx';
import { ReadingForm } from './reading-form.tsx';
import { ReadingList } from './reading-list.tsx';
import { readingSchema } from './reading-schema.ts';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const meterId = idParam(params.meter);
  const [meter, { readings }] = await Promise.all([
    getMeter(ctx, { meterId }),
    listReadings(ctx, { meterId, limit: 36 }),
  ]);
  return {
    meter,
    readings,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    canRecord: ctx.ability.can('update', 'Meter'),
  };
});

/** The next reading. */
export const action = actionFor('staff', ({ ctx, params, form, url }) =>
  submitForm(form, readingSchema, async (reading) => {
    const meterId = idParam(params.meter);
    await recordReading(ctx, { meterId, ...reading });
    const text = translator(ctx.language, 'billing')('meters.recorded');
    return redirectWithFlash(`/console/money/meters/${meterId}${url.search}`, { kind: 'success', text });
  }),
);

export default function Meter() {
  const { meter, readings, today, canRecord } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('billing');
  return (
    <SidePanel key={meter.id} title={meter.number} closeTo={`/console/money/meters${search}`}>
      <DescriptionList
        items={[
          {
            label: t('bills.columns.property'),
            value: meter.property && (
              <TextLink to={paths.property(meter.property.id)}>
                {meter.property.communityName} {meter.property.code}
              </TextLink>
            ),
          },
          {
            label: t('feeItem'),
            value: <TextLink to={paths.feeItem(meter.feeItem.id)}>{meter.feeItem.name}</TextLink>,
          },
        ]}
      />
      {canRecord && (
        <PanelSection title={t('meters.record')}>
          <ReadingForm
            key={readings[0]?.id}
            last={readings[0] ?? null}
            unit={meter.feeItem.unit}
            today={today}
          />
        </PanelSection>
      )}
      <PanelSection title={t('meters.readings')}>
        <ReadingList readings={readings} unit={meter.feeItem.unit} />
      </PanelSection>
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/meters" />;
}
