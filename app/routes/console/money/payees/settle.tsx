import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { getPayee } from '#app/domain/payees/get-payee.ts';
import { proposeSettlement } from '#app/domain/payees/propose-settlement.ts';
import { settleWithPayee } from '#app/domain/payees/settle-with-payee.ts';
import { listSettlementBills } from '#app/domain/payees/settlement-bills.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addDays, isDay, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId, newId } from '#app/kernel/ids.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { SettleForm } from './settle-form.tsx';
import { settleSchema } from './settle-schema.ts';
import { SettlementBills } from './settlement-bills.tsx';

export const meta = pageTitle((t) => t('payees:settle.action'));

/** `?through=` a day; yesterday, the last day that is over, when it says none. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  if (!ctx.ability.can('create', 'PayeeSettlement')) throw new DomainError('forbidden');
  const payeeId = idParam(params.payee);
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  const asked = url.searchParams.get('through') ?? '';
  const through = isDay(asked) && asked <= today ? asked : addDays(today, -1);
  const after = url.searchParams.get('after');
  const [{ id, name }, { open, from }] = await Promise.all([
    getPayee(ctx, { payeeId }),
    proposeSettlement(ctx, { payeeId, through }),
  ]);
  return {
    payee: { id, name },
    open,
    from,
    through,
    found: await listSettlementBills(ctx, {
      payeeId,
      from,
      through,
      after: after && isId(after) ? after : null,
    }),
    currency: ctx.tenant.currency,
    /** One settlement however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) => {
  const { currency } = ctx.tenant;
  const payeeId = idParam(params.payee);
  return submitForm(form, settleSchema(currency), async (value) => {
    const { amount, number } = await settleWithPayee(ctx, { payeeId, ...value });
    const t = translator(ctx.language, 'payees');
    const money = formatMoney(amount, currency, ctx.language);
    const text =
      number === null
        ? t('settle.waiting', { amount: money })
        : t('settle.posted', { number: number.toString(), amount: money });
    return redirectWithFlash(`/console/money/payees/${payeeId}`, { kind: 'success', text });
  });
});

export default function Settle() {
  const { payee, open, from, through, found, currency, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('payees');
  return (
    <>
      <PageHeader
        title={t('settle.title', { name: payee.name })}
        description={t('settle.description')}
        breadcrumbs={[
          { to: '/console/money/payees', label: t('title') },
          { to: `/console/money/payees/${payee.id}`, label: payee.name },
        ]}
      />
      <div className="mb-5">
        <FilterBar filters={[{ kind: 'date', name: 'through', label: t('settle.through') }]} />
      </div>
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
        <div className="space-y-4 max-xl:order-2">
          <SettlementBills
            payeeId={payee.id}
            from={from}
            through={through}
            found={found}
            open={open}
            currency={currency}
          />
        </div>
        <SettleForm
          key={`${through} ${open}`}
          open={open}
          through={through}
          currency={currency}
          idempotencyKey={key}
        />
      </div>
    </>
  );
}
