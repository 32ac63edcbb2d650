/** Bash that changes a file by an expression of sed, for its check alone: bundles are read-only there. */
export function edit(path: string, expression: string): string {
  return `sed '${expression}' "${path}" > /tmp/spoiled\nmount --bind /tmp/spoiled "${path}"`;
}
