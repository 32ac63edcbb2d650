const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const { compileFunction } = vm;
/** By file name: a worker runs many suites one after the other. */
const scripts = new Map();

/**
 * Jest compiles each module anew for each suite, and V8 each function of it at its first call: for most suites that
 * took longer than their tests. Here a worker keeps what V8 made of a module; each suite still gets modules of its own.
 */
vm.compileFunction = (source, parameters, options) => {
  // What imports while it runs would ask the suite that was first.
  if (!options.parsingContext || source.includes('import('))
    return compileFunction(source, parameters, options);
  const { filename, parsingContext } = options;
  const known = scripts.get(filename);
  const head = `(function (${parameters.join(', ')}) {`;
  const text = `${head}${source}\n})`;
  const script =
    known?.text === text ? known.script : new vm.Script(text, { filename, columnOffset: -head.length });
  scripts.set(filename, { text, script });
  return script.runInContext(parsingContext);
};

module.exports = TestEnvironment;
