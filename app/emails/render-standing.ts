import { type Day, formatDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/** Tells an administrator that the company's subscription ends, or could not be paid, and until when everything goes on. */
export function renderStanding(
  props: MailProps & {
    personName: string;
    standing: 'trialEnds' | 'pastDue' | 'readOnly';
    endsOn: Day;
    url: string;
  },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const { personName: person, standing, endsOn, language } = props;
  const params = { person, company: props.brand.name, day: formatDay(endsOn, language) };
  return renderMail(
    {
      subject: t(`standing.${standing}.subject`, params),
      preview: t(`standing.${standing}.text`, params),
      title: t(`standing.${standing}.title`, params),
      paragraphs: [t('greeting', params), t(`standing.${standing}.text`, params), t('standing.kept')],
      button: { label: t(`standing.${standing}.button`), url: props.url },
      notes: [t('plainAddress', { url: props.url })],
    },
    props,
    params,
  );
}
