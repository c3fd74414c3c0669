/** A page that has moved: its slug has changed, or it has gone into another. */
export interface Redirect {
  readonly kind: 'district' | 'group';
  /** A slug of old, no longer in use. */
  readonly from: string;
  /** The slug of the page that stands for it. */
  readonly to: string;
}
