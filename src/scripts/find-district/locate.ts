/** Which district a point is in, from boundaries in TopoJSON. All of it happens in the browser. */
type Arcs = readonly (number | Arcs)[];
interface Topology {
  readonly transform?: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Record<
    string,
    { readonly geometries: readonly { readonly id: string; readonly arcs: Arcs }[] }
  >;
}

/** The id of the district that holds a longitude and latitude, or null. */
export function districtAt(topology: Topology, [x, y]: readonly [number, number]): string | null {
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const lines = topology.arcs.map((arc) => {
    let [a, b] = [0, 0];
    return arc.map(([dx, dy]): [number, number] => {
      [a, b] = topology.transform ? [a + dx, b + dy] : [dx, dy];
      return [a * scale[0] + translate[0], b * scale[1] + translate[1]];
    });
  });
  // Every crossing of an edge left of the point flips inside and outside, holes included.
  const crossings = (arcs: Arcs): number =>
    arcs.reduce<number>((sum, arc) => {
      if (typeof arc !== 'number') return sum + crossings(arc);
      const line = lines[arc < 0 ? ~arc : arc]!;
      return (
        sum +
        line.reduce((n, [bx, by], i) => {
          const [ax, ay] = line[i - 1] ?? [bx, by];
          return n + Number(ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax);
        }, 0)
      );
    }, 0);
  for (const { geometries } of Object.values(topology.objects)) {
    for (const { id, arcs } of geometries) if (crossings(arcs) % 2 === 1) return id;
  }
  return null;
}
