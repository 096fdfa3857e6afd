/** The deliveries that the playground offers: the documented ones and the invented ones. */

const files = import.meta.glob<string>("../../../fixtures/*/*.json", { query: "?raw", import: "default", eager: true });

/** The body of each delivery, by its platform and name: `wotnot/message.text`. */
export const deliveries: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/fixtures\/|\.json$/g, ""), text]),
);
