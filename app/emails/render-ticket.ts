import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/** Tells an owner what happened to their ticket, or what it will cost. The words are those of the message. */
export function renderTicket(
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
      button: { label: t('ticket.button'), url },
      notes: [t('ticket.note'), t('plainAddress', { url })],
    },
    props,
    { person, title, body },
  );
}
