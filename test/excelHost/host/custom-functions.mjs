// Excel's side of custom functions: converts arguments as functions.json declares them, sends the calls to the add-in
// (where the library's own proxy runs the associated JavaScript function) and takes the results back.
import { CALL_FLAG, FUNCTION_ERROR, MESSAGE, fail } from './protocol.mjs';
import { isError } from './workbook.mjs';

const BAD = Symbol('a value that does not convert');

export class CustomFunctions {
  /**
   * definition: the content of functions.json; post(messages) sends messages to the add-in; emptyCell: what an empty
   * cell becomes for a parameter of type any (0 in desktop Excel, null in Excel on the web).
   */
  constructor(definition, namespace, post, emptyCell) {
    this.prefix = namespace ? `${namespace.toUpperCase()}.` : '';
    this.functions = new Map((definition?.functions || []).map((f) => [f.name.toUpperCase(), f]));
    // Data types reach functions, errors among them as plain objects (documented).
    this.dataTypes = definition?.allowCustomDataForDataTypeAny === true;
    Object.assign(this, { post, emptyCell, lastId: 0, calls: new Map(), log: [] });
    this.ready = new Promise((resolve) => {
      this.markReady = resolve;
    });
  }
  find(name) {
    return name.startsWith(this.prefix) ? this.functions.get(name.slice(this.prefix.length)) : undefined;
  }
  isVolatile(formula) {
    const text = formula.toUpperCase();
    return [...this.functions.values()].some((f) => f.options?.volatile && text.includes(`${f.name.toUpperCase()}(`));
  }
  /** Excel does not accept a formula with too few or too many arguments. */
  checkArguments(node) {
    if (!node) return;
    if (node.t === 'call') {
      const definition = this.find(node.name),
        parameters = definition?.parameters || [];
      const least = parameters.filter((p) => !p.optional && !p.repeating).length;
      const most = parameters.some((p) => p.repeating) ? Infinity : parameters.length;
      const many = node.args.length > most;
      if (definition && (many || node.args.length < least)) {
        fail('InvalidArgument', 'Range.formulas', `Too ${many ? 'many' : 'few'} arguments for ${node.name}.`);
      }
    }
    for (const child of node.args || []) this.checkArguments(child);
  }
  convert({ type, dimensionality }, value) {
    const one = (x) => {
      if (isError(x)) return { type: 'Error', basicType: 'Error', basicValue: x }; // only sent where allowed, see call
      if (type === 'number') {
        if (x === null || typeof x === 'boolean') return Number(x);
        return typeof x === 'number' ? x : x.trim() !== '' && Number.isFinite(Number(x)) ? Number(x) : BAD;
      }
      if (type === 'string') return x === null ? '' : typeof x === 'boolean' ? String(x).toUpperCase() : String(x);
      if (type === 'boolean') return typeof x === 'string' ? BAD : Boolean(x);
      return x === null ? this.emptyCell : x;
    };
    const matrix = Array.isArray(value) ? value : [[value]];
    if (dimensionality === 'matrix') return matrix.map((row) => row.map(one));
    return matrix.length === 1 && matrix[0].length === 1 ? one(matrix[0][0]) : BAD;
  }

  /** Only parameters of type any are handed errors, and only where functions.json allows it. */
  takesErrors({ parameters = [], options = {} }, index) {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    return (this.dataTypes || options.allowErrorForDataTypeAny) && (parameter?.type ?? 'any') === 'any';
  }
  /** A promise of the result, or undefined when the name is not one of ours (unknown ones in our namespace: #NAME?). */
  call(name, args, { address, addresses, cell, update }) {
    const definition = this.find(name);
    if (!definition) return this.prefix && name.startsWith(this.prefix) ? Promise.resolve('#NAME?') : undefined;
    const options = definition.options || {},
      parameters = definition.parameters || [];
    const error = args.find((arg, i) => [arg].flat(2).some(isError) && !this.takesErrors(definition, i));
    if (error !== undefined) return Promise.resolve([error].flat(2).find(isError));
    const converted = parameters.map((parameter, i) => {
      if (parameter.repeating) return args.slice(i).map((arg) => this.convert(parameter, arg ?? null));
      return args[i] === undefined ? null : this.convert(parameter, args[i]);
    });
    if (converted.flat(3).includes(BAD)) return Promise.resolve('#VALUE!');
    const id = ++this.lastId;
    const flags =
      (options.cancelable ? CALL_FLAG.CANCELABLE : 0) |
      (options.stream ? CALL_FLAG.STREAM : 0) |
      (options.allowErrorForDataTypeAny ? CALL_FLAG.ALLOW_ERROR : 0);
    const message = [id, definition.id, converted, options.requiresAddress ? address : null, flags];
    if (options.requiresParameterAddresses) message.push(addresses);
    return new Promise((resolve) => {
      let answered = false;
      const onResult = (value) => {
        if (answered) update(value);
        else resolve(value);
        answered = true;
        if (!options.stream) this.calls.delete(id);
      };
      this.calls.set(id, { definition, cell, address, onResult });
      this.ready.then(() => this.post([[MESSAGE.CUSTOM_FUNCTION, MESSAGE.CALL, '', JSON.stringify(message), id]]));
    });
  }
  cancel(cell) {
    for (const [id, call] of this.calls) {
      if (call.cell !== cell) continue;
      this.calls.delete(id);
      call.onResult('#N/A');
      const body = JSON.stringify({ invocationId: id });
      this.post([[MESSAGE.CUSTOM_FUNCTION, MESSAGE.CANCEL, '', body, 0]]);
    }
  }
  /** One entry of SetInvocationArrayResults: [id, succeeded, value or message, errorCode]. */
  result([id, succeeded, value, code]) {
    const call = this.calls.get(id);
    if (!call) return;
    const { name, result = {} } = call.definition;
    let out = value ?? 0,
      problem; // null becomes 0, by design
    if (!succeeded) [out, problem] = [FUNCTION_ERROR[code] || '#VALUE!', value];
    else if (Array.isArray(value)) {
      const rectangular =
        value.length && value.every((row) => Array.isArray(row) && row.length && row.length === value[0].length);
      if (!rectangular) [out, problem] = ['#VALUE!', 'not a rectangular 2-D array'];
      else if (result.dimensionality !== 'matrix')
        [out, problem] = ['#VALUE!', 'a matrix from a function declared as scalar'];
      else out = value.map((row) => row.map((item) => this.plain(item)));
    } else out = this.plain(out);
    this.log.push({
      function: name,
      address: call.address,
      value: out,
      ...(problem !== undefined && { message: problem }),
    });
    call.onResult(out);
  }
  /** A CustomFunctions.Error inside an array arrives as an object; so do data types, shown by their basic value. */
  plain(item) {
    if (item === null || item === undefined) return 0;
    return typeof item === 'object' ? (item.basicValue ?? FUNCTION_ERROR[item.errorCode] ?? '#VALUE!') : item;
  }
}
