/** The fraction that a cell's number stands for: 0.333… is 1/3. */

const { abs, floor, round, sign } = Math;

const LARGEST_DENOMINATOR = 1000;

/**
 * The fraction p/q with the least q ≤ 1,000 within 2 ulp of `cell`, as [p, q]; undefined if there is none. `cell` is
 * no whole number, and therefore below 2^52.
 */
export function simplestFraction(cell: number): readonly [number, number] | undefined {
  const size = abs(cell);
  const tolerance = 2 * ulp(size);
  // that near, a fraction is a convergent of the continued fraction (Legendre: within 1/(2q²)), the first one simplest
  const found =
    2 * LARGEST_DENOMINATOR ** 2 * tolerance < 1 ? convergent(size, tolerance) : tried(size, tolerance);
  return found && [sign(cell) * found[0], found[1]];
}

function convergent(size: number, tolerance: number): readonly [number, number] | undefined {
  let [topBefore, bottomBefore] = [1, 0];
  let [top, bottom] = [floor(size), 1];
  let rest = size - top;
  while (!isNear(size, top, bottom, tolerance)) {
    // the roundings of 1 / rest move the number by less than a convergent's room
    const inverse = 1 / rest;
    const times = floor(inverse);
    const [nextTop, nextBottom] = [times * top + topBefore, times * bottom + bottomBefore];
    if (!(nextBottom <= LARGEST_DENOMINATOR)) return undefined;
    rest = inverse - times;
    [topBefore, bottomBefore, top, bottom] = [top, bottom, nextTop, nextBottom];
  }
  return top === 0 ? undefined : [top, bottom];
}

function tried(size: number, tolerance: number): readonly [number, number] | undefined {
  for (let bottom = 1; bottom <= LARGEST_DENOMINATOR; bottom++) {
    const top = round(size * bottom);
    if (isNear(size, top, bottom, tolerance)) return [top, bottom];
  }
  return undefined;
}

/** Whether |size − top/bottom| ≤ tolerance, exactly. */
function isNear(size: number, top: number, bottom: number, tolerance: number): boolean {
  // size in two halves (Veltkamp), whose products with a denominator of 10 bits are exact; so is the difference, if small
  const spread = 134217729 * size;
  const high = spread - (spread - size);
  const low = size - high;
  return abs(high * bottom - top + low * bottom) <= tolerance * bottom;
}

/** The distance from one double to the next above it. */
function ulp(size: number): number {
  // Rump's unit in the first place: no logarithm, which may be wrong just below a power of 2
  const wide = 4503599627370497 * size;
  return abs(wide - (1 - 2 ** -53) * wide) * 2 ** -52;
}
