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
  const onDark = shadeUntil(brand, 1, DARK_SURFACE, 2.6);
  return {
    '--brand-light': toHex(brand),
    '--on-brand-light': toHex(readableOn(brand)),
    '--brand-text-light': toHex(shadeUntil(brand, -1, LIGHT_SURFACE, READABLE)),
    '--brand-dark': toHex(onDark),
    '--on-brand-dark': toHex(readableOn(onDark)),
    '--brand-text-dark': toHex(shadeUntil(brand, 1, DARK_SURFACE, 7)),
  };
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  return contrast(parseHex(a) ?? WHITE, parseHex(b) ?? WHITE);
}

/** White where it is readable, as on most brands; else ink, else black, of which one always is. */
function readableOn(background: Rgb): Rgb {
  return [WHITE, INK].find((text) => contrast(text, background) >= 4.5) ?? [0, 0, 0];
}

/** The nearest lighter or darker shade of the same hue that reaches the contrast ratio. */
function shadeUntil(color: Rgb, direction: 1 | -1, surface: Rgb, ratio: number): Rgb {
  if (contrast(color, surface) >= ratio) return color;
  const [lightness, a, b] = toOklab(color);
  for (let step = 1; step <= 100; step++) {
    const at = lightness + (direction * step) / 100;
    if (at <= 0 || at >= 1) break;
    // Chroma fades a little on the way, or dark brands turn neon.
    const chroma = 1 - step / 160;
    const shade = fromOklab([at, a * chroma, b * chroma]);
    if (contrast(shade, surface) >= ratio) return shade;
  }
  return direction === 1 ? WHITE : INK;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map(toLinear) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  const clipped = Math.min(1, Math.max(0, value));
  return Math.round(255 * (clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055));
}

/** OKLab by its author's matrices (Björn Ottosson, 2020). */
function toOklab(color: Rgb): [number, number, number] {
  const [r, g, b] = color.map(toLinear) as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: [number, number, number]): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function parseHex(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  return match ? (match.slice(1).map((pair) => Number.parseInt(pair, 16)) as Rgb) : null;
}

function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
