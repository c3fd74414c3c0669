/** The page at an address of old. */

export const title = 'This page has moved';
export const text = 'Its address has changed. The page is here:';
