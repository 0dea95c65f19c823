import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { QuotationForm } from '#app/components/quotation/quotation-form.tsx';
import { linesOfForm, quotationFormSchema } from '#app/components/quotation/quotation-form-schema.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { quotationDesk } from '#app/domain/quotations/quotation-desk.ts';
import { writeQuotation } from '#app/domain/quotations/write-quotation.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';

export const meta = pageTitle((t) => t('quotations:write'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const ticketId = idParam(params.ticketId);
  const { choices, quotations } = await quotationDesk(ctx, { ticketId });
  if (!choices) throw new DomainError('repair_not_chargeable');
  if (quotations.some(({ status }) => status === 'sent')) throw new DomainError('quotation_open');
  return {
    ticketId,
    choices,
    draft: quotations.find(({ status }) => status === 'draft') ?? null,
    currency: ctx.tenant.currency,
  };
});

export const action = actionFor('staff', async ({ ctx, form, params }) => {
  const ticketId = idParam(params.ticketId);
  return submitForm(form, quotationFormSchema(ctx.tenant.currency), async (value) => {
    const { note, chargeReason } = value;
    const draft = { ticketId, lines: linesOfForm(value), note, chargeReason };
    const status = await writeQuotation(ctx, draft, { send: form.get('intent') === 'send' });
    const told = { draft: 'saved', accepted: 'freeSent' } as const;
    const text = translator(ctx.language, 'quotations')(`form.${told[status as 'draft'] ?? 'sent'}`);
    return redirectWithFlash(`/console/service/tickets/${ticketId}`, { kind: 'success', text });
  });
});

export default function WriteQuotation() {
  const { ticketId, choices, draft, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['quotations', 'console']);
  const back = `/console/service/tickets/${ticketId}`;
  return (
    <>
      <PageHeader title={t('form.title')} breadcrumbs={[{ to: back, label: t('form.back') }]} />
      <div className="max-w-3xl">
        <Card>
          <QuotationForm choices={choices} draft={draft} currency={currency} back={back} />
        </Card>
      </div>
    </>
  );
}
