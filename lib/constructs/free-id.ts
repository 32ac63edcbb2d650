import type { Construct } from 'constructs';

/**
 * A name as an id in the tree, which has one for each child: a machine may be called like a component beside it, such
 * as etcd, or like what every object answers to, which is constructor.
 */
export function freeId(scope: Construct, name: string): string {
  return scope.node.tryFindChild(name) ? `${name}.` : name;
}
