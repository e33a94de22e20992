// Which names fit: the more important first, none over another.

export interface Label {
  text: string;
  /** The middle of the text. */
  x: number;
  y: number;
  width: number;
  height: number;
}

const CELL = 64;

/** Takes labels one by one and says whether there is still room for each. */
export class LabelRoom {
  private readonly cells = new Map<number, Label[]>();

  /** Whether nothing stands there; then the label does. */
  take(label: Label): boolean {
    const found: Label[][] = [];
    const [left, right] = [label.x - label.width / 2, label.x + label.width / 2];
    const [top, bottom] = [label.y - label.height / 2, label.y + label.height / 2];
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
      for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
        const key = row * 4096 + column;
        const cell = this.cells.get(key);
        if (cell?.some((other) => overlap(label, other))) return false;
        if (cell) found.push(cell);
        else {
          const made: Label[] = [];
          this.cells.set(key, made);
          found.push(made);
        }
      }
    }
    for (const cell of found) cell.push(label);
    return true;
  }
}

function overlap(a: Label, b: Label): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

/** A name cut at a word where it is long. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.lastIndexOf(' ', most - 1);
  return `${name.slice(0, cut > most / 2 ? cut : most - 1).replace(/[ ,;:–-]+$/, '')}…`;
}
