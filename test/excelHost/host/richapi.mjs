// Executes Rich API requests: resolves object paths, checks every member and argument against the metadata, and hands
// over to the handlers in excel-classes.mjs and charts.mjs. Knows nothing about spreadsheets.
import { ACTION, PATH, RichApiError, fail, notImplemented } from './protocol.mjs';

/** Does a value fit a type description of the metadata? */
function fits(type, value) {
  switch (type?.k) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'enum':
      return typeof value === 'string' && type.v.some((word) => word.toLowerCase() === value.toLowerCase());
    case 'array':
      return Array.isArray(value) && value.every((item) => fits(type.of, item));
    case 'object':
      return value?.cls === type.type;
    case 'union':
      return type.of.some((alternative) => fits(alternative, value));
    default:
      return true;
  }
}
/** Excel accepts enumeration words in any case; the model stores Excel's own spelling. */
function canonical(type, value) {
  const words = type?.k === 'enum' ? type.v : type?.k === 'union' ? type.of.flatMap((t) => t.v || []) : [];
  const hit = typeof value === 'string' && words.find((word) => word.toLowerCase() === value.toLowerCase());
  return hit || value;
}
const newer = (wanted, offered) => {
  const [a, b] = [wanted, offered].map((version) => String(version).split('.').map(Number));
  return a[0] !== b[0] ? a[0] > b[0] : (a[1] || 0) > (b[1] || 0);
};

export class RichApiHost {
  /** handlers: { root, services, classes, settle }; requirementSets: simulated sets, name to version. */
  constructor(metadata, handlers, requirementSets) {
    Object.assign(this, { metadata, handlers, requirementSets });
    this.kept = new Map(); // objects the client holds across requests
    this.queue = Promise.resolve();
    this.memberNames = {}; // class -> lower-case name -> wire name
    for (const [className, { scalars, navs }] of Object.entries(metadata)) {
      this.memberNames[className] = Object.fromEntries(
        [...Object.entries(scalars), ...Object.entries(navs)].map(([wire, { js }]) => [js.toLowerCase(), wire]),
      );
    }
  }

  // --- one request (requests run one after the other) ---
  process(request) {
    return (this.queue = this.queue.then(() => this.run(request)));
  }
  async run({ Actions, ObjectPaths }) {
    const objects = new Map(),
      results = [],
      traces = [];
    const at = (id) => {
      if (!objects.has(id)) objects.set(id, this.resolve(ObjectPaths[id], at));
      return objects.get(id);
    };
    const keep = new Set(Actions.filter((a) => a.Name === '_KeepReference').map((a) => a.ObjectPathId));
    let index = -1,
      error;
    try {
      for (const action of Actions) {
        index++;
        const reply = (value) => results.push({ ActionId: action.Id, Value: value ?? null });
        if (action.ActionType === ACTION.TRACE) {
          // the answer lets the client run callbacks, e.g. of onChanged.add
          traces.push(action.Id);
          reply(null);
          continue;
        }
        const object = at(action.ObjectPathId);
        if (action.ActionType === ACTION.INSTANTIATE) reply(this.identity(object, keep.has(action.ObjectPathId)));
        else if (object === null)
          reply(null); // from this the client knows isNullObject, also where properties were asked for
        else if (action.ActionType === ACTION.QUERY) {
          await this.handlers.settle(); // native formulas are calculated before they are read
          reply(this.query(object, action.QueryInfo || {}));
        } else if (action.ActionType === ACTION.SET_PROPERTY) {
          this.set(object, action.Name, this.argumentsOf(action.ArgumentInfo, at)[0]);
        } else if (action.ActionType === ACTION.METHOD) {
          reply(this.callMethod(object, action, at));
        } else notImplemented(`request action ${action.ActionType}`);
      }
    } catch (e) {
      const known = e instanceof RichApiError;
      if (!known || e.code === 'FakeHostNotImplemented') this.handlers.problem(known ? e.message : e.stack);
      const status = e.code === 'ItemNotFound' ? 404 : e.code === 'FakeHostNotImplemented' ? 501 : 400;
      error = {
        Code: known ? e.code : 'GeneralException',
        Message: known ? e.message : `Test host crashed: ${e.stack}`,
        Location: e.location,
        ActionIndex: index,
        HttpStatusCode: known ? status : 500,
      };
    }
    this.handlers.requestEnded?.();
    return { Results: results, TraceIds: traces, ...(error && { Error: error }) };
  }
  callMethod(object, action, at) {
    const args = this.argumentsOf(action.ArgumentInfo, at);
    if (action.Name === '_KeepReference') {
      this.keepReference(object);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.kept.delete(args[0]);
      return null;
    }
    return this.call(object, action.Name, args);
  }

  // --- object paths ---
  resolve(path, at) {
    if (!path) fail('InvalidObjectPath');
    const parent = path.ParentObjectPathId === undefined ? undefined : at(path.ParentObjectPathId);
    if (parent === null) return null; // everything below a null object is a null object
    const args = this.argumentsOf(path.ArgumentInfo, at);
    switch (path.ObjectPathType) {
      case PATH.ROOT:
        return this.handlers.root;
      case PATH.NEW_OBJECT:
        return this.handlers.services[path.Name] || notImplemented(`service ${path.Name}`);
      case PATH.METHOD:
        return this.call(parent, path.Name, args) ?? null;
      case PATH.PROPERTY:
        return this.navigate(parent, path.Name);
      case PATH.INDEXER:
        return this.call(parent, 'GetItem', args);
      case PATH.REFERENCE:
        return this.kept.get(path.Name) || fail('InvalidReference');
      case PATH.NULL:
        return null;
      default:
        return notImplemented(`object path ${path.ObjectPathType}`);
    }
  }
  argumentsOf(info, at) {
    const unwrap = (value, ids) => {
      if (Array.isArray(value) && Array.isArray(ids)) return value.map((item, i) => unwrap(item, ids[i]));
      return ids ? at(ids) : value;
    };
    return (info?.Arguments || []).map((value, i) => unwrap(value, info.ReferencedObjectPathIds?.[i]));
  }
  keepReference(object) {
    object.reference ??= `ref${this.kept.size + 1}-${Math.random().toString(36).slice(2, 8)}`;
    this.kept.set(object.reference, object);
    return object.reference;
  }
  /** Ids the client remembers so that it can name the object again in a later request. */
  identity(object, keep) {
    if (!object || object.service) return null;
    const out = {};
    if (this.metadata[object.cls]?.scalars.Id && this.handlers.classes[object.cls]?.get?.Id)
      out.Id = this.get(object, 'Id');
    if (object.wireId !== undefined) out._Id = object.wireId;
    if (keep || object.reference) out._ReferenceId = this.keepReference(object);
    return out;
  }

  // --- members ---
  /** A rule of the test makes Excel refuse a member, as a protected sheet or a lost connection would. */
  checkRefusal(object, wire, location, args) {
    const code = this.handlers.refuse?.({ className: object.cls, member: wire, object, args });
    if (code) fail(code, location);
  }
  classOf(object) {
    return this.metadata[object.cls] || notImplemented(object.cls);
  }
  checkVersion(member, location) {
    if (!member.api) return;
    const [set, version] = member.api,
      offered = this.requirementSets[set];
    if (offered === undefined || version === 'BETA' || newer(version, offered)) fail('ApiNotFound', location);
  }
  get(object, wire) {
    const member = this.classOf(object).scalars[wire],
      location = `${object.cls}.${member.js}`;
    this.checkVersion(member, location);
    const handlers = this.handlers.classes[object.cls];
    if (handlers?.get?.[wire]) return handlers.get[wire](object);
    if (handlers?.getAny) return handlers.getAny(object, wire, location);
    if (object.bag && wire in object.bag) return object.bag[wire];
    const initial = handlers?.defaults?.[wire];
    return initial === undefined ? notImplemented(location) : initial;
  }
  set(object, wire, value) {
    if (object.service) return (object.service[`set ${wire}`] || notImplemented(`${object.cls}.${wire}`))(value);
    const { scalars, navs } = this.classOf(object),
      member = scalars[wire];
    const location = `${object.cls}.${(member || navs[wire])?.js || wire}`;
    if (!member) fail(navs[wire] ? 'InvalidArgument' : 'ApiNotFound', location);
    this.checkVersion(member, location);
    this.checkRefusal(object, wire, location, [value]);
    if (!member.writable) fail('AccessDenied', location);
    const oneForAllCells = object.cls === 'Range' && member.t.k === 'array' && !Array.isArray(value);
    if (!oneForAllCells && value !== null && !fits(member.t, value)) fail('InvalidArgument', location);
    value = canonical(member.t, value);
    const handlers = this.handlers.classes[object.cls];
    if (handlers?.set?.[wire]) handlers.set[wire](object, value, location);
    else if (handlers?.setAny) handlers.setAny(object, wire, value, location);
    else if (object.bag) object.bag[wire] = value;
    else notImplemented(location);
  }
  navigate(object, wire) {
    const nav = this.classOf(object).navs[wire];
    if (!nav) fail('ApiNotFound', `${object.cls}.${wire}`);
    this.checkVersion(nav, `${object.cls}.${nav.js}`);
    const handler = this.handlers.classes[object.cls]?.nav?.[wire];
    if (handler) return handler(object);
    const target = this.handlers.classes[nav.type];
    if (!target || target.items || target.getAny) notImplemented(`${object.cls}.${nav.js}`);
    return ((object.children ??= {})[wire] ??= { cls: nav.type, bag: {}, owner: object }); // a plain property bag
  }
  call(object, wire, args) {
    if (object.service) return (object.service[wire] || notImplemented(`${object.cls}.${wire}`))(...args);
    const method = this.classOf(object).methods[wire];
    const handler = this.handlers.classes[object.cls]?.call?.[wire];
    const location = `${object.cls}.${method?.js || wire}`;
    if (!method && wire.startsWith('_')) {
      // internal member of the library, absent from the public types
      const event = /^_(Register|Unregister)(\w+)Event$/.exec(wire);
      if (event) return this.handlers.subscribe(object, event[2], event[1] === 'Register') ?? null;
      return handler ? handler(object, ...args) : notImplemented(location);
    }
    if (!method) fail('ApiNotFound', location);
    this.checkVersion(method, location);
    this.checkRefusal(object, wire, location, args);
    const matches = (signature) => {
      if (!signature.at(-1)?.rest && args.slice(signature.length).some((a) => a != null)) return false;
      return signature.every(
        ({ opt, rest, t }, i) => rest || (args[i] == null ? opt || t.k === 'any' : fits(t, args[i])),
      );
    };
    const signature = method.signatures.find(matches) || fail('InvalidArgument', location);
    const values = args.map((value, i) => canonical(signature[i]?.t, value ?? undefined));
    return handler ? handler(object, ...values) : notImplemented(location);
  }

  // --- load() ---
  query(object, { Select, Expand, Skip = 0, Top }) {
    const tree = {};
    for (const path of [...(Select?.length ? Select : ['*']), ...(Expand || [])]) {
      path.split(/[/.]/).reduce((node, part) => (node[part] ??= {}), tree);
    }
    return this.read(object, tree, Skip, Top);
  }
  read(object, tree, skip = 0, top) {
    if (object === null) return { _IsNull: true };
    const { item } = this.classOf(object),
      out = this.identity(object);
    if (!item) return this.readMembers(out, object, tree);
    const own = {},
      ofItems = {};
    for (const [name, below] of Object.entries(tree)) {
      const key = name.toLowerCase();
      if (key === 'items') Object.assign(ofItems, Object.keys(below).length ? below : { '*': {} });
      else if (key === '*' || this.memberNames[item]?.[key]) ofItems[name] = below;
      else own[name] = below;
    }
    this.readMembers(out, object, own);
    if (!Object.keys(ofItems).length) return out;
    const items = (this.handlers.classes[object.cls]?.items || (() => notImplemented(`${object.cls}.items`)))(object);
    out._Items = items.slice(skip, top ? skip + top : undefined).map((child) => this.read(child, ofItems));
    return out;
  }
  readMembers(out, object, tree) {
    for (const [name, below] of Object.entries(tree)) {
      if (name === '*') {
        this.readAll(out, object);
        continue;
      }
      const wire = this.memberNames[object.cls][name.toLowerCase()];
      if (!wire) fail('InvalidArgument', `${object.cls}.${name}`);
      if (this.classOf(object).scalars[wire]) out[wire] = this.get(object, wire);
      else out[wire] = this.read(this.navigate(object, wire), Object.keys(below).length ? below : { '*': {} });
    }
    return out;
  }
  /** load() without names: whatever this host knows (a later read of the rest fails as "not loaded"). */
  readAll(out, object) {
    for (const wire of Object.keys(this.classOf(object).scalars)) {
      try {
        out[wire] = this.get(object, wire);
      } catch (e) {
        if (!['FakeHostNotImplemented', 'ApiNotFound'].includes(e.code)) throw e;
      }
    }
  }
}
