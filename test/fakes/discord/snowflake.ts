/** Discord's epoch, 2015-01-01. */
const epoch = 1_420_070_400_000;

/** Makes snowflakes: 19 digits that grow with time, as `@discordjs/rest` expects when it looks for ids in a route. */
export function snowflakes(now: () => number): () => string {
  let count = 0n;
  return () => {
    count += 1n;
    return String((BigInt(Math.floor(now()) - epoch) << 22n) | (count & 0x3fffffn));
  };
}
