import type { RenderedFile } from '../../artifacts';
import type { ClusterModel, MachineModel } from '../../constructs';
import { fileAt } from './files';

/** A block of keepalived.conf: its words, and what stands between its braces. */
export interface Block {
  readonly words: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly blocks: readonly Block[];
}

/** A virtual router as one machine has it. */
export interface VirtualRouter {
  readonly machine: MachineModel;
  readonly file: RenderedFile;
  readonly id: string;
  readonly priority: number;
  /** Without prefix lengths. */
  readonly addresses: readonly string[];
  readonly peers: readonly string[];
  readonly source: string | undefined;
  /** The weights of the scripts that it tracks. */
  readonly weights: readonly number[];
}

/** Every virtual router of every machine. */
export function virtualRouters({ pools }: ClusterModel): readonly VirtualRouter[] {
  return pools
    .filter(({ plan }) => plan.roles.includes('control-plane'))
    .flatMap(({ machines }) => machines.flatMap(routersOn));
}

function routersOn(machine: MachineModel): VirtualRouter[] {
  const file = fileAt(machine, '/etc/keepalived/keepalived.conf');
  if (!file) return [];
  const { blocks } = parse(file.text);
  return blocks
    .filter(({ words }) => words[0] === 'vrrp_instance')
    .map((block) => ({
      machine,
      file,
      id: wordOf(block, 'virtual_router_id') ?? '',
      priority: Number(wordOf(block, 'priority') ?? 100),
      addresses: listOf(block, 'virtual_ipaddress').map((each) => each.split('/')[0] ?? ''),
      peers: listOf(block, 'unicast_peer'),
      source: wordOf(block, 'unicast_src_ip'),
      weights: listOf(block, 'track_script').map((script) => weightOf(blocks, script)),
    }));
}

/** Without a weight the router that fails gives the address up whatever its priority (keepalived.conf(5)). */
function weightOf(blocks: readonly Block[], script: string): number {
  const block = blocks.find(({ words }) => words[0] === 'vrrp_script' && words[1] === script);
  return Number((block && wordOf(block, 'weight')) ?? 0);
}

function wordOf({ lines }: Block, keyword: string): string | undefined {
  return lines.find(([word]) => word === keyword)?.[1];
}

/** The first word of each line in a block. */
function listOf({ blocks }: Block, keyword: string): readonly string[] {
  const lines = blocks.find(({ words }) => words[0] === keyword)?.lines ?? [];
  return lines.map(([word = '']) => word);
}

/** keepalived.conf(5): a block opens at the end of a line and closes on one of its own; `#` and `!` begin comments. */
function parse(text: string): Block {
  type Open = { words: string[]; lines: string[][]; blocks: Open[] };
  const root: Open = { words: [], lines: [], blocks: [] };
  const open = [root];
  for (const line of text.split('\n')) {
    const words = line
      .replace(/[#!].*$/, '')
      .split(/\s+/)
      .filter(Boolean);
    const block = open.at(-1) ?? root;
    if (words[0] === '}') open.pop();
    else if (words.at(-1) === '{') {
      const inner: Open = { words: words.slice(0, -1), lines: [], blocks: [] };
      block.blocks.push(inner);
      open.push(inner);
    } else if (words.length > 0) block.lines.push(words);
  }
  return root;
}
