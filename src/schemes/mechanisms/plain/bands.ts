/** Bands and tiers (BAND, TIERED) in plain Excel, for native twins. */
/** Marginal tiers: the slice of each row of the table at its own rate. The amount is not negative. */
export function marginalTiers(amount: string, table: string, rows: number): string {
  const cell = (row: number, column: number) => `INDEX({${table}},${row},${column})`;
  const slices = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    // The first bound may be blank; the other blank ones are rows that are not used.
    const lower = row === 1 ? `N(${cell(row, 1)})` : cell(row, 1);
    const upper =
      row === rows
        ? amount
        : `MIN(${amount},IF(ISNUMBER(${cell(row + 1, 1)}),${cell(row + 1, 1)},${amount}))`;
    const slice = `(${upper}-${lower})*${cell(row, 2)}`;
    // A rate that is missing counts only once its slice is reached.
    const reached = row === 1 ? `${amount}>${lower}` : `${amount}>IF(${cell(row, 1)}="",${amount},${lower})`;
    return `IF(${reached},${slice},0)`;
  });
  return `(${slices.join("+")})`;
}

/** The band of a value, for tables whose bounds rise; a value on a bound belongs to the band that begins there. */
export function bandOf(value: string, table: string): string {
  const bounds = `INDEX({${table}},0,1)`;
  const reached = `SUMPRODUCT(ISNUMBER(${bounds})*(${bounds}<=${value}+1/10^9))`;
  // A first bound that is blank is no lower limit, and counts as reached.
  const open = `AND(INDEX({${table}},1,1)="",INDEX({${table}},1,2)<>"")`;
  return `IF(${reached}+${open}=0,NA(),INDEX({${table}},${reached}+${open},2))`;
}

/** The band of a value where a bound belongs to the band above it or (`down`) to the one it ends. */
export function bandAtEdge(value: string, table: string, down: string): string {
  const bounds = `INDEX({${table}},0,1)`;
  const first = `INDEX({${table}},1,1)`;
  const passed = (limit: string) => `SUMPRODUCT(ISNUMBER(${bounds})*(${bounds}<=${limit}))`;
  // A first bound that is blank is no lower limit; one that is given belongs to its own band either way.
  const open = `(${first}="")`;
  const least = `IF(${open},1,--((${value})+1/10^9>=N(${first})))`;
  const row = `IF(${down},MAX(${passed(`(${value})-2/10^9`)}+${open},${least}),${passed(`(${value})+1/10^9`)}+${open})`;
  return `INDEX({${table}},1/(1/(${row})),2)`;
}
