/** A place in outline and where in it each district lies: SVG paths in a box of `width` by `height`. */
export interface Locator {
  readonly width: number;
  readonly height: number;
  readonly place: string;
  readonly districts: { readonly [id: string]: string };
}
