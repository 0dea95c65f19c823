import { useLoaderData } from '@remix-run/react';
import { FileText, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { LetterView } from '#app/components/letter/letter-view.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { letterWords } from '#app/domain/dunning/letter-words.ts';
import { previewLetter, usualDays } from '#app/domain/dunning/preview-letter.ts';
import { letterSender } from '#app/domain/dunning/render-letters.ts';
import { sendDunningLetters } from '#app/domain/dunning/send-dunning-letters.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addDays, formatMoment, localDay } from '#app/kernel/dates.ts';
import { formatFor } from '#app/kernel/format.ts';
import { newId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { newLettersSchema } from './new-letters-schema.ts';
import { filterQuery, readDebtorFilter } from './read-debtor-filter.ts';

export const meta = pageTitle((t) => t('dunning:new.title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const { currency, timeZone, name } = ctx.tenant;
  const today = localDay(ctx.now(), timeZone);
  const payBy = addDays(today, usualDays);
  const preview = await previewLetter(ctx, { filter: readDebtorFilter(url, currency), payBy });
  // The logo is for paper alone.
  const { logo: _logo, ...sender } = await letterSender(ctx);
  const t = translator(ctx.language, 'dunning');
  return {
    ...preview,
    words: preview.letter && letterWords(preview.letter, sender, ctx.language),
    company: name,
    currency,
    payBy,
    earliest: addDays(today, 1),
    batchName: t('new.usualName', { month: formatFor(ctx.language).month(today) }),
    query: filterQuery(url).toString(),
    /** One batch however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', ({ ctx, form, url }) =>
  submitForm(form, newLettersSchema, async (value) => {
    const filter = readDebtorFilter(url, ctx.tenant.currency);
    const { batchId, waitsUntil } = await sendDunningLetters(ctx, { ...value, filter });
    const t = translator(ctx.language, 'dunning');
    const text = waitsUntil
      ? t('new.waits', { at: formatMoment(waitsUntil, ctx.language, ctx.tenant.timeZone) })
      : t('new.sent');
    return redirectWithFlash(`/console/money/dunning/batches/${batchId}`, { kind: 'success', text });
  }),
);

export default function NewLetters() {
  const { count, amount, letter, words, company, currency, payBy, earliest, batchName, query, key } =
    useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('dunning');
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t('new.title')}
        description={t('new.description')}
        breadcrumbs={[{ to: '/console/money/dunning', label: t('title') }]}
      />
      {!letter || !words ? (
        <EmptyState icon={FileText} title={t('new.nobody')} text={t('new.nobodyText')} />
      ) : (
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
          <section aria-label={t('new.preview')} className="min-w-0 space-y-3 max-lg:order-2">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="text-muted text-sm">{t('new.previewText')}</p>
              <LinkButton
                to={`/console/money/dunning/preview.pdf?${query}&language=${i18n.language}`}
                reloadDocument
                prefetch="none"
                size="sm"
              >
                <FileText aria-hidden />
                {t('new.previewPdf')}
              </LinkButton>
            </div>
            <LetterView letter={letter} words={words} company={company} currency={currency} />
          </section>
          <Card className="lg:sticky lg:top-[4.75rem]">
            <p className="text-muted text-sm">{t('new.count', { count, formatted: format.number(count) })}</p>
            <p className="figures mb-5 font-semibold text-2xl tracking-tight">
              {format.money(amount, currency)}
            </p>
            <Form schema={newLettersSchema} defaultValue={{ name: batchName, payBy }}>
              {(fields) => (
                <>
                  <input type="hidden" name="_key" value={key} />
                  <TextField
                    field={fields.name}
                    label={t('new.name')}
                    hint={t('new.nameHint')}
                    autoComplete="off"
                  />
                  <DateField field={fields.payBy} label={t('letter.payBy')} min={earliest} />
                  <SubmitButton wide>
                    <Send aria-hidden />
                    {t('new.send')}
                  </SubmitButton>
                  <p className="text-muted text-xs">{t('new.sendText')}</p>
                </>
              )}
            </Form>
          </Card>
        </div>
      )}
    </>
  );
}
