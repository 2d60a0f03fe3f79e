/** The people whose entries are open, by department, in the order of the roster. */
import type { PersonState } from "../../workbook/overview";

export interface Department {
  name: string;
  people: PersonState[];
}

export function byDepartment(people: readonly PersonState[]): Department[] {
  const departments = new Map<string, Department>();
  for (const person of people) {
    const own = departments.get(person.department) ?? { name: person.department, people: [] };
    own.people.push(person);
    departments.set(person.department, own);
  }
  return [...departments.values()];
}
