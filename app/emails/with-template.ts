import { fillTemplate } from './fill-template.ts';
import type { MailContent, MailProps } from './mail-content.ts';

/**
 * The mail with the company's own subject and introduction, where it has them. An introduction takes the place of our paragraphs; an empty
 * line begins a new one. A template that comes out empty counts as none.
 */
export function withTemplate(
  content: MailContent,
  template: MailProps['template'],
  values: Readonly<Record<string, string>>,
): MailContent {
  const subject = oneLine(fillTemplate(template?.subject ?? '', values));
  const paragraphs = fillTemplate(template?.intro ?? '', values)
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return {
    ...content,
    subject: subject || oneLine(content.subject),
    ...(paragraphs.length > 0 && { paragraphs, preview: oneLine(paragraphs[0] ?? '') }),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
