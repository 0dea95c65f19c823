import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/**
 * What an import came to: the rows of each kind that it made, the cells to correct, or the reason why the file could not be read at all.
 * `name` and `reason` in the reader's language.
 */
export type ImportOutcome =
  | { kind: 'done'; counts: { name: string; count: number }[] }
  | { kind: 'failed'; errorCount: number }
  | { kind: 'refused'; reason: string };

type ImportDoneProps = MailProps & {
  personName: string;
  fileName: string;
  outcome: ImportOutcome;
  url: string;
};

/** Tells the person who began an import how it ended. Placeholders of a template: `person`, `file`, `company`. */
export function renderImportDone(props: ImportDoneProps): Promise<RenderedMail> {
  const { language, outcome } = props;
  const t = translator(language, 'emails');
  const values = { person: props.personName, file: props.fileName };
  const number = new Intl.NumberFormat(language);
  const text = outcomeText(props);
  return renderMail(
    {
      subject: outcome.kind === 'done' ? t('importDone.subject', values) : t('importFailed.subject', values),
      preview: text,
      title: outcome.kind === 'done' ? t('importDone.title') : t('importFailed.title'),
      paragraphs: [t('greeting', values), text],
      ...(outcome.kind === 'done' && {
        facts: outcome.counts.map(({ name, count }) => ({ label: name, value: number.format(count) })),
      }),
      button: { label: t('importDone.button'), url: props.url },
    },
    props,
    values,
  );
}

function outcomeText({ language, outcome, fileName }: ImportDoneProps): string {
  const t = translator(language, 'emails');
  if (outcome.kind === 'done') return t('importDone.text', { file: fileName });
  if (outcome.kind === 'refused')
    return t('importFailed.refused', { file: fileName, reason: outcome.reason });
  const errors = new Intl.NumberFormat(language).format(outcome.errorCount);
  return t('importFailed.text', { file: fileName, count: outcome.errorCount, errors });
}
