/** A function that makes its answer once for each object it is asked about: what many pages look up in one. */
export function memoize<Of extends object, Made>(make: (options: Of) => Made): (options: Of) => Made {
  const made = new WeakMap<Of, { readonly value: Made }>();
  return (options) => {
    let known = made.get(options);
    if (!known) made.set(options, (known = { value: make(options) }));
    return known.value;
  };
}
