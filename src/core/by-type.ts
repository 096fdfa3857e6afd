/** Maps each `type` of a union to its member. Cheaper to compile than `Extract`, which compares every member at every use. */
export type ByType<Union extends { type: string }> = { [Member in Union as Member["type"]]: Member };
