import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { countShift } from '#app/domain/counter/count-shift.ts';
import { denominationsOf } from '#app/domain/counter/denominations.ts';
import { getShift } from '#app/domain/counter/get-shift.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { CountForm } from './count-form.tsx';
import { piecesOf } from './pieces-of.ts';
import { countSchema } from './shift-schema.ts';

export const meta = pageTitle((t) => t('counter:count.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const { currency } = ctx.tenant;
  const shift = await getShift(ctx, { shiftId: idParam(params.shift) });
  if (!shift.isOwn) throw new DomainError('not_found');
  if (shift.status === 'closed') throw new DomainError('shift_closed');
  return { shift, currency, denominations: [...denominationsOf(currency)] };
});

export const action = actionFor('staff', ({ ctx, params, form }) => {
  const { currency } = ctx.tenant;
  return submitForm(form, countSchema(currency), async ({ pieces, loose, differenceReason }) => {
    const shiftId = idParam(params.shift);
    const { status } = await countShift(ctx, {
      shiftId,
      pieces: piecesOf(pieces, currency),
      loose,
      differenceReason,
    });
    const t = translator(ctx.language, 'counter');
    return redirectWithFlash(`/console/money/shifts/${shiftId}`, {
      kind: 'success',
      text: t(status === 'closed' ? 'count.closed' : 'count.handedIn'),
    });
  });
});

/** The end of a cashier's day: the drawer by notes and coins, against the books. */
export default function Count() {
  const { shift, currency, denominations } = useLoaderData<typeof loader>();
  const { t } = useTranslation('counter');
  return (
    <>
      <PageHeader
        title={t('count.title')}
        description={t('count.text')}
        breadcrumbs={[
          { to: '/console/money/shifts', label: t('shifts.title') },
          {
            to: `/console/money/shifts/${shift.id}`,
            label: t('shifts.running', { name: shift.cashierName }),
          },
        ]}
      />
      <CountForm expected={shift.drawerAmount} denominations={denominations} currency={currency} />
    </>
  );
}
