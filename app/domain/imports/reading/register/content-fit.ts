import type { RegisterField } from './register-targets.ts';

const number = /^-?\d+(\.\d+)?$/;
const date = /^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?|^\d{8}$/;
const shapes: Partial<Record<RegisterField, RegExp>> = {
  phone: /^(\+?\d[\d\s-]{6,17})([,，、;/]\s*\+?\d[\d\s-]{6,17})*$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  identityNumber: /^(\d{17}[\dXx]|\d{15}|[A-Z]{1,2}\d{6,9})$/,
  builtArea: number,
  innerArea: number,
  area: number,
  rent: number,
  unitPrice: number,
  fixedAmount: number,
  floor: /^-?\d{1,3}[层fF楼]?$/,
  floors: /^\d{1,3}[层fF楼]?$/,
  cycleMonths: /^\D{0,3}\d{1,2}\D{0,3}$|^[月季年半]|monthly|quarterly|yearly/i,
  startsOn: date,
  endsOn: date,
  gender: /^(男|女|male|female|m|f)/i,
  lift: /^(有|无|没有|是|否|yes|no|true|false|y|n|1|0)$/i,
  plate: /^[\p{Script=Han}A-Z][A-Z0-9·• -]{4,9}[A-Z0-9\p{Script=Han}]$/u,
};

/** The part of the values that could be of a field, from 0 to 1; 1 where there are none or any text will do. */
export function contentFit(field: RegisterField, values: readonly string[]): number {
  const shape = shapes[field];
  if (!shape || values.length === 0) return 1;
  return values.filter((value) => shape.test(value)).length / values.length;
}

/** The field that values alone give away, whatever the header says. */
export function fieldByContent(
  fields: readonly RegisterField[],
  values: readonly string[],
): RegisterField | undefined {
  if (values.length === 0) return undefined;
  const telling: readonly (readonly [RegisterField, RegExp])[] = [
    ['email', shapes.email as RegExp],
    ['identityNumber', /^\d{17}[\dXx]$/],
    ['phone', /^1[3-9]\d{9}$/],
  ];
  return telling.find(
    ([field, shape]) =>
      fields.includes(field) && values.filter((v) => shape.test(v)).length > values.length * 0.7,
  )?.[0];
}
