import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { archivePayee } from '#app/domain/payees/archive-payee.ts';
import { getPayee } from '#app/domain/payees/get-payee.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { PayeeActions } from './payee-actions.tsx';
import { PayeeFacts } from './payee-facts.tsx';
import { PayeeMonths } from './payee-months.tsx';
import { PayeeSettlements } from './payee-settlements.tsx';
import { PayeeTiles } from './payee-tiles.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((t, data) =>
  data ? data.payee.name : t('payees:title'),
);

export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const year = /^\d{4}$/.exec(url.searchParams.get('year') ?? '')?.[0];
  return {
    payee: await getPayee(ctx, {
      payeeId: idParam(params.payee),
      year: year && Number(year) >= 1970 ? Number(year) : null,
    }),
    currency: ctx.tenant.currency,
    canUpdate: ctx.ability.can('update', 'Payee'),
    canSettle: ctx.ability.can('create', 'PayeeSettlement'),
    canSeeBooks: ctx.ability.can('read', 'LedgerTransfer'),
  };
});

export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const payeeId = idParam(params.payee);
  const intent = form.get('intent');
  if (intent !== 'archive' && intent !== 'restore') throw new DomainError('invalid_input');
  await archivePayee(ctx, { payeeId, archived: intent === 'archive' });
  const { name } = await getPayee(ctx, { payeeId });
  const t = translator(ctx.language, 'payees');
  const text = intent === 'archive' ? t('archive.done', { name }) : t('restored', { name });
  return redirectWithFlash(`/console/money/payees/${payeeId}`, { kind: 'success', text });
});

export default function Payee() {
  const { payee, currency, canUpdate, canSettle, canSeeBooks } = useLoaderData<typeof loader>();
  const { t } = useTranslation('payees');
  return (
    <>
      <PageHeader
        title={payee.name}
        status={payee.status === 'archived' && <Status tone="neutral">{t('archived')}</Status>}
        breadcrumbs={[{ to: '/console/money/payees', label: t('title') }]}
        actions={<PayeeActions payee={payee} canUpdate={canUpdate} canSettle={canSettle} />}
      />
      <div className="space-y-5">
        <PayeeTiles payee={payee} currency={currency} />
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
          <div className="space-y-5">
            <PayeeMonths payee={payee} currency={currency} />
            <PayeeSettlements settlements={payee.settlements} currency={currency} canSeeBooks={canSeeBooks} />
          </div>
          <Card title={t('facts')}>
            <PayeeFacts payee={payee} linked={canSeeBooks} />
          </Card>
        </div>
      </div>
    </>
  );
}
