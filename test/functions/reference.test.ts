import { differenceBetween, largestRelativeDifference } from '../reference/compareFigures';
import { referenceFiles, resolveArgument, type ReferenceCase, type ReferenceFile } from '../reference/referenceCases';
import { writeValidation, type FunctionValidation } from '../reference/validationReport';
import { shown } from './customFunctionsRuntime';
import { worksheetFunction } from './worksheetFunctions';

const validations: FunctionValidation[] = [];

describe.each(referenceFiles.map((file): [string, ReferenceFile] => [file.function, file]))(
  '%s agrees with independent figures',
  (id, { cases, produced_by: producedBy }) => {
    const validation = { id, producedBy, sources: new Map<string, number>(), largestDifference: 0, simulated: 0 };
    validations.push(validation);

    it.each(cases.map((each): [string, ReferenceCase] => [`${each.name} (${each.source})`, each]))(
      '%s',
      async (_, each) => {
        const result = await shown(() => worksheetFunction(id)(...each.arguments.map(resolveArgument)));
        expect(differenceBetween(result, each.expected, each)).toBeUndefined();
        validation.sources.set(each.source, (validation.sources.get(each.source) ?? 0) + 1);
        if (each.tolerance_abs !== undefined) validation.simulated++;
        else
          validation.largestDifference = Math.max(
            validation.largestDifference,
            largestRelativeDifference(result, each.expected),
          );
      },
    );
  },
);

// npm run validate asks for the report; an ordinary test run leaves the file alone.
afterAll(() => {
  if (process.env.ROTOR_WRITE_VALIDATION) writeValidation(validations);
});
