// One file for each template and machine, for `jsonnet -m`; `%` is Jsonnet's own formatting.
local files = import 'percent.json';
{
  [machine.name + '/' + path]: files[path] % machine
  for machine in import 'machines.json'
  for path in std.objectFields(files)
}
