/** Names, order and meaning of arguments stay; a new argument is optional and last. */
import { breaks, extended, keptSignatures, presentSignatures, type Signatures } from "./signatures";

test("the functions are what formulas in people's workbooks take them for", async () => {
  const present = await presentSignatures();
  const kept = keptSignatures();
  // A description that only says the same in other words: `npm run signatures -- --reworded`.
  expect(breaks(kept, present)).toEqual([]);
  // What is new is written down: `npm run signatures`.
  expect(extended(kept, present)).toEqual(kept);
});

describe("the report", () => {
  const kept: Signatures = {
    BONUS: {
      says: "Bonus.",
      arguments: [
        { name: "amount", says: "Amount.", shape: "row" },
        { name: "divisor", says: "Divisor.", shape: "row", optional: true, default: 1, above: 0 },
      ],
    },
  };
  const [amount, divisor] = kept.BONUS!.arguments as [never, never];
  const bonus = (...args: Signatures[string]["arguments"]): Signatures => ({
    BONUS: { says: "Bonus.", arguments: args },
  });
  const more = { name: "more", says: "More.", optional: true } as const;

  test.each([
    ["a function that is gone", {}],
    ["an argument that is gone", bonus(amount)],
    ["another order", bonus(divisor, amount)],
    ["another name", bonus(amount, { ...(divisor as object), name: "share", says: "Divisor." })],
    ["another default", bonus(amount, { name: "divisor", says: "Divisor.", default: 2 })],
    ["another meaning", bonus(amount, { ...(divisor as object), name: "divisor", says: "Factor." })],
    ["an argument between the others", bonus(amount, more, divisor)],
    ["a new argument that is needed", bonus(amount, divisor, { name: "more", says: "More." })],
  ])("refuses %s", (_, present) => {
    expect(breaks(kept, present)).not.toEqual([]);
  });

  test("lets an optional argument come last, and a function beside the others", () => {
    const present = { ...bonus(amount, divisor, more), NEW: { says: "New.", arguments: [] } };
    expect(breaks(kept, present)).toEqual([]);
    expect(extended(kept, present)).toEqual(present);
  });
});
