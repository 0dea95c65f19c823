import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { createMeter } from '#app/domain/meters/create-meter.ts';
import { listMeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { NewMeterForm } from './new-meter-form.tsx';
import { meterSchema } from './reading-schema.ts';

export const meta = pageTitle((t) => t('meters:new'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'Meter')) throw new DomainError('forbidden');
  const community = url.searchParams.get('community');
  return {
    choices: await listMeterChoices(ctx, { communityId: community && isId(community) ? community : null }),
    today: localDay(ctx.now(), ctx.tenant.timeZone),
  };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, meterSchema, async ({ of, propertyId, communityId, buildingId, ...value }) => {
    const place = of === 'public' ? { communityId, buildingId } : { propertyId };
    const { meterId } = await createMeter(ctx, { ...value, ...place });
    const text = translator(ctx.language, 'meters')('created', { number: value.number });
    return redirectWithFlash(`/console/money/meters/${meterId}`, { kind: 'success', text });
  }),
);

export default function NewMeter() {
  const { choices, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('new')}
        description={t('newDescription')}
        breadcrumbs={[{ to: '/console/money/meters', label: t('title') }]}
      />
      {choices.feeItems.length === 0 ? (
        <Notice
          tone="warning"
          action={
            <LinkButton size="sm" to="/console/money/fee-items/new">
              {t('feeItem')}
            </LinkButton>
          }
        >
          {t('empty.noItem')}
        </Notice>
      ) : (
        <Card>
          <NewMeterForm choices={choices} today={today} />
        </Card>
      )}
    </div>
  );
}
