import { render } from '@react-email/render';
import { describe, expect, it } from 'vitest';
import { BrandedMail } from './branded-mail.tsx';
import type { MailContent, MailProps } from './mail-content.ts';
import { mailHtml } from './mail-frame.tsx';

const brand = (name: string): MailProps['brand'] => ({
  name,
  shortName: name,
  color: '#0f766e',
  logoUrl: 'https://a.example/logo.png?v=1&w=2',
  phone: '021 & 1',
});

/** The hidden line after the subject is padded by its length, which a form cannot know; it is compared without. */
const withoutPadding = (html: string) =>
  html.replace(/(<div style="display:none[^>]*>[^<]*)<div>[^<]*<\/div>/, '$1');

const evil = ['<b>&"\'</b>', '{{total}}', '\uE0003\uE001', '$& $1', '李四'];

function contentOf(seed: number): MailContent {
  const pick = (index: number) => `${evil[(seed + index) % evil.length]} ${seed}-${index}`;
  const row = (index: number) => ({
    label: pick(index),
    detail: (seed + index) % 3 === 0 ? '' : pick(index + 1),
    value: pick(index + 2),
  });
  return {
    subject: pick(0),
    preview: pick(1),
    title: pick(2),
    paragraphs: Array.from({ length: seed % 4 }, (_, index) => pick(index + 3)),
    ...(seed % 2 === 0 && { code: pick(9) }),
    ...(seed % 3 === 0 && { facts: [row(1), row(2)] }),
    ...(seed % 5 !== 0 && {
      tables: Array.from({ length: 1 + (seed % 3) }, (_, index) => ({
        title: pick(20 + index),
        rows: Array.from({ length: 1 + (seed % 4) }, (_row, at) => row(30 + index * 10 + at)),
        ...(seed % 2 === 1 && { total: { label: pick(70), value: pick(71) } }),
      })),
    }),
    ...(seed % 4 !== 0 && { total: { label: pick(80), value: pick(81) } }),
    ...(seed % 3 !== 1 && { button: { label: pick(90), url: `https://a.example/?a=${seed}&b="'<` } }),
    ...(seed % 2 === 0 && { notes: [pick(95), pick(96)] }),
  };
}

describe('mailHtml', () => {
  it('is, word for word, what React would draw of the mail, the first time and from the kept form', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let seed = 0; seed < 60; seed += 1) {
        const language = seed % 2 === 0 ? 'en' : 'zh-CN';
        const props = { brand: brand(seed % 7 === 0 ? 'A & B' : '绿城'), language } as const;
        const content = contentOf(seed + round * 60);
        const drawn = await render(<BrandedMail content={content} {...props} />);
        expect(withoutPadding(await mailHtml(content, props)), `seed ${seed}`).toBe(withoutPadding(drawn));
      }
    }
  });

  it('takes the words of another mail of the same form as it takes none of its own', async () => {
    const props = { brand: brand('绿城'), language: 'en' } as const;
    const first = { ...contentOf(12), title: 'First of all' };
    const second = { ...first, title: 'Another <title>', paragraphs: first.paragraphs.map(() => 'x') };
    await mailHtml(first, props);
    const html = await mailHtml(second, props);
    expect(html).toContain('Another &lt;title&gt;');
    expect(html).not.toContain(first.title);
  });
});
