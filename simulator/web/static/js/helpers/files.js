/** Attachments as they are read: text, a table, or a picture. */

/** @param {string} text @returns {string[][]} */
export function readTable(text) {
  const sign = (text.split("\n", 1)[0].match(/;/g)?.length ?? 0) > 0 ? ";" : ",";
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => readLine(line, sign));
}

/** @param {string} line @param {string} sign */
function readLine(line, sign) {
  const cells = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at];
    if (letter === '"' && quoted && line[at + 1] === '"') cell += line[++at];
    else if (letter === '"') quoted = !quoted;
    else if (letter === sign && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell];
}

/** Text in blocks: headings, lists and paragraphs of a plain Markdown file.
 * @param {string} text @returns {{kind: string, level?: number, lines: string[]}[]} */
export function readBlocks(text) {
  return text
    .trim()
    .split(/\n{2,}|\n(?=#)|(?<=^#.*)\n/m)
    .map((part) => {
      const heading = /^(#{1,4}) +(.*)/.exec(part);
      if (heading) return { kind: "heading", level: heading[1].length, lines: [heading[2]] };
      const lines = part.split("\n");
      if (lines.every((line) => /^\|.*\|$/.test(line.trim()))) return { kind: "table", lines };
      if (lines.every((line) => /^\s*([-*]|\d+\.)\s/.test(line) || /^\s{2,}/.test(line))) {
        return { kind: "list", lines: joined(lines) };
      }
      return { kind: "paragraph", lines };
    })
    .filter((block) => block.lines.some((line) => line.trim()));
}

/** Items of a list, each with the lines that go on below it. @param {string[]} lines */
function joined(lines) {
  /** @type {string[]} */
  const items = [];
  for (const line of lines) {
    const item = /^\s*(?:[-*]|\d+\.)\s+(.*)/.exec(line);
    if (item) items.push(item[1]);
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return items;
}
