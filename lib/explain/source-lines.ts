import ts from 'typescript';
import type { Path } from './leaf';

/** Finds the line, from 1, on which a path of the description is written. */
export type LineFinder = (path: Path) => number | undefined;

/**
 * Reads the source of a description. What it computes has no line of its own: then the nearest part around it that is
 * written down counts.
 */
export function sourceLines(text: string): LineFinder {
  const file = ts.createSourceFile('main.ts', text, ts.ScriptTarget.Latest, true);
  const root = exportedValue(file);
  return (path) => {
    if (!root) return undefined;
    const start: Found = { value: root, node: root, lost: false };
    const { node } = path.reduce((found: Found, part) => step(file, found, part), start);
    return file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  };
}

interface Found {
  readonly value: ts.Expression;
  /** What tells the line: the property, which may stand above its value. */
  readonly node: ts.Node;
  readonly lost: boolean;
}

function step(file: ts.SourceFile, found: Found, part: number | string): Found {
  if (found.lost) return found;
  const value = resolve(file, found.value);
  const next = ts.isArrayLiteralExpression(value)
    ? value.elements[Number(part)]
    : property(value, String(part));
  if (!next) return { ...found, lost: true };
  return { value: writtenValue(next), node: next, lost: false };
}

function writtenValue(part: ts.Expression | ts.ObjectLiteralElementLike): ts.Expression {
  if (ts.isPropertyAssignment(part)) return part.initializer;
  return ts.isShorthandPropertyAssignment(part) ? part.name : (part as ts.Expression);
}

function property(value: ts.Expression, name: string): ts.ObjectLiteralElementLike | undefined {
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  return value.properties.find((each) => each.name && nameOf(each.name) === name);
}

function nameOf(name: ts.PropertyName): string {
  return ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText();
}

/** Behind a constant's name, behind `as`, `satisfies` and brackets, and in `defineCluster(…)` stands the value itself. */
function resolve(file: ts.SourceFile, value: ts.Expression): ts.Expression {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value)) {
    return resolve(file, value.expression);
  }
  const [argument] = ts.isCallExpression(value) ? value.arguments : [];
  if (argument) return resolve(file, argument);
  const declared = ts.isIdentifier(value) ? constantOf(file, value.text) : undefined;
  return declared ? resolve(file, declared) : value;
}

function constantOf(file: ts.SourceFile, name: string): ts.Expression | undefined {
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((declaration) => declaration.name.getText() === name)?.initializer;
}

function exportedValue(file: ts.SourceFile): ts.Expression | undefined {
  const assignment = file.statements.find(ts.isExportAssignment);
  return assignment && resolve(file, assignment.expression);
}
