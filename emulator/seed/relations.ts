/**
 * Relations and pixels of the seeded installation.
 */
import type { Pixel, Relation, RelationLink } from '../model/profiles.ts';
import { seededId } from './profiles.ts';

/** Relation 3 is between profiles of database 1, relation 4 from those of database 6 to those of database 1. */
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
    return { relationId: 3, profileA: seededId(1), profileB: seededId(number), values };
  };
  return [toAda(2, { likes: 2, donation: 20, follows: true }), toAda(3, { likes: 5 })];
}

/** Two pixels. */
export function seededPixels(): Pixel[] {
  return [
    { id: 1, name: 'Shop' },
    { id: 2, name: 'Application' },
  ];
}
