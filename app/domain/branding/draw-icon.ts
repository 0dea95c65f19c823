import { receiptFonts } from '#app/domain/receipts/pdf/receipt-fonts.ts';
import { brandVariables } from '#app/kernel/brand-variables.ts';
import { companyInitials } from '#app/kernel/company-initials.ts';

const SIDE = 512;
const LETTER_SIZE = 190;

/**
 * The company's icon for the home screen of a phone, as SVG: its first letters on its colour, with room for any shape of frame. The letters are
 * outlines, so that they look the same wherever the icon is drawn.
 */
export async function drawIcon({ name, brandColor }: { name: string; brandColor: string }): Promise<string> {
  const colors = brandVariables(brandColor);
  const { bold } = await receiptFonts();
  const scale = LETTER_SIZE / bold.unitsPerEm;
  const { glyphs, positions, advanceWidth } = bold.layout(companyInitials(name));
  let x = (SIDE - advanceWidth * scale) / 2;
  const y = SIDE / 2 + (bold.capHeight * scale) / 2;
  const letters = glyphs.map((glyph, index) => {
    const at = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale} ${-scale})`;
    x += (positions[index]?.xAdvance ?? 0) * scale;
    return `<path transform="${at}" d="${glyph.path.toSVG()}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="${colors['--brand-light']}"/><g fill="${colors['--on-brand-light']}">${letters.join('')}</g></svg>`;
}
