/** The address book, and the mark by which each person is known. */

const MARKS = [
  ["blue", "round"],
  ["copper", "square"],
  ["plum", "leaf"],
  ["teal", "petal"],
  ["violet", "shield"],
  ["olive", "ticket"],
  ["brick", "slant"],
];
/** The learner's own business, and whoever comes when the marks have run out. */
const OWN = ["slate", "arch"];
const NOBODY = { hue: "none", shape: "round" };

export class People {
  /** @param {any[]} people */
  constructor(people) {
    /** @type {Map<string, any>} */
    this.all = new Map();
    for (const person of people) this.meet(person);
  }

  /** Learn of *person*, who wrote without being in the book. @param {any} person */
  meet(person) {
    if (this.all.has(person.id)) return;
    const given = person.own ? OWN : (MARKS[this.clients.length] ?? OWN);
    const [hue, shape] = person.client ? given : [];
    this.all.set(person.id, {
      ...person,
      mark: { ...(hue ? { hue, shape } : NOBODY), letters: initials(person.name) },
    });
  }

  get clients() {
    return [...this.all.values()].filter((person) => person.client);
  }

  /** @param {string} id */
  get(id) {
    return this.all.get(id) ?? { id, name: id, mark: { ...NOBODY, letters: initials(id) } };
  }

  /** Those somebody can choose to write to. */
  get book() {
    return [...this.all.values()].sort((a, b) => a.name.localeCompare(b.name));
  }
}

/** At most two letters: of the first and the last capitalised word. @param {string} name */
export function initials(name) {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const chosen = capitals.length ? capitals : words;
  const letters = [chosen[0], chosen.length > 1 ? chosen.at(-1) : ""].map(
    (word) => word?.[0] ?? "",
  );
  return letters.join("").toUpperCase() || "?";
}
