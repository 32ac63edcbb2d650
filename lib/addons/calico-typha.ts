/** How many Typhas Calico's operator runs at a number of nodes (tigera/operator, pkg/common/autoscale.go). */
export function typhasAt(nodes: number): number {
  if (nodes > 4) return Math.max(3, Math.floor(nodes / 200) + 2);
  return nodes > 2 ? 2 : 1;
}
