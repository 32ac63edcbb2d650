import { compile } from '../check/compile';
import type { ClusterModel } from '../constructs';
import { loadDescription } from './description';
import { issuesText } from './summary';
import { UserError } from './user-error';

/** The finished cluster of a description without errors. */
export function compiledModel(description: string): ClusterModel {
  const { model, issues } = compile(loadDescription(description));
  if (model) return model;
  throw new UserError(`${description}: it has errors; mend them first\n${issuesText(issues)}`, issues);
}
