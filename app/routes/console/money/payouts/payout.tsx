import { useLoaderData } from '@remix-run/react';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { journalOf } from '#app/domain/ledger/journal-of.ts';
import { explainPayout } from '#app/domain/payments/payouts/explain-payout.ts';
import { getPayout } from '#app/domain/payments/payouts/get-payout.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { stripePageUrl } from '#app/integrations/stripe/stripe-page-url.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { JournalTable } from '../books/journal-table.tsx';
import { ExplainPayout } from '../unmatched/explain-payout.tsx';
import { noteSchema } from '../unmatched/note-schema.ts';
import { PayoutItems } from './payout-items.tsx';
import { PayoutNotices } from './payout-notices.tsx';
import { PayoutParts } from './payout-parts.tsx';
import { PayoutStatus } from './payout-status.tsx';

export const meta = pageTitle((t) => t('payouts:title'));

export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const payout = await getPayout(ctx, {
    payoutId: idParam(params.payout),
    after: url.searchParams.get('after'),
  });
  const journal = ctx.ability.can('read', 'LedgerTransfer')
    ? await journalOf(ctx, { documentKind: 'payout', documentId: payout.id })
    : null;
  const { stripeAccountId, stripePayoutId } = payout;
  return {
    payout,
    journal,
    stripeUrl: stripePageUrl(stripeAccountId, `payouts/${stripePayoutId}`),
    currency: ctx.tenant.currency,
    canUpdate: ctx.ability.can('update', 'Payout'),
  };
});

/** Says what a difference was. */
export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, noteSchema, async ({ note }) => {
    const payoutId = idParam(params.payout);
    await explainPayout(ctx, { payoutId, note });
    const text = translator(ctx.language, 'payouts')('unmatched.explain.done');
    return redirectWithFlash(`/console/money/payouts/${payoutId}`, { kind: 'success', text });
  }),
);

export default function Payout() {
  const { payout, journal, stripeUrl, currency, canUpdate } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('payouts');
  const format = useFormat();
  const { failureCode } = payout;
  const said = (code: string) =>
    i18n.exists(`payouts:failures.${code}`) ? t(`failures.${code as 'declined'}`) : code;
  return (
    <>
      <PageHeader
        title={t('detail.title', { day: format.day(payout.arrivesOn) })}
        status={<PayoutStatus status={payout.status} />}
        breadcrumbs={[{ to: '/console/money/payouts', label: t('title') }]}
        actions={
          <>
            {canUpdate && payout.differenceAmount !== 0n && <ExplainPayout payout={payout} />}
            <a href={stripeUrl} target="_blank" rel="noreferrer" className={buttonStyle({})}>
              <ExternalLink aria-hidden />
              {t('detail.stripe')}
            </a>
          </>
        }
      />
      <div className="space-y-5">
        <PayoutNotices payout={payout} ownCurrency={currency} />
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
          <PayoutItems payout={payout} />
          <div className="space-y-5">
            <Card title={t('detail.parts')}>
              <PayoutParts payout={payout} />
              <DescriptionList
                items={[
                  { label: t('columns.createdAt'), value: format.moment(payout.createdAt), figures: true },
                  { label: t('detail.reference'), value: payout.stripePayoutId, figures: true },
                  ...(failureCode ? [{ label: t('detail.failureCode'), value: said(failureCode) }] : []),
                ]}
              />
            </Card>
            {journal && (
              <Card title={t('detail.journal')}>
                <JournalTable lines={journal} currency={currency} />
              </Card>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
