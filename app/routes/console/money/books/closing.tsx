import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { closePeriod } from '#app/domain/ledger/closing/close-period.ts';
import { listCloses } from '#app/domain/ledger/closing/list-closes.ts';
import { reopenPeriod } from '#app/domain/ledger/closing/reopen-period.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { BooksTabs } from './books-tabs.tsx';
import { ClosingCard } from './closing-card.tsx';
import { ClosingHistory } from './closing-history.tsx';
import { reopenSchema } from './reopen-schema.ts';

export const meta = pageTitle((t) => t('ledger:closing.title'));

const here = '/console/money/books/closing';

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const through = url.searchParams.get('through') ?? undefined;
  const closing = await listCloses(ctx, { through });
  return {
    ...closing,
    chosen: closing.open.find((day) => day === through) ?? closing.open[0] ?? null,
    canSeeEntries: ctx.ability.can('read', 'LedgerTransfer'),
    canClose: ctx.ability.can('create', 'PeriodClose'),
    canReopen: ctx.ability.can('delete', 'PeriodClose'),
  };
});

export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'ledger');
  if (form.get('_form') === 'reopen') {
    return submitForm(form, reopenSchema, async (input) => {
      await reopenPeriod(ctx, input);
      return redirectWithFlash(here, { kind: 'success', text: t('closing.reopened') });
    });
  }
  if (form.get('intent') !== 'close') throw new DomainError('invalid_input');
  await closePeriod(ctx, { through: String(form.get('through')) });
  return redirectWithFlash(here, { kind: 'success', text: t('closing.done') });
});

/** Months are closed one after another; what stands in the way is shown with its numbers. */
export default function Closing() {
  const { closes, open, checklist, chosen, canSeeEntries, canClose, canReopen } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('ledger');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('closing.description')}
        tabs={<BooksTabs canSeeEntries={canSeeEntries} />}
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <ClosingCard open={open} chosen={chosen} checklist={checklist} canClose={canClose} />
        <ClosingHistory closes={closes} canReopen={canReopen} />
      </div>
    </>
  );
}
