import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/** Tells the payer of an automatic payment: that it comes, that it is above their limit, or that it failed. The words are those of the message. */
export function renderAutopay(
  props: MailProps & { personName: string; title: string; body: string; url: string },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const { personName: person, title, body, url } = props;
  return renderMail(
    {
      subject: `${props.brand.name}: ${title}`,
      preview: body,
      title,
      paragraphs: [t('greeting', { person }), body],
      button: { label: t('autopay.button'), url },
      notes: [t('autopay.note'), t('plainAddress', { url })],
    },
    props,
    { person, title, body },
  );
}
