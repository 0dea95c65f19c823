import { printableLogo } from './printable-logo.ts';
import { ink, muted, page, rule, type Sheet } from './sheet.ts';

const LOGO_BOX: [number, number] = [160, 40];

type Letterhead = {
  company: { name: string; logo: Uint8Array | null };
  /** What this is. */
  title: string;
  /** Its number, or its period. */
  subtitle: string;
  smallPrint?: string | null | undefined;
};

/** The company on the left; on the right what this is and, below, more of it. What follows begins at `doc.y`. */
export function drawLetterhead(
  { doc, brandColor }: Pick<Sheet, 'doc' | 'brandColor'>,
  { company, title, subtitle, smallPrint }: Letterhead,
): void {
  const half = (page.right - page.left) / 2;
  const right = { width: half, align: 'right' } as const;
  const logo = printableLogo(company.logo);
  doc.y = page.top;
  if (logo) doc.image(Buffer.from(logo), page.left, page.top, { fit: LOGO_BOX });
  doc.font('bold').fillColor(ink);
  doc.fontSize(logo ? 10 : 14).text(company.name, page.left, logo ? page.top + LOGO_BOX[1] + 8 : page.top, {
    width: half,
    height: 44,
    ellipsis: true,
  });
  const leftEnd = doc.y;
  doc.fontSize(20).fillColor(brandColor);
  doc.text(title, page.left + half, page.top - 4, right);
  doc.font('regular').fontSize(10).fillColor(muted);
  doc.text(subtitle, page.left + half, doc.y + 2, right);
  if (smallPrint) doc.fontSize(8.5).text(smallPrint, page.left + half, doc.y + 1, right);
  doc.y = Math.max(leftEnd, doc.y) + 12;
  rule(doc, doc.y, brandColor, 1.2);
  doc.y += 14;
}
