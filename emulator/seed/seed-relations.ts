/**
 * Relations, promo codes and pixels of the seeded installation.
 */
import type { Pixel } from '../profiles/goal-record.ts';
import { freeCode, type PromoCode, type PromoProgram } from '../loyalty/promo-code-record.ts';
import type { Relation, RelationLink } from '../profiles/relation-record.ts';

const seededAt = '2024-04-01T12:39:34Z';
const person = (number: number) => `65${number.toString(16).padStart(22, '0')}`;

/** Relation 3 is between people of database 1, relation 4 from those of database 6 to those of database 1. */
export function seededRelations(): Relation[] {
  return [
    {
      id: 3,
      name: 'Friends',
      databaseA: 1,
      databaseB: 1,
      properties: { likes: 'sum', donation: 'top', follows: 'flag' },
    },
    { id: 4, name: 'Predecessors', databaseA: 1, databaseB: 6, properties: { years: 'sum' } },
  ];
}

/** Two friends of the fixed profile. */
export function seededLinks(): RelationLink[] {
  const toAda = (number: number, values: RelationLink['values']): RelationLink => {
    return { relationId: 3, profileA: person(1), profileB: person(number), values };
  };
  return [toAda(2, { likes: 2, donation: 20, follows: true }), toAda(3, { likes: 5 })];
}

/** Codes of program 1 are for one profile each, those of program 2 for everybody. */
export function seededPromoPrograms(): PromoProgram[] {
  return [
    { id: 1, name: 'Star club', isReusable: false, limit: 0 },
    { id: 2, name: 'Welcome', isReusable: true, limit: 3 },
  ];
}

/** One code in each state, and one that two profiles have. */
export function seededPromoCodes(): PromoCode[] {
  const held = (number: number) => ({ databaseId: 1, profileId: person(number) });
  const attached = '2024-04-02T16:58:15Z';
  return [
    freeCode(1, 'SPRING-1', seededAt),
    { ...freeCode(1, 'SPRING-2', seededAt), holders: [held(1)], attached },
    { ...freeCode(1, 'SPRING-3', seededAt), holders: [held(2)], attached, activated: '2024-04-03T10:00:00Z' },
    { ...freeCode(2, 'WELCOME', seededAt), holders: [held(1), held(2)], attached },
  ];
}

/** Two pixels. */
export function seededPixels(): Pixel[] {
  return [
    { id: 1, name: 'Shop' },
    { id: 2, name: 'Application' },
  ];
}
