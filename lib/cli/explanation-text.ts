import { byHandText } from '../bundle/derived-rows';
import type { Explanation, InputExplanation, LineExplanation, ValueExplanation } from '../explain';
import { colours } from './colours';

/** What a person reads: each line, and below it what it hangs on. */
export function explanationText(explanation: Explanation, description: string): string {
  const { machine, path, construct, reason, overriddenBy, lines } = explanation;
  return [
    `${colours.bold(`${machine} ${path}`)}`,
    `  made by ${construct}: ${reason}`,
    ...overriddenBy.map((place) => colours.yellow(`  changed by hand in ${place}`)),
    '',
    ...lines.flatMap((line) => lineText(line, description)),
    ...(lines.length > 0
      ? ['', colours.dim('A line with nothing below it is the same in every cluster.')]
      : []),
  ].join('\n');
}

function lineText({ number, text, values, inputs }: LineExplanation, description: string): string[] {
  return [
    `${colours.dim(String(number).padStart(5))}  ${text}`,
    ...values.flatMap(valueText),
    ...inputs.map((input) => inputText(input, description)),
  ];
}

function valueText({ path, value, reason, source, computed }: ValueExplanation): string[] {
  const instead = computed === undefined ? '' : `, ${byHandText(value, computed)}`;
  return [
    colours.cyan(`         ${path} = ${value}${instead}`),
    ...(reason === undefined ? [] : [`           because ${reason}`]),
    ...(source === undefined ? [] : [colours.dim(`           source  ${source}`)]),
  ];
}

function inputText({ path, value, line }: InputExplanation, description: string): string {
  const place = line === undefined ? description : `${description}:${line}`;
  return colours.green(`         ${place}  ${path}: ${value}`);
}
