import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { QuotationSums } from '#app/components/quotation/quotation-sums.tsx';
import { quotationTone } from '#app/components/quotation/quotation-tone.ts';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { decideQuotation } from '#app/domain/quotations/decide-quotation.ts';
import { getOwnQuotation } from '#app/domain/quotations/get-own-quotation.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { chosenProperty } from '../chosen-property.ts';
import { BackLink } from '../parts/back-link.tsx';
import { AnswerQuotation } from './parts/answer-quotation.tsx';
import { QuotationOutcome } from './parts/quotation-outcome.tsx';
import { quotationAnswerSchema } from './quotation-answer-schema.ts';

export const loader = loaderFor('member', async ({ ctx, request, params }) =>
  getOwnQuotation(ctx, {
    quotationId: params.quotationId ?? '',
    propertyId: await chosenProperty(request),
  }),
);

export const action = actionFor('owner', async ({ ctx, form, params }) => {
  const quotationId = params.quotationId ?? '';
  if (!isId(quotationId)) throw new DomainError('not_found');
  return submitForm(form, quotationAnswerSchema, async (answer) => {
    const { status } = await decideQuotation(ctx, { quotationId, ...answer });
    const t = translator(ctx.language, 'quotations');
    const text = t(status === 'declined' ? 'own.declined' : 'own.accepted');
    return redirectWithFlash(`/service/quotations/${quotationId}`, { kind: 'success', text });
  });
});

export const meta = pageTitle((t) => t('quotations:title'));

/** What a repair will cost, and whether the owner agrees. */
export default function Quotation() {
  const own = useLoaderData<typeof loader>();
  const { frame, quotation, property, ticket, isOpen } = own;
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const { number, status, isWarranty, warrantyOf, note, expiresOn } = quotation;
  return (
    <div className="mx-auto max-w-xl space-y-4">
      <BackLink to={`/service/tickets/${ticket.id}`}>{t('own.back')}</BackLink>
      <header className="space-y-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-semibold text-xl tracking-tight">{t('titleNumber', { number })}</h1>
          <Status tone={quotationTone[status]}>{isOpen ? t('own.waiting') : t(`statuses.${status}`)}</Status>
        </div>
        <p className="text-muted text-sm">
          {t('own.about', ticket)}
          <br />
          {property.communityName} {property.code}
        </p>
      </header>
      {isWarranty && warrantyOf && (
        <Notice tone="positive" title={t('warranty', { number: warrantyOf.number })}>
          {t('own.free')}
        </Notice>
      )}
      {isOpen && <p>{`${t('own.ask')} ${t('own.open')}`}</p>}
      <Card
        title={t('own.lines')}
        description={isOpen && expiresOn ? t('validUntil', { day: format.day(expiresOn) }) : undefined}
      >
        <QuotationSums quotation={quotation} currency={frame.currency} />
        {note && <p className="mt-3 border-line border-t pt-3 text-sm">{note}</p>}
      </Card>
      {isOpen ? (
        <AnswerQuotation own={own} currency={frame.currency} />
      ) : (
        <QuotationOutcome quotation={quotation} currency={frame.currency} />
      )}
    </div>
  );
}
