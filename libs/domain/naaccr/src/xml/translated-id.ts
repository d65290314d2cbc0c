/** What a map makes of an id; an id that the map does not name stays as it is, also one that every object has, such as `constructor`. */
export function translatedId(id: string, map: Readonly<Record<string, string>> | undefined): string {
  return map && Object.hasOwn(map, id) ? (map[id] ?? id) : id;
}
