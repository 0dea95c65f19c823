type Rgb = [red: number, green: number, blue: number];

/** The colour of a company that has not chosen one, and of the public site. */
export const defaultBrandColor = '#0f6b57';

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [23, 25, 31];
/** The surfaces that branded text stands on: the same colours as `--surface` in app.css. */
const LIGHT_SURFACE: Rgb = WHITE;
const DARK_SURFACE: Rgb = [25, 27, 31];
/** WCAG 2.2 AA for text. A margin, because branded text also stands on tinted surfaces. */
const READABLE = 5;

/**
 * The CSS variables of a brand colour (`#rrggbb`; anything else falls back to the product's own colour). The colour itself stays
 * as the company gave it on light surfaces; what is computed is the text on it, and a shade of it that is readable as text.
 */
export function brandVariables(color: string | null | undefined): Record<`--${string}`, string> {
  const brand = parseHex(color ?? '') ?? (parseHex(defaultBrandColor) as Rgb);
  const onDark = shadeUntil(brand, WHITE, DARK_SURFACE, 2.2);
  return {
    '--brand-light': toHex(brand),
    '--on-brand-light': toHex(readableOn(brand)),
    '--brand-text-light': toHex(shadeUntil(brand, INK, LIGHT_SURFACE, READABLE)),
    '--brand-dark': toHex(onDark),
    '--on-brand-dark': toHex(readableOn(onDark)),
    '--brand-text-dark': toHex(shadeUntil(brand, WHITE, DARK_SURFACE, 7)),
  };
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  return contrast(parseHex(a) ?? WHITE, parseHex(b) ?? WHITE);
}

function readableOn(background: Rgb): Rgb {
  return contrast(WHITE, background) >= 4.5 ? WHITE : INK;
}

function shadeUntil(color: Rgb, towards: Rgb, surface: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const shade = color.map((channel, i) =>
      Math.round(channel + ((towards[i] ?? 0) - channel) * share),
    ) as Rgb;
    if (contrast(shade, surface) >= ratio) return shade;
  }
  return towards;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function parseHex(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  return match ? (match.slice(1).map((pair) => Number.parseInt(pair, 16)) as Rgb) : null;
}

function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
