import { join } from 'node:path';

/** A program that does a part of our work, and how it is run on a job of job.ts. */
export interface Peer {
  readonly name: string;
  /** Succeeds where the peer is installed. */
  readonly probe: string;
  readonly run: string;
  /** So many machines, and so many: the difference has no start-up. */
  readonly sizes: readonly [number, number];
  readonly does: string;
}

const HERE = __dirname;
const CDK8S = join(HERE, 'cdk8s/app.js');

/** `$JOB` is the input, `$OUT` an empty folder, `$TOOLS` a folder for what has to be built first. */
export const PEERS: readonly Peer[] = [
  {
    name: 'ansible template',
    probe: 'ansible-playbook --version',
    run: `while read -r name _; do for path in $(tr -d '[]"' < $JOB/paths.json | tr , ' '); do echo $OUT/$name/$(dirname $path); done; done < $JOB/inventory | sort -u | xargs mkdir -p; ansible-playbook -i $JOB/inventory -e job=$JOB -e out=$OUT ${HERE}/ansible/playbook.yaml`,
    sizes: [1, 2],
    does: 'the same files, by its template module and a local connection; a task a file',
  },
  {
    name: 'butane',
    probe: 'butane --version',
    run: 'for file in $JOB/butane/*.bu; do butane --strict < $file > $OUT/$(basename $file).ign; done',
    sizes: [20, 120],
    does: 'one Ignition document a machine, from finished texts; a process a machine, start-up included',
  },
  {
    name: 'cdk8s',
    probe: 'true',
    run: `node ${CDK8S} $JOB $OUT`,
    sizes: [100, 600],
    does: 'one YAML a machine, all files in a ConfigMap',
  },
  {
    name: 'cue export',
    probe: 'cue version',
    run: 'cue export $JOB/main.cue > $OUT/out.json',
    sizes: [50, 250],
    does: 'one JSON of all texts, no files',
  },
  {
    name: 'Go text/template',
    probe: `go version && cd ${HERE}/go-template && go build -o $TOOLS/go-template main.go`,
    run: '$TOOLS/go-template $JOB $OUT',
    sizes: [200, 2200],
    does: 'the same files',
  },
  {
    name: 'jinja2',
    probe: 'python3 -c "import jinja2"',
    run: `python3 ${HERE}/jinja2/render.py $JOB $OUT`,
    sizes: [100, 1100],
    does: 'the same files',
  },
  {
    name: 'jsonnet -m',
    probe: 'jsonnet --version',
    run: `cp ${HERE}/jsonnet/main.jsonnet $JOB/ && jsonnet -S -c -m $OUT $JOB/main.jsonnet > /dev/null`,
    sizes: [20, 120],
    does: 'the same files',
  },
];
