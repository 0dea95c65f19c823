import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getShift } from '#app/domain/counter/get-shift.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { moveShiftCash, signShiftOff } from './shift-action.ts';
import { ShiftActions } from './shift-actions.tsx';
import { ShiftCountTable } from './shift-count-table.tsx';
import { ShiftFacts } from './shift-facts.tsx';
import { ShiftMovements } from './shift-movements.tsx';
import { ShiftStatus } from './shift-status.tsx';
import { ShiftThrough } from './shift-through.tsx';
import { ShiftTiles } from './shift-tiles.tsx';

export const meta = pageTitle((t) => t('counter:shifts.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  shift: await getShift(ctx, { shiftId: idParam(params.shift) }),
  currency: ctx.tenant.currency,
  canSeeBooks: ctx.ability.can('read', 'LedgerTransfer'),
}));

/** Signs the difference off, or records cash between drawer and bank. */
export const action = actionFor('staff', ({ ctx, params, form }) => {
  const shiftId = idParam(params.shift);
  return form.get('intent') === 'sign' ? signShiftOff(ctx, shiftId, form) : moveShiftCash(ctx, shiftId, form);
});

/** A cashier's day: running, waiting for a signature, or closed, as a report to print. */
export default function Shift() {
  const { shift, currency, canSeeBooks } = useLoaderData<typeof loader>();
  const { t } = useTranslation('counter');
  return (
    <>
      <PageHeader
        title={
          shift.number === null
            ? t('shifts.running', { name: shift.cashierName })
            : t('shifts.name', { number: shift.number.toString() })
        }
        status={<ShiftStatus status={shift.status} />}
        breadcrumbs={[{ to: '/console/money/shifts', label: t('shifts.title') }]}
        actions={<ShiftActions shift={shift} currency={currency} />}
      />
      <div className="space-y-5">
        {shift.status === 'counted' && (
          <Notice tone="warning" title={t('sign.waits')}>
            {t('sign.waitsText')}
          </Notice>
        )}
        <ShiftTiles shift={shift} currency={currency} />
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start print:block print:space-y-5">
          <div className="space-y-5">
            <ShiftThrough shift={shift} currency={currency} />
            {shift.movements.length > 0 && <ShiftMovements movements={shift.movements} currency={currency} />}
          </div>
          <div className="space-y-5">
            <ShiftFacts shift={shift} canSeeBooks={canSeeBooks} />
            {shift.pieces && (
              <ShiftCountTable pieces={shift.pieces} loose={shift.loose} currency={currency} />
            )}
          </div>
        </div>
        <div className="hidden grid-cols-2 gap-16 pt-12 text-sm print:grid">
          <p className="border-ink border-t pt-1">{t('report.cashierSign')}</p>
          <p className="border-ink border-t pt-1">{t('report.signerSign')}</p>
        </div>
      </div>
    </>
  );
}
