/** Something that can be chosen on a form of the phone: a material, an entry of the price list. */
export type Item = {
  key: string;
  name: string;
  unit: string;
  /** What there is of it, or what it costs. */
  detail: string;
  code?: string;
};

export type ChosenItem = Item & { quantity: string };

const quantityForm = /^\d{1,8}([.]\d{1,4})?$/;

export function isQuantity(text: string): boolean {
  return quantityForm.test(text) && Number(text) > 0;
}
