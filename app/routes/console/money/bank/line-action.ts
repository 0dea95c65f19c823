import { bankDocumentKinds } from '#app/domain/bank/bank-line-status.ts';
import { matchLine } from '#app/domain/bank/matching/match-line.ts';
import { recordLinePayment } from '#app/domain/bank/matching/record-line-payment.ts';
import { reopenLine } from '#app/domain/bank/matching/reopen-line.ts';
import { setLineAside } from '#app/domain/bank/matching/set-line-aside.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { asideSchema, recordSchema } from './line-schemas.ts';

/** What can be done with a line: match it, record it as a payment, set it aside, or take that back. */
export const lineAction = actionFor('staff', async ({ ctx, params, form, url }) => {
  const lineId = idParam(params.line);
  const t = translator(ctx.language, 'bank');
  const done = (text: string) => redirectWithFlash(url.pathname + url.search, { kind: 'success', text });
  if (form.get('_form') === 'aside')
    return submitForm(form, asideSchema, async ({ note }) => {
      await setLineAside(ctx, { lineId, note });
      return done(t('aside.done'));
    });
  if (form.get('_form') === 'record')
    return submitForm(form, recordSchema, async ({ propertyId }) => {
      await recordLinePayment(ctx, { lineId, propertyId });
      return done(t('line.recorded'));
    });
  switch (form.get('intent')) {
    case 'reopen':
      await reopenLine(ctx, { lineId });
      return done(t('reopen.done'));
    case 'pay': {
      const billIds = form.getAll('billId').map(String);
      await recordLinePayment(ctx, { lineId, propertyId: String(form.get('propertyId')), billIds });
      return done(t('line.recorded'));
    }
    case 'match': {
      const documentKind = bankDocumentKinds.find((kind) => kind === form.get('documentKind'));
      if (!documentKind) throw new DomainError('invalid_input');
      await matchLine(ctx, { lineId, documentKind, documentId: String(form.get('documentId')) });
      return done(t('line.matched'));
    }
    default:
      throw new DomainError('invalid_input');
  }
});
