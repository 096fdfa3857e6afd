/**
 * The members of a union by their type, to look one up. A compiler takes the union apart once, where `Extract` compares
 * every member with each type that is asked for.
 */
export type ByType<Union extends { type: string }> = { [Member in Union as Member["type"]]: Member };
