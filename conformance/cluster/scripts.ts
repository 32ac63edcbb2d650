import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bash that leaves `/tmp/lay-down.py` for the script that follows. */
export const LAY_DOWN = `cat > /tmp/lay-down.py <<'END'\n${script('lay-down.py')}END\n`;

/** A script of this folder. */
export function script(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}
