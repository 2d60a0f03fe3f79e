/**
 * The roles of a design: groups of the roster, by which items, weights and tables differ. Each block that asks for roles
 * names its own; here they are one list, so that a role is renamed or taken out everywhere at once.
 */
import { sameWord } from "./block";
import type { Block } from "./blocks";

export interface RoleOfDesign {
  role: string;
  /** The blocks that name it, in the order of the design. */
  blocks: readonly Block[];
  /** Those of them in which no other role would be left. */
  only: readonly Block[];
}

/** While it is built a word may still be missing. */
const isRole = (word: unknown, role: string): boolean => typeof word === "string" && sameWord(word, role);

/** What a block names, in order; while it is built something may still be missing. */
function named(block: Block): readonly string[] {
  const words = (): readonly unknown[] => {
    switch (block.kind) {
      case "total":
        return block.of.how === "roles" ? block.of.roles : [];
      case "choose":
        return block.roles.map(({ role }) => role);
      case "team":
        return [block.leader];
      default:
        return ("forRoles" in block && block.forRoles) || [];
    }
  };
  return words().filter((word): word is string => typeof word === "string" && word !== "");
}

export function rolesIn(blocks: readonly Block[]): RoleOfDesign[] {
  const all = blocks.flatMap(named);
  const roles = all.filter((role, index) => all.findIndex((other) => sameWord(other, role)) === index);
  return roles.map((role) => {
    const own = blocks.filter((block) => named(block).some((other) => sameWord(other, role)));
    return {
      role,
      blocks: own,
      only: own.filter((block) => named(block).every((other) => sameWord(other, role))),
    };
  });
}

/** The same with another name for a role, wherever it stands. */
export function renameRole(blocks: readonly Block[], role: string, name: string): Block[] {
  const now = (word: string) => (isRole(word, role) ? name : word);
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "total":
        return block.of.how === "roles"
          ? { ...block, of: { ...block.of, roles: block.of.roles.map(now) } }
          : block;
      case "choose":
        return { ...block, roles: block.roles.map((row) => ({ ...row, role: now(row.role) })) };
      case "team":
        return { ...block, leader: now(block.leader) };
      default:
        return "forRoles" in block && block.forRoles
          ? { ...block, forRoles: block.forRoles.map(now) }
          : block;
    }
  });
}

/** The same without a role, its weights and what it takes; a block that names no other keeps it. */
export function removeRole(blocks: readonly Block[], role: string): Block[] {
  const isOther = (word: string) => !isRole(word, role);
  return blocks.map((block): Block => {
    if (named(block).every((word) => !isOther(word))) return block;
    switch (block.kind) {
      case "total": {
        const { of } = block;
        if (of.how !== "roles") return block;
        const members = of.members.map((member) => ({
          ...member,
          weights: member.weights.filter((_, place) => isOther(of.roles[place] ?? "")),
        }));
        return { ...block, of: { ...of, roles: of.roles.filter(isOther), members } };
      }
      case "choose":
        return { ...block, roles: block.roles.filter((row) => isOther(row.role)) };
      default:
        return "forRoles" in block && block.forRoles
          ? { ...block, forRoles: block.forRoles.filter(isOther) }
          : block;
    }
  });
}
