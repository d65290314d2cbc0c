import { ValidateBy } from 'class-validator';

/** More items or tumors than a reply can name. */
const MOST = 200;

function areTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const values: unknown[] = Object.values(value);
  return values.length <= MOST && values.every((text) => typeof text === 'string');
}

function areTextsByTumor(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const tumors: unknown[] = Object.values(value);
  return tumors.length <= MOST && tumors.every(areTexts);
}

/** The property maps item ids to text; whether the ids and codes are right is for the rules of replies to say. */
export function AreTypedItems(): PropertyDecorator {
  const defaultMessage = (): string => `items must map at most ${MOST} item ids to coded text, such as "NM".`;
  return ValidateBy({ name: 'areTypedItems', validator: { validate: areTexts, defaultMessage } });
}

/** The property maps tumor ids to such maps. */
export function AreItemsOfTumors(): PropertyDecorator {
  const defaultMessage = (): string => `tumors must map at most ${MOST} tumor ids to item ids with coded text.`;
  return ValidateBy({ name: 'areItemsOfTumors', validator: { validate: areTextsByTumor, defaultMessage } });
}
