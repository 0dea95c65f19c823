/** The least that every stored object has. */
export type StoredObject = { id: string; object: string };

/**
 * What the common layers must know about one kind of Stripe object. `expandable` names the fields that hold an id of
 * another object, and in whose store that one lives.
 */
export type Kind<T extends StoredObject> = {
  object: T['object'];
  /** Of the id, without the underscore. */
  prefix: string;
  idLength: number;
  expandable: Partial<Record<keyof T & string, 'own' | 'platform'>>;
};

export function kind<T extends StoredObject>(definition: Kind<T>): Kind<T> {
  return definition;
}

/** A kind of which one only needs to know that it is one. */
export type AnyKind = {
  object: string;
  prefix: string;
  idLength: number;
  expandable: Partial<Record<string, 'own' | 'platform'>>;
};
