import type { Construct } from 'constructs';

/**
 * A name as an id in the tree, which has one for each child: a machine may be called like what every object answers to,
 * which is constructor, and a pool like a chart.
 */
export function freeId(scope: Construct, name: string): string {
  return name in Object.prototype || scope.node.tryFindChild(name) ? `${name}.` : name;
}
