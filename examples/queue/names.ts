/** What the receiver and the workers share: the names of things in Redis, and the group. */

import type { RedisClientType } from "redis";

/** The stream of unfinished deliveries. */
export const STREAM = "wotnot:deliveries";
/** The workers, each entry of the stream being for one of them. */
export const GROUP = "workers";
/** The stream of entries that no worker could finish. */
export const DEAD_LETTERS = "wotnot:dead-letters";

/** Makes the stream and its group, which begins with the first entry. The receiver does it first: a full Redis would refuse. */
export async function createGroup(redis: Pick<RedisClientType, "xGroupCreate">): Promise<void> {
  await redis.xGroupCreate(STREAM, GROUP, "0", { MKSTREAM: true }).catch((error: Error) => {
    // There is one already, or there is no room for one, and then there is one, too.
    if (!/^(BUSYGROUP|OOM) /.test(error.message)) throw error;
  });
}
