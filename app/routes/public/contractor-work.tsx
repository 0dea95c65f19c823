import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { BrandMark } from '#app/components/shells/brand-mark.tsx';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { actByContractorLink } from '#app/domain/contractors/act-by-contractor-link.ts';
import { openContractorWork } from '#app/domain/contractors/open-contractor-work.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { localTextOf, momentOf } from '#app/kernel/moment-of.ts';
import { actSchemas, isAct } from './contractor-work/act-schemas.ts';
import { WorkActs } from './contractor-work/work-acts.tsx';
import { WorkFacts } from './contractor-work/work-facts.tsx';
import { WorkPhotos } from './contractor-work/work-photos.tsx';
import { WorkState } from './contractor-work/work-state.tsx';

const hourMs = 3_600_000;

/** Whoever has the address sees the ticket. A wrong one looks like one that never was. */
export const loader = loaderFor('company', async ({ ctx, params, url }) => {
  const token = params.token ?? '';
  const soon = localTextOf(new Date(ctx.now().getTime() + hourMs), ctx.tenant.timeZone);
  const facts = { token, soon, sent: url.searchParams.has('sent') };
  try {
    return { ...facts, work: await openContractorWork(ctx, { token }) };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return { ...facts, work: null };
    throw error;
  }
});

export const action = actionFor('company', async ({ ctx, form, params }) => {
  const token = params.token ?? '';
  const act = form.get('act');
  if (!isAct(act)) throw new DomainError('invalid_input');
  return submitForm(form, actSchemas[act], async (value) => {
    const { expectedAt, ...said } = value as { expectedAt?: string };
    const at = expectedAt && momentOf(expectedAt, ctx.tenant.timeZone);
    if (expectedAt && !at)
      throw new DomainError('invalid_input', { fields: [{ path: 'expectedAt', code: 'invalid_date' }] });
    const step = { act, ...said, ...(at && { expectedAt: at }) } as Parameters<
      typeof actByContractorLink
    >[1]['act'];
    await actByContractorLink(ctx, { token, act: step });
    return redirect(`/work/${token}`);
  });
});

/** The address is a secret: it goes to no other site and into no index. */
export const headers = () => ({ 'Referrer-Policy': 'same-origin', 'X-Robots-Tag': 'noindex' });

export const meta = pageTitle((t) => t('dispatch:contractors.title'));

export default function ContractorWork() {
  const { work, token, soon, sent } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dispatch');
  const brand = useRootData()?.brand ?? null;
  const company = brand?.name ?? '';
  if (work?.state !== 'open')
    return (
      <PublicShell layout="auth">
        <WorkState state={work?.state ?? 'missing'} company={company} />
      </PublicShell>
    );
  const { ticket, contractor } = work;
  return (
    <PublicShell>
      <div className="mx-auto w-full max-w-2xl space-y-5 px-4 py-6 sm:px-6">
        <header className="flex items-start gap-3">
          <BrandMark brand={brand} size="lg" />
          <div className="min-w-0">
            <h1 className="text-balance font-semibold text-xl tracking-tight">{ticket.title}</h1>
            <p className="text-muted text-sm">
              {t('work.title', { number: ticket.number.toString() })} ·{' '}
              {t('work.from', { company, contractor })}
            </p>
          </div>
        </header>
        <WorkFacts ticket={ticket} company={company} />
        <WorkActs ticket={ticket} soon={soon} />
        <WorkPhotos ticket={ticket} token={token} sent={sent} />
      </div>
    </PublicShell>
  );
}
