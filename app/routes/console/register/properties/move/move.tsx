import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getProperty } from '#app/domain/properties/get-property.ts';
import { getMoveFacts } from '#app/domain/properties/moves/get-move-facts.ts';
import { moveFields, moveKinds } from '#app/domain/properties/moves/move-fields.ts';
import type { MoveOutcome } from '#app/domain/properties/moves/move-outcome.ts';
import { previewMove } from '#app/domain/properties/moves/preview-move.ts';
import { recordMove } from '#app/domain/properties/moves/record-move.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../../id-param.ts';
import { paths } from '../../../paths.ts';
import { MoveForm } from './move-form.tsx';

export const meta = pageTitle((t) => t('moves:title'));

/** `?kind=` is chosen already. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const propertyId = idParam(params.property);
  if (!ctx.ability.can('update', 'Tenure')) throw new DomainError('forbidden');
  const [property, facts] = await Promise.all([
    getProperty(ctx, { propertyId }),
    getMoveFacts(ctx, { propertyId }),
  ]);
  const wanted = moveKinds.find((kind) => kind === url.searchParams.get('kind'));
  return {
    property: { id: property.id, code: property.code },
    facts,
    kind: wanted ?? (facts.owners.length > 0 ? ('transfer' as const) : ('move_in' as const)),
    currency: ctx.tenant.currency,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
  };
});

/** First what follows is shown; `seen`, its digest, then confirms it. */
export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, moveFields, async (move) => {
    const propertyId = idParam(params.property);
    const seen = form.get('seen');
    if (typeof seen !== 'string' || seen === '') {
      return { preview: await previewMove(ctx, { propertyId, ...move }) };
    }
    await recordMove(ctx, { propertyId, ...move, seen });
    const text = translator(ctx.language, 'moves')(`done.${move.kind}`);
    return redirectWithFlash(paths.property(propertyId), { kind: 'success', text });
  }),
);

export default function Move() {
  const { property, ...data } = useLoaderData<typeof loader>();
  const reply = useActionData<{ preview?: MoveOutcome }>();
  const { t } = useTranslation(['moves', 'people']);
  return (
    <>
      <PageHeader
        title={t('moves:titleOf', { code: property.code })}
        description={t('moves:description')}
        breadcrumbs={[
          { to: '/console/properties', label: t('people:properties.title') },
          { to: paths.property(property.id), label: property.code },
        ]}
      />
      <MoveForm
        {...data}
        kind={data.kind}
        preview={reply?.preview ?? null}
        cancelTo={paths.property(property.id)}
      />
    </>
  );
}
