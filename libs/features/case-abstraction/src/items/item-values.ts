import { ValidateBy } from 'class-validator';

/** More items than the dictionary has cannot be meant. */
const MOST_ITEMS = 1000;

function areItemValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const values: unknown[] = Object.values(value);
  return values.length <= MOST_ITEMS && values.every((v) => v === null || typeof v === 'string');
}

/** The property maps item ids to text or null; whether the ids and codes are right is the dictionary's to say. */
export function AreItemValues(): PropertyDecorator {
  return ValidateBy({
    name: 'areItemValues',
    validator: {
      validate: areItemValues,
      defaultMessage: () => `items must map at most ${MOST_ITEMS} item ids to coded text (such as "C504") or null.`,
    },
  });
}
