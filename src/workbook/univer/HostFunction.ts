/** A function of the add-in as the grid's formula engine sees it. */
import { BooleanNumber } from '@univerjs/core';
import { BaseFunction, FunctionType, type FunctionVariantType, type IFunctionInfo } from '@univerjs/engine-formula';
import { NAMESPACE } from '../formula';
import type { Addin, AddinFunction } from './addin';
import { callFunction } from './callFunction';
import { readArgument, writeOutcome } from './engineValues';
import type { ErrorMessages } from './errorMessages';
import { parameterHelp } from './functionMetadata';
import type { BlankMode } from './hostCell';
import type { PendingCalls } from './PendingCalls';
import type { SpillSizes } from './spillSizes';

/** What all functions of the workbook share and the page may change while it runs. */
export interface HostState {
  blankMode: BlankMode;
  readonly messages: ErrorMessages;
  readonly pending: PendingCalls;
  readonly spills: SpillSizes;
}

export function worksheetName({ metadata }: AddinFunction): string {
  return `${NAMESPACE}.${metadata.name}`.toUpperCase();
}

class HostFunction extends BaseFunction {
  /** A reference tells a blank cell from an argument left out. */
  override needsReferenceObject = true;
  /** The engine would answer a wrong number of arguments with #N/A; the function answers in words. */
  override minParams = -1;
  override maxParams = -1;
  private takesTime = false;

  constructor(
    private readonly definition: AddinFunction,
    private readonly state: HostState,
  ) {
    super(worksheetName(definition));
  }

  override calculate(...variants: FunctionVariantType[]): ReturnType<BaseFunction['calculate']> {
    const { blankMode, messages, pending, spills } = this.state;
    const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const given = variants.map((variant) => readArgument(variant, blankMode));
    const call = (): ReturnType<typeof callFunction> => callFunction(this.definition, given, blankMode);
    // Metadata do not tell which functions take their time; the first call does.
    const first = this.takesTime ? undefined : call();
    if (first instanceof Promise) this.takesTime = true;
    const outcome =
      first === undefined || first instanceof Promise
        ? pending.outcomeOf(place, JSON.stringify([this.name, given]), () => first ?? call())
        : first;
    messages.record(place, outcome);
    spills.record(place, outcome);
    return writeOutcome(outcome);
  }
}

type EngineFunction = [new () => BaseFunction, string];

/** The functions in the form the engine is configured with: it constructs each itself. */
export function engineFunctions(addin: Addin, state: HostState): EngineFunction[] {
  return addin.functions.map((definition) => {
    class RegisteredFunction extends HostFunction {
      constructor() {
        super(definition, state);
      }
    }
    return [RegisteredFunction, worksheetName(definition)];
  });
}

/** What autocomplete and argument help show. */
export function functionDescriptions({ functions, enums }: Addin): IFunctionInfo[] {
  return functions.map((definition) => {
    const { description = '', parameters } = definition.metadata;
    return {
      functionName: worksheetName(definition),
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameterHelp(parameter, enums),
        example: parameter.dimensionality === 'matrix' ? 'A2:A121' : '',
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    };
  });
}
