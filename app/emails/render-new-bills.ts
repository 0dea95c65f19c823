import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { type MailStatement, viewStatements } from './mail-statement.ts';
import { renderMail } from './render-mail.tsx';

/**
 * The statement of newly posted bills. Placeholders of a template: `person`, `property`, `total`, `dueDay`, `count`, `company`.
 * Throws RangeError without bills.
 */
export async function renderNewBills(
  props: MailProps & { personName: string; statements: MailStatement[]; currency: string; url: string },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const { tables, total, dueDay, properties, count } = viewStatements(
    props.statements,
    props.currency,
    props.language,
  );
  const values = { person: props.personName, property: properties, total, dueDay };
  const params = { ...values, count, company: props.brand.name };
  return renderMail(
    {
      subject: t('newBills.subject', params),
      preview: t('newBills.text', params),
      title: t('newBills.title', params),
      paragraphs: [t('greeting', params), t('newBills.text', params)],
      tables,
      total: { label: t('bill.total'), value: total },
      button: { label: t('newBills.button'), url: props.url },
      notes: [t('newBills.note')],
    },
    props,
    { ...values, count: String(count) },
  );
}
