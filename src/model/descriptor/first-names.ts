/** Takes lists of names in `columns` and `streams` apart: the first names the column, the others too. */
export function firstNames(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const own = raw as { columns?: unknown; streams?: unknown; alsoNamed?: object };
  const alsoNamed: { [name: string]: unknown } = { ...own.alsoNamed };
  const first = (value: unknown): unknown => {
    if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
    const known = alsoNamed[value[0]];
    alsoNamed[value[0]] = [...(Array.isArray(known) ? (known as unknown[]) : []), ...value.slice(1)];
    return value[0];
  };
  const columns =
    typeof own.columns === 'object' && own.columns !== null
      ? Object.fromEntries(Object.entries(own.columns).map(([key, value]) => [key, first(value)]))
      : own.columns;
  const streams = Array.isArray(own.streams)
    ? own.streams.map((stream: unknown) =>
        typeof stream === 'object' && stream !== null && 'column' in stream
          ? { ...stream, column: first(stream.column) }
          : stream,
      )
    : own.streams;
  return {
    ...raw,
    ...(columns === undefined ? {} : { columns }),
    ...(streams === undefined ? {} : { streams }),
    ...(Object.keys(alsoNamed).length === 0 ? {} : { alsoNamed }),
  };
}
