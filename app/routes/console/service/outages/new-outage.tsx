import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { openOutage } from '#app/domain/outages/open-outage.ts';
import { outageChoices } from '#app/domain/outages/outage-choices.ts';
import { type OutageKind, outageKinds } from '#app/domain/outages/outage-kinds.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId, newId } from '#app/kernel/ids.ts';
import { localTextOf, momentOf } from '#app/kernel/moment-of.ts';
import { translator } from '#app/locales/translator.ts';
import { OutageForm } from './outage-form.tsx';
import { openSchema } from './outage-schemas.ts';
import { SubjectChoice } from './subject-choice.tsx';

export const meta = pageTitle((t) => t('outages:open'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const wanted = url.searchParams.get('community');
  const kind: OutageKind = outageKinds.find((known) => known === url.searchParams.get('kind')) ?? 'water';
  return {
    kind,
    choices: await outageChoices(ctx, { communityId: wanted && isId(wanted) ? wanted : null }),
    startsAt: localTextOf(ctx.now(), ctx.tenant.timeZone),
    idempotencyKey: newId(),
  };
});

export const action = actionFor('staff', async ({ ctx, form, url }) =>
  submitForm(form, openSchema, async ({ places, startsAt, expectedEndAt, ...outage }) => {
    const at = (local: string) => momentOf(local, ctx.tenant.timeZone);
    const begins = at(startsAt);
    if (!begins)
      throw new DomainError('invalid_input', { fields: [{ path: 'startsAt', code: 'invalid_date' }] });
    const { outageId } = await openOutage(ctx, {
      ...outage,
      communityId: url.searchParams.get('community') ?? '',
      places: placesOf(places),
      startsAt: begins,
      expectedEndAt: expectedEndAt ? at(expectedEndAt) : null,
    });
    return redirectWithFlash(`/console/service/outages/${outageId}`, {
      kind: 'success',
      text: translator(ctx.language, 'outages')('done.open'),
    });
  }),
);

/** A building that is out as a whole needs none of its entrances named. */
function placesOf(chosen: string[]): { buildingId: string; entranceId: string | null }[] {
  const whole = new Set(chosen.filter((place) => !place.includes(':')));
  return chosen.flatMap((place) => {
    const [buildingId = '', entranceId = null] = place.split(':');
    return entranceId && whole.has(buildingId) ? [] : [{ buildingId, entranceId }];
  });
}

export default function NewOutage() {
  const { choices, kind, startsAt, idempotencyKey } = useLoaderData<typeof loader>();
  const { t } = useTranslation('outages');
  return (
    <>
      <PageHeader
        title={t('open')}
        description={t('openText')}
        breadcrumbs={[{ to: '/console/service/outages', label: t('title') }]}
      />
      <div className="max-w-2xl space-y-5">
        <SubjectChoice communities={choices.communities} communityId={choices.communityId} kind={kind} />
        {choices.communityId && (
          <OutageForm
            key={`${choices.communityId} ${kind}`}
            kind={kind}
            choices={choices}
            communityId={choices.communityId}
            startsAt={startsAt}
            idempotencyKey={idempotencyKey}
          />
        )}
      </div>
    </>
  );
}
