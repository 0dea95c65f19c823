import { render } from '@react-email/render';
import { BrandedMail } from './branded-mail.tsx';
import type { MailContent, MailProps } from './mail-content.ts';

/** A mail's HTML with places for its words: `[html, index, html, index, …, html]`. */
type Frame = string[];

/** Mails of a company are much alike: the same paragraphs and as many rows. So many forms are kept, the oldest goes first. */
const mostFrames = 200;
/** A larger one is the mail of somebody with very many properties; it is not worth its memory. */
const largestFrame = 64_000;
/** No mail program shows more of it. */
const previewLength = 150;

const frames = new Map<string, Frame>();

/**
 * The HTML of a mail. React draws a form (a company's brand, a language, so many paragraphs and rows) once, with marks in the place of its words; from then
 * on a mail of that form is its words put in, escaped as React would: a hundredth of the work, for batches of thousands.
 */
export async function mailHtml(
  content: MailContent,
  props: Pick<MailProps, 'brand' | 'language'>,
): Promise<string> {
  const words: string[] = [];
  const marked = marks(
    { ...content, preview: content.preview.slice(0, previewLength) },
    words,
  ) as MailContent;
  const key = JSON.stringify([props.brand, props.language, marked]);
  let frame = frames.get(key);
  if (!frame) {
    frame = (await render(<BrandedMail content={marked} {...props} />)).split(/\uE000(\d+)\uE001/);
    if (frame.join('').length <= largestFrame) keep(key, frame);
  }
  return frame
    .map((part, place) => (place % 2 === 0 ? part : escapeHtml(words[Number(part)] ?? '')))
    .join('');
}

/** The same content with a mark in the place of each of its words; what is empty stays so, because an empty line is not drawn. */
function marks(value: unknown, words: string[]): unknown {
  if (typeof value === 'string') {
    if (value === '') return value;
    words.push(value);
    return `\uE000${words.length - 1}\uE001`;
  }
  if (Array.isArray(value)) return value.map((entry) => marks(entry, words));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, marks(entry, words)]));
  }
  return value;
}

function keep(key: string, frame: Frame): void {
  const [oldest] = frames.keys();
  if (frames.size >= mostFrames && oldest !== undefined) frames.delete(oldest);
  frames.set(key, frame);
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
