import { redirect } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { BrandMark } from '#app/components/shells/brand-mark.tsx';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { openLink } from '#app/domain/payments/links/open-link.ts';
import { payLink } from '#app/domain/payments/links/pay-link.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { LinkState } from './pay-link/link-state.tsx';

const none = { status: 'missing', amount: 0n, currency: '', payable: false } as const;

/** Whoever has the address sees the company and the amount. A wrong one looks like one that never was. */
export const loader = loaderFor('company', async ({ ctx, params, url }) => {
  try {
    return await openLink(ctx, { token: params.token ?? '', returned: url.searchParams.has('returned') });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return none;
    throw error;
  }
});

export const action = actionFor('company', async ({ ctx, params }) => {
  const token = params.token ?? '';
  try {
    return redirect((await payLink(ctx, { token })).url);
  } catch (error) {
    // Paid, taken back or run out meanwhile: the page says which.
    if (
      error instanceof DomainError &&
      ['bill_not_open', 'not_found', 'payments_not_enabled'].includes(error.code)
    ) {
      return redirect(`/p/${token}`);
    }
    throw error;
  }
});

/** The address is a secret: it goes to no other site and into no index. */
export const headers = () => ({ 'Referrer-Policy': 'same-origin', 'X-Robots-Tag': 'noindex' });

export const meta = pageTitle((t) => t('pay:link.asked'));

export default function PayLink() {
  const { status, amount, currency, payable } = useLoaderData<typeof loader>();
  const { t } = useTranslation('pay');
  const format = useFormat();
  const brand = useRootData()?.brand ?? null;
  const company = brand?.name ?? '';
  const pending = useNavigation().state !== 'idle';
  useLiveReload(status === 'processing', 3_000);
  const money = status === 'missing' ? '' : format.money(amount, currency);
  return (
    <PublicShell layout="auth">
      <div className="mb-6 flex flex-col items-center gap-4 text-center">
        <BrandMark brand={brand} size="lg" />
        <h1 className="text-balance font-semibold text-xl tracking-tight">{company}</h1>
      </div>
      <section className="rounded-lg border border-line bg-surface p-6 text-center shadow-xs">
        {status === 'active' ? (
          <>
            <p className="text-muted text-sm">{t('link.asked')}</p>
            <p className="figures mt-1 font-semibold text-[2.25rem] leading-tight tracking-tight">{money}</p>
            {payable ? (
              <Form method="post" className="mt-5">
                <Button type="submit" variant="primary" size="lg" wide pending={pending}>
                  {t('link.pay', { amount: money })}
                </Button>
                <p className="mt-3 text-muted text-xs">{t('link.methods')}</p>
                <p className="mt-1 text-muted text-xs">{t('link.privacy')}</p>
              </Form>
            ) : (
              <p className="mt-5">
                <span className="block font-medium">{t('link.off')}</span>
                <span className="block text-muted text-sm">{t('link.offText')}</span>
              </p>
            )}
          </>
        ) : (
          <LinkState status={status} amount={money} company={company} />
        )}
      </section>
    </PublicShell>
  );
}
