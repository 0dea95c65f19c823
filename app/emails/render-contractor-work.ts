import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/** Asks a contractor for work, by a link that needs no account. `wished` and `until` as the reader reads them; `wished` is empty where any time will do. */
export function renderContractorWork(
  props: MailProps & {
    personName: string;
    number: string;
    title: string;
    community: string;
    wished: string;
    until: string;
    url: string;
  },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const { personName: person, number, title, community, wished, until } = props;
  const params = { person, number, title, community, company: props.brand.name };
  return renderMail(
    {
      subject: t('contractorWork.subject', params),
      preview: t('contractorWork.text', params),
      title,
      paragraphs: [
        t('greeting', params),
        t('contractorWork.text', params),
        ...(wished ? [t('contractorWork.wished', { wished })] : []),
        t('contractorWork.steps'),
      ],
      button: { label: t('contractorWork.button'), url: props.url },
      notes: [t('contractorWork.secret', { until }), t('plainAddress', { url: props.url })],
    },
    props,
    params,
  );
}
