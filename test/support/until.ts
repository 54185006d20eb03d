/** Waits until something is true; fails with what was waited for when it is not within the deadline. */
export async function until<Found>(
  what: string,
  found: () => Found | Promise<Found>,
  seconds = 30,
): Promise<NonNullable<Found>> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const result = await found();
    if (result) return result;
    if (performance.now() > deadline) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
