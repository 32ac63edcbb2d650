// One chart a machine with all its files in one ConfigMap, as cdk8s writes Kubernetes objects only: app.js JOB OUT.
const { readFileSync } = require('node:fs');
const { App, ApiObject, Chart } = require('cdk8s');

const [job, outdir] = process.argv.slice(2);
const files = JSON.parse(readFileSync(`${job}/files.json`, 'utf8'));
const fill = (text, machine) => text.replace(/@(name|address|mac)@/g, (_, field) => machine[field]);
const app = new App({ outdir });
for (const machine of JSON.parse(readFileSync(`${job}/machines.json`, 'utf8'))) {
  const chart = new Chart(app, machine.name);
  const data = Object.entries(files).map(([path, text]) => [path.replaceAll('/', '_'), fill(text, machine)]);
  new ApiObject(chart, 'files', { apiVersion: 'v1', kind: 'ConfigMap', data: Object.fromEntries(data) });
}
app.synth();
