/** Whose figure it is: the whole place, a group of districts by its slug, or one district. */
export type Area =
  | { readonly kind: 'place' }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'district'; readonly id: string };

export const PLACE: Area = { kind: 'place' };
export const groupArea = (id: string): Area => ({ kind: 'group', id });
export const districtArea = (id: string): Area => ({ kind: 'district', id });

/** Id of the district an area is; null for the place or a group. */
export const districtOf = (area: Area): string | null => (area.kind === 'district' ? area.id : null);
/** Slug of the group an area is; null for the place or a district. */
export const groupOf = (area: Area): string | null => (area.kind === 'group' ? area.id : null);

/** An area in files and as a key: `place`, `group/<slug>`, `district/<id>`. Nothing reads it back. */
export const areaKey = (area: Area): string =>
  area.kind === 'place' ? area.kind : `${area.kind}/${area.id}`;
